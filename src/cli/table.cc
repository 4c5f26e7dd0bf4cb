#include "backlot/cli/table.h"

#include <algorithm>
#include <numeric>

namespace backlot::cli {
namespace {

constexpr int gap = 2;
constexpr int narrowest = 8;

int total(const std::vector<int>& widths) {
  int sum = 0;
  for (const int w : widths) sum += w > 0 ? w + gap : 0;
  return sum - gap;
}

}  // namespace

void Table::row(std::vector<Rich> cells) {
  cells.resize(column_count_);
  rows_.push_back(std::move(cells));
}

std::vector<int> Table::widths(int width) const {
  std::vector<int> widths(column_count_);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < column_count_; ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  while (total(widths) > width) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= narrowest) break;
    --*widest;
  }
  return widths;
}

std::vector<std::string> Table::lines(int width, bool colour) const {
  const std::vector<int> wide = widths(width);
  std::vector<std::string> out;
  for (const auto& row : rows_) {
    std::vector<std::vector<Rich>> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < column_count_; ++i) {
      cells.push_back(wrap(row[i], wide[i]));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t y = 0; y < height; ++y) {
      std::string line;
      int blank = 0;  // columns still to be left free before the next text
      for (std::size_t i = 0; i < column_count_; ++i) {
        if (wide[i] == 0) continue;
        const Rich part = y < cells[i].size() ? cells[i][y] : Rich();
        const int used = columns(part);
        if (used > 0) {
          line.append(static_cast<std::size_t>(blank), ' ');
          line += painted(part, colour);
          blank = 0;
        }
        blank += wide[i] - used + gap;
      }
      out.push_back(std::move(line));
    }
  }
  return out;
}

}  // namespace backlot::cli
