#include "backlot/guide/edit_distance.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace backlot::guide {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded d = unicode::decode(text, at);
    points.push_back(d.code_point);
    at += d.length;
  }
  return points;
}

}  // namespace

std::uint32_t edit_distance(std::string_view a_text, std::string_view b_text, std::uint32_t bound) {
  const std::u32string a = code_points(a_text);
  const std::u32string b = code_points(b_text);
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > bound) return bound + 1;
  std::vector<std::uint32_t> before(b.size() + 1);
  std::vector<std::uint32_t> row(b.size() + 1);
  std::vector<std::uint32_t> next(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = static_cast<std::uint32_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return std::min(row.back(), bound + 1);
}

}  // namespace backlot::guide
