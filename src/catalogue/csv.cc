#include "backlot/catalogue/csv.h"

#include <algorithm>
#include <array>

namespace backlot::catalogue {
namespace {

constexpr std::size_t longest_field = std::size_t{1} << 20U;

}  // namespace

void CsvReader::pass_line_end() {
  if (at_ == text_.size()) return;
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++line_;
}

// Behind the opening mark; false where none closes it.
bool CsvReader::read_quoted(std::string& field) {
  while (at_ < text_.size() && field.size() <= longest_field) {
    const char c = text_[at_++];
    if (c == '\n' || (c == '\r' && (at_ == text_.size() || text_[at_] != '\n'))) ++line_;
    if (c != '"') {
      field += c;
    } else if (at_ < text_.size() && text_[at_] == '"') {
      field += text_[at_++];
    } else {
      return true;
    }
  }
  return false;
}

void CsvReader::read_plain(std::string& field) {
  while (!at_line_end() && text_[at_] != separator_) field += text_[at_++];
}

bool CsvReader::read_row(Row& row) {
  while (true) {
    std::string& field = row.fields.emplace_back();
    if (at_ < text_.size() && text_[at_] == '"') {
      ++at_;
      if (!read_quoted(field)) return false;
    }
    read_plain(field);
    if (at_line_end()) return true;
    ++at_;
  }
}

bool CsvReader::next(Row& row) {
  row.fields.clear();
  while (at_ < text_.size() && at_line_end()) pass_line_end();
  if (at_ == text_.size()) return false;
  row.line = line_;
  const std::size_t begin = at_;
  row.open = !read_row(row);
  if (row.open) {
    at_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
    line_ = row.line;
  }
  pass_line_end();
  return true;
}

char separator_of(std::string_view text) {
  constexpr std::array marks = {',', ';', '\t', '|'};
  std::array<int, marks.size()> counts{};
  bool quoted = false;
  for (const char c : text.substr(0, text.find_first_of("\r\n"))) {
    if (c == '"') quoted = !quoted;
    for (std::size_t i = 0; i < marks.size() && !quoted; ++i) counts[i] += static_cast<int>(marks[i] == c);
  }
  return marks[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace backlot::catalogue
