// Stretches of capitalised words, seen as titles: where they end, and whether they look like something else.
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>

namespace backlot::mentions {

inline constexpr std::uint32_t longest_bare_title = 9;  // words

enum class Nature : std::uint8_t {
  open,     // may be a title
  person,   // "Rosalind Teague", "Rian and Zino", a band by what stands around it
  company,  // "Hollow Oak Management"
};

// Words that a title without quotation marks may consist of: tokens [first, last).
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Nature nature = Nature::open;
  std::uint32_t words = 0;  // without a number at the end

  bool open() const { return nature == Nature::open; }
  bool single() const { return words < 2; }
};

Stretch stretch_of(const Page& page, std::uint32_t first, std::uint32_t last);

// Whether token `t` may be a word of a title: a capital or digits, in no other mention.
bool is_title_word(const Page& page, std::uint32_t t, std::uint32_t end);
// One past the capitalised words from `t` on; `over_small`: with words like "of" and "the" where capitals follow them.
std::uint32_t capitals_end(const Page& page, std::uint32_t t, bool over_small);
// One past a title in another language ("Los relojeros", "La casa de papel") that starts at `t`, or `t`.
std::uint32_t foreign_title_end(const Page& page, std::uint32_t t);
// The capitals of a label end a title: NEW in "The Last Lighthouse NEW SERIES".
bool starts_label(const Page& page, std::uint32_t t);

bool is_article(const Page& page, std::uint32_t t);  // "the", "a"; "An" of "An Bo Reum" is none
// A word in lower case between the capitals: "Mother of Pearl", "Siwol and Zino".
bool has_small_word(const Page& page, std::uint32_t first, std::uint32_t last);
// Plain English words, and places; no "and".
bool is_plain(const Page& page, std::uint32_t first, std::uint32_t last);
bool is_place_like(const Page& page, std::uint32_t first, std::uint32_t last);

// Whether the `length` words from `a` and from `b` on are the same, in any capitals.
bool same_words(const Page& page, std::uint32_t a, std::uint32_t b, std::uint32_t length);

// How much the words themselves speak for a title: several plain words in capitals are the name of something, and of a
// work more often than not.
int title_shape(const Page& page, const Stretch& s);

}  // namespace backlot::mentions
