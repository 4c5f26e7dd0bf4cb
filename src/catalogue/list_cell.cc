#include "backlot/catalogue/list_cell.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>

namespace backlot::catalogue {
namespace {

using std::string_view;

string_view trim(string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool means_none(string_view value) {
  constexpr auto words = std::to_array<string_view>({"-", "n/a", "na", "null", "none", "unknown", "tba", "?", "nan"});
  return value.empty() || std::ranges::find(words, unicode::fold(value)) != words.end();
}

void add(std::vector<std::string>& out, string_view value) {
  if (std::string one = value_of(value); !one.empty()) out.push_back(std::move(one));
}

// A list as Python or JSON writes it, without its brackets.
std::vector<std::string> quoted_values(string_view list) {
  std::vector<std::string> out;
  for (std::size_t at = list.find_first_of("'\""); at != string_view::npos; at = list.find_first_of("'\"", at)) {
    const char mark = list[at++];
    std::string value;
    while (at < list.size() && list[at] != mark) {
      if (list[at] == '\\' && at + 1 < list.size()) ++at;
      value += list[at++];
    }
    ++at;
    add(out, value);
    if (at >= list.size()) break;
  }
  return out;
}

std::vector<std::string> divided(string_view cell, string_view mark) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t at = cell.find(mark);
    add(out, cell.substr(0, at));
    if (at == string_view::npos) return out;
    cell.remove_prefix(at + mark.size());
  }
}

}  // namespace

std::string value_of(string_view cell) {
  cell = trim(cell);
  return means_none(cell) ? std::string() : std::string(cell);
}

std::vector<std::string> values_of(string_view cell) {
  cell = trim(cell);
  if (cell.starts_with('[') && cell.ends_with(']')) {
    const string_view inside = trim(cell.substr(1, cell.size() - 2));
    return inside.starts_with('\'') || inside.starts_with('"') ? quoted_values(inside) : divided(inside, ",");
  }
  for (const string_view mark : {";", "|", " / ", ","}) {
    if (cell.contains(mark)) return divided(cell, mark);
  }
  return divided(cell, ";");
}

}  // namespace backlot::catalogue
