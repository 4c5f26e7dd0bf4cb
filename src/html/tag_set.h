// Some of the elements of HTML: a set that is made when the program is compiled.
//
//   constexpr TagSet lists = {Tag::ol, Tag::ul};
//   lists.has(Tag::ul);  // true
#pragma once

#include "backlot/html/tag.h"

#include <array>
#include <cstddef>
#include <initializer_list>

namespace backlot::html {

class TagSet {
 public:
  constexpr TagSet(std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) has_[static_cast<std::size_t>(tag)] = true;
  }

  constexpr bool has(Tag tag) const { return has_[static_cast<std::size_t>(tag)]; }

 private:
  std::array<bool, static_cast<std::size_t>(Tag::count)> has_{};
};

}  // namespace backlot::html
