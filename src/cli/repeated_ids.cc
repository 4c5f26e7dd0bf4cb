#include "backlot/cli/repeated_ids.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace backlot::cli {

std::optional<std::string> about_repeated_ids(std::span<const std::string> ids) {
  std::vector<std::string_view> sorted(ids.begin(), ids.end());
  std::ranges::sort(sorted);
  std::size_t most = 1;
  std::size_t repeated = 0;
  std::string_view example;
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = std::find_if(begin, sorted.end(), [&](std::string_view id) { return id != *begin; });
    const auto count = static_cast<std::size_t>(end - begin);
    if (count > 1) ++repeated;
    if (count > most) {
      most = count;
      example = *begin;
    }
    begin = end;
  }
  if (repeated == 0) return std::nullopt;
  std::string line = std::to_string(most) + " documents have the id \"" + std::string(example) + "\"";
  if (repeated > 1) line += ", and " + std::to_string(repeated - 1) + " other ids repeat";
  return line + "; the output cannot tell them apart";
}

}  // namespace backlot::cli
