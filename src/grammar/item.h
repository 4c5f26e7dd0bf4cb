// What a pattern is matched against: a sentence as a row of items. An item is a token, or several that were found to
// name one thing ("Tak Ye Rin", "10:30 p.m. KST") and stand as one from then on.
#pragma once

#include "backlot/text/tag.h"

#include <bitset>
#include <cstdint>
#include <string_view>

namespace backlot::grammar {

// Classes are the names between < and > in rules: kinds of mentions and other properties that only the caller knows.
// The caller numbers them (Classes); an item carries the set of its classes.
inline constexpr std::size_t max_classes = 64;
using ClassSet = std::bitset<max_classes>;

struct Item {
  std::uint32_t first = 0;  // tokens [first, last) of the Text
  std::uint32_t last = 0;
  std::string_view word;  // folded; of a longer item: its tokens joined by a space, or empty
  std::string_view lemma;
  text::Tag tag = text::Tag::x;
  ClassSet classes;
  std::uint32_t value = 0;  // the caller's own: an index into its mentions; not read by the grammar
};

}  // namespace backlot::grammar
