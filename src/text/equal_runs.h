// What two rows of words have in common: the longest common subsequence, as runs.
//
//   auto runs = equal_runs(numbers_of(a), numbers_of(b), 400);   // equal words have equal numbers
//   for (const EqualRun& run : *runs) …                          // a[run.a + i] == b[run.b + i] for i < run.length
//
// Method: E. W. Myers, An O(ND) difference algorithm and its variations (1986), in linear space. Time is the length of
// both rows times the number of edits, memory that of the rows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace backlot::text {

struct EqualRun {
  std::uint32_t a = 0;  // where it begins in either row
  std::uint32_t b = 0;
  std::uint32_t length = 0;  // at least 1
  friend bool operator==(const EqualRun&, const EqualRun&) = default;
};

// In order, apart from each other in at least one row. Nothing where more than `most_edits` symbols would have to be
// taken out of either row or put in: such rows are no versions of each other.
std::optional<std::vector<EqualRun>> equal_runs(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                                std::uint32_t most_edits);

}  // namespace backlot::text
