// Columns of a page: as wide as their cells where there is room, else narrowed and wrapped, the widest first.
//
//   Table table(2);
//   table.row({{{"Ahn Se Rin", Style::strong}}, {{"Ko Eun Byeol"}}});
//   for (const std::string& line : table.lines(80, colour)) …
#pragma once

#include "backlot/cli/wrap.h"

#include <string>
#include <vector>

namespace backlot::cli {

class Table {
 public:
  explicit Table(std::size_t column_count) : column_count_(column_count) {}

  // Cells that are missing are empty.
  void row(std::vector<Rich> cells);
  bool empty() const { return rows_.empty(); }

  // Lines of at most `width` columns (more only where every column is at its narrowest: 8), two spaces between columns,
  // columns without any text left out.
  std::vector<std::string> lines(int width, bool colour) const;

 private:
  std::vector<int> widths(int width) const;

  std::size_t column_count_;
  std::vector<std::vector<Rich>> rows_;
};

}  // namespace backlot::cli
