#include "backlot/archive/headers.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <charconv>

namespace backlot::archive {
namespace {

using std::string_view;
using unicode::ascii::equal_ignoring_case;
using unicode::ascii::trim;

// Takes the next line, without its break, from `rest`; false where no break follows.
bool take_line(string_view& rest, string_view& line) {
  const std::size_t end = rest.find('\n');
  line = rest.substr(0, end);
  if (end == string_view::npos) return false;
  rest.remove_prefix(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return true;
}

}  // namespace

Headers::Headers(string_view bytes) : size_(bytes.size()) {
  string_view rest = bytes;
  string_view line;
  if (!take_line(rest, first_line_)) return;
  const string_view fields = rest;
  if (first_line_.empty()) {
    complete_ = true;
    size_ = bytes.size() - rest.size();
    return;
  }
  while (take_line(rest, line)) {
    if (!line.empty()) continue;
    complete_ = true;
    size_ = bytes.size() - rest.size();
    rest_ = fields.substr(0, fields.size() - rest.size());
    return;
  }
  rest_ = fields;
}

string_view Headers::operator[](string_view name) const {
  string_view rest = rest_;
  string_view line;
  while (take_line(rest, line)) {
    const std::size_t colon = line.find(':');
    if (colon != string_view::npos && equal_ignoring_case(trim(line.substr(0, colon)), name))
      return trim(line.substr(colon + 1));
  }
  return {};
}

std::optional<int> status_of(string_view first_line) {
  if (!first_line.starts_with("HTTP/")) return std::nullopt;
  const std::size_t space = first_line.find(' ');
  if (space == string_view::npos) return std::nullopt;
  const string_view number = trim(first_line.substr(space)).substr(0, 3);
  int status = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), status);
  if (error != std::errc() || number.size() != 3 || status < 100) return std::nullopt;
  return status;
}

string_view media_type_of(string_view content_type) { return trim(content_type.substr(0, content_type.find(';'))); }

string_view charset_of(string_view content_type) {
  std::size_t at = content_type.find(';');
  while (at != string_view::npos) {
    content_type.remove_prefix(at + 1);
    at = content_type.find(';');
    const string_view parameter = trim(content_type.substr(0, at));
    const std::size_t equals = parameter.find('=');
    if (equals == string_view::npos || !equal_ignoring_case(trim(parameter.substr(0, equals)), "charset")) continue;
    string_view value = trim(parameter.substr(equals + 1));
    while (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == '"' || value.back() == '\'')) value.remove_suffix(1);
    return value;
  }
  return {};
}

}  // namespace backlot::archive
