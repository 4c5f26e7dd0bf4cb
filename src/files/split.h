// The columns of a line.
//
//   split("a\tb\t\tc", '\t')   // "a", "b", "", "c"
#pragma once

#include <ranges>
#include <string_view>
#include <vector>

namespace backlot::files {

// Views of `line`; an empty line has one empty column.
inline std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> columns;
  for (const auto part : std::views::split(line, separator)) columns.emplace_back(part);
  if (columns.empty()) columns.emplace_back();
  return columns;
}

}  // namespace backlot::files
