// In which part of a tree of joins two numbers meet.
//
//   Meetings meetings(3, joins);      // {0, 1}, {0, 2}
//   meetings.of(1, 2);                // 1: the second join
#pragma once

#include "backlot/copies/linkage.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace backlot::copies {

class Meetings {
 public:
  static constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();

  // Joins as average_linkage() makes them, of numbers below `count`.
  Meetings(std::uint32_t count, std::span<const Join> joins);

  // The place of the first join after which two numbers are in one part, or never. In time that goes with the logarithm
  // of the size of the part, whatever the tree looks like: of two parts the smaller hangs on the greater, so that the
  // way up is short, and whoever hangs knows since which join.
  std::uint32_t of(std::uint32_t one, std::uint32_t other) const;

 private:
  std::vector<std::uint32_t> up_;
  std::vector<std::uint32_t> since_;  // never at the top
};

}  // namespace backlot::copies
