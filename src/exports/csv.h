// The guide as tables: one a kind of fact, as RFC 4180 has them (comma, quotation marks, CRLF), in UTF-8.
//
//   CsvTable cast(CsvTable::Kind::cast, out);     // writes the names of the columns
//   cast.add(chapter);                            // a row a fact
//
// A cell that a spreadsheet would take for a formula begins with an apostrophe ('=1+1), as OWASP advises. The last
// columns of each table are the number of the fact, its support (independent sources; copies never count) and their
// addresses, a space between two.
#pragma once

#include "backlot/exports/chapter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::exports {

class CsvTable {
 public:
  enum class Kind : std::uint8_t { works, cast, crew, schedule, ratings, memberships, quotes, moments };
  static constexpr Kind last = Kind::moments;

  CsvTable(Kind kind, std::string& out);
  void add(const Chapter& chapter);

 private:
  Kind kind_;
  std::string& out_;
};

std::string_view name(CsvTable::Kind kind);                             // "works"; also that of its file, "works.csv"
std::optional<CsvTable::Kind> csv_table_called(std::string_view word);  // nullopt for no such table

// Appends a cell, quoted where it must be, made harmless where it looks like a formula.
void append_cell(std::string_view text, std::string& out);

}  // namespace backlot::exports
