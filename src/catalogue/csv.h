// Comma-separated values by RFC 4180, as spreadsheets write them.
//
//   CsvReader rows(text, separator_of(text));
//   for (CsvReader::Row row; rows.next(row);) use(row.line, row.fields);
//
// Lines end with "\r\n", "\n" or "\r". A field in quotation marks may hold separators, line breaks and doubled
// quotation marks; one without may hold a quotation mark inside. Empty lines are passed over. A quotation mark that
// nobody closes spoils the line on which its row began, and no other. Debian's libcsv (last released in 2013) does not
// tell the line of a row, nor gets over an open quotation mark.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::catalogue {

class CsvReader {
 public:
  struct Row {
    std::vector<std::string> fields;
    std::uint32_t line = 0;  // on which it begins, from 1
    bool open = false;       // a quotation mark is not closed within the next MiB; `fields` mean nothing
  };

  // `text` must outlive the reader.
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  // False at the end.
  bool next(Row& row);

 private:
  bool read_quoted(std::string& field);
  void read_plain(std::string& field);
  bool read_row(Row& row);
  bool at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }
  void pass_line_end();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

// The character of ",", ";", tab and "|" that the first line has most often outside quotation marks.
char separator_of(std::string_view text);

}  // namespace backlot::catalogue
