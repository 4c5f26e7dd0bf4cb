#include "backlot/ingest/heading.h"

#include "backlot/ingest/scan.h"

#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::size_t longest_headline = 240;
constexpr std::size_t longest_heading = 100;
constexpr int most_heading_words = 12;
constexpr int longest_title = 6;
constexpr double title_case = 0.75;

bool drop_closer(string_view& line) {
  for (const string_view closer : {"\"", "'", "”", "’", "»", ")", "]", "*", "_", "」", "』", " "}) {
    if (line.ends_with(closer)) {
      line.remove_suffix(closer.size());
      return true;
    }
  }
  return false;
}

// A full stop inside the line that is followed by a further sentence: "Stock up. Then rest".
bool holds_sentences(string_view line) {
  for (std::size_t at = line.find(". "); at != string_view::npos; at = line.find(". ", at + 1)) {
    const std::size_t begin = line.rfind(' ', at);
    const string_view word =
        line.substr(begin == string_view::npos ? 0 : begin + 1, at - (begin == string_view::npos ? 0 : begin + 1));
    if (word.size() > 4 && !is_capitalized(word)) return true;
  }
  return false;
}

// “Objection, Chef!” at the end of a line: the mark belongs to the title that is quoted, not to the line.
bool ends_in_quoted_title(string_view line) {
  static constexpr std::array<std::array<string_view, 2>, 4> pairs = {
      {{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}}};
  for (const auto& [open, close] : pairs) {
    if (!line.ends_with(close)) continue;
    const string_view inside = line.substr(0, line.size() - close.size());
    const std::size_t begin = inside.rfind(open);
    if (begin == string_view::npos || begin == 0) return false;
    const string_view title = inside.substr(begin + open.size());
    const char mark = final_mark(title);
    return (mark == '!' || mark == '?') && count_words(title) <= longest_title &&
           capitalized_share(title) >= title_case;
  }
  return false;
}

// Without the bracket at the end: "Paper Boats (tvN, from Saturday)".
string_view without_note(string_view line) {
  const std::size_t open = line.rfind('(');
  return line.ends_with(')') && open != string_view::npos && open > 0 ? line.substr(0, open) : line;
}

}  // namespace

char final_mark(string_view line) {
  while (drop_closer(line)) {
  }
  if (line.ends_with("…")) return '.';
  if (line.ends_with("。")) return '.';
  if (line.ends_with("！")) return '!';
  if (line.ends_with("？")) return '?';
  if (line.empty()) return 0;
  return string_view(".!?:;,").find(line.back()) != string_view::npos ? line.back() : '\0';
}

double capitalized_share(string_view line) {
  int words = 0;
  int capitals = 0;
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    if (strip_marks(word).size() < 4) continue;
    ++words;
    if (is_capitalized(word)) ++capitals;
  }
  return words == 0 ? 0 : static_cast<double>(capitals) / words;
}

bool is_headline(string_view line) {
  if (line.size() > longest_headline) return false;
  if (ends_in_quoted_title(line)) return !holds_sentences(line);
  switch (final_mark(line)) {
    case 0: return !holds_sentences(line);
    case '!':
    case '?':
    case '.': return count_words(line) >= 4 && capitalized_share(line) >= title_case;
    default: return false;
  }
}

bool is_heading(string_view line) {
  if (line.size() > longest_heading || count_words(without_note(line)) > most_heading_words) return false;
  const char mark = final_mark(line);
  if (is_all_caps(line)) return mark != ',' && mark != ';' && (mark != '.' || count_words(line) > 1);
  return mark == 0 && !holds_sentences(line);
}

}  // namespace backlot::ingest
