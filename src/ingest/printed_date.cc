#include "backlot/ingest/printed_date.h"

#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::array<string_view, 12> month_words = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<string_view, 7> weekday_words = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

// Words are told by their first three letters before anything else is compared: a line is searched at every word.
constexpr std::size_t prefix_letters = 3;

constexpr std::uint32_t prefix_of(string_view word) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < prefix_letters; ++i)
    key = key << 8U | static_cast<unsigned char>(word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32 : word[i]);
  return key;
}

template <std::size_t n>
constexpr std::array<std::uint32_t, n> prefixes_of(const std::array<string_view, n>& words) {
  std::array<std::uint32_t, n> keys{};
  for (std::size_t i = 0; i < n; ++i) keys[i] = prefix_of(words[i]);
  return keys;
}

// The index of the word that `text` begins with, by its first letters; -1 for none.
template <std::size_t n>
int find_by_prefix(string_view text, const std::array<std::uint32_t, n>& keys) {
  if (text.size() < prefix_letters) return -1;
  const auto found = std::find(keys.begin(), keys.end(), prefix_of(text));
  return found == keys.end() ? -1 : static_cast<int>(found - keys.begin());
}

constexpr auto month_keys = prefixes_of(month_words);
constexpr auto weekday_keys = prefixes_of(weekday_words);

// Passes over `word` or an abbreviation of it that has at least `prefix_letters` letters and ends there: "Sept",
// "Tues".
bool eat_shortened(Scanner& s, string_view word) {
  const string_view rest = s.rest();
  std::size_t length = 0;
  while (length < rest.size() && length < word.size() && lower(rest[length]) == word[length]) ++length;
  if (length < prefix_letters || (length < rest.size() && is_word_byte(rest[length]))) return false;
  s.seek(s.at() + length);
  return true;
}

constexpr int latest_year = 2199;
constexpr int earliest_year = 1900;

bool is_year(int year) { return year >= earliest_year && year <= latest_year; }

// "March", "Sept." → 1…12; 0 for anything else.
int read_month(Scanner& s) {
  const int index = find_by_prefix(s.rest(), month_keys);
  if (index < 0 || !eat_shortened(s, month_words[static_cast<std::size_t>(index)])) return 0;
  s.eat(".");
  return index + 1;
}

// "3", "3rd", "03".
int read_day(Scanner& s) {
  const auto day = s.number(1, 2);
  if (!day || *day < 1 || *day > 31) return 0;
  static constexpr std::array<string_view, 4> endings = {"st", "nd", "rd", "th"};
  s.eat_any_word(endings);
  return *day;
}

// ", 2024" or " 2024" after a day and a month; 0 (and no step) where no year follows.
int read_year_after(Scanner& s) {
  const std::size_t back = s.at();
  s.skip(" ,");
  if (const auto year = s.number(4, 4); year && is_year(*year) && s.at() > back) return *year;
  s.seek(back);
  return 0;
}

// "March 23, 2024", "Sept. 21"
bool read_month_first(Scanner& s, PrintedDate& out) {
  out.month = read_month(s);
  if (out.month == 0 || s.skip(" ") == 0) return false;
  out.day = read_day(s);
  if (out.day == 0 || s.peek() == ':') return false;
  out.year = read_year_after(s);
  return true;
}

// "11 June 2024", "10th of February, 2025"
bool read_day_first(Scanner& s, PrintedDate& out) {
  out.day = read_day(s);
  if (out.day == 0 || s.skip(" -") == 0) return false;
  if (s.eat_word("of")) s.skip(" ");
  out.month = read_month(s);
  if (out.month == 0) return false;
  s.eat("-");
  out.year = read_year_after(s);
  return true;
}

// After the year of "2024-09-20", "2024.06.07", "2024. 6. 7."
bool read_marked_year_first(Scanner& s, PrintedDate& out) {
  const char mark = s.peek();
  if (mark != '-' && mark != '.' && mark != '/') return false;
  const auto step = [&] { return s.skip(string_view(&mark, 1)) == 1 && (s.skip(" ") == 0 || mark == '.'); };
  if (!step()) return false;
  out.month = s.number(1, 2).value_or(0);
  if (!step()) return false;
  out.day = s.number(1, 2).value_or(0);
  return out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31;
}

// After the year of "2024년 6월 7일" and "2024年6月7日"
bool read_cjk_year_first(Scanner& s, PrintedDate& out) {
  if (!s.eat("년") && !s.eat("年")) return false;
  s.skip(" ");
  out.month = s.number(1, 2).value_or(0);
  if (!s.eat("월") && !s.eat("月")) return false;
  s.skip(" ");
  out.day = s.number(1, 2).value_or(0);
  return (s.eat("일") || s.eat("日")) && out.month != 0 && out.day != 0;
}

bool read_year_first(Scanner& s, PrintedDate& out) {
  const auto year = s.number(4, 4);
  if (!year || !is_year(*year)) return false;
  out.year = *year;
  return read_cjk_year_first(s, out) || read_marked_year_first(s, out);
}

// "10.09.2024" is day first everywhere; with a slash or hyphen only a number above 12 can tell.
bool read_year_last(Scanner& s, PrintedDate& out) {
  const int first = s.number(1, 2).value_or(0);
  const char mark = s.peek();
  if (first == 0 || (mark != '.' && mark != '/' && mark != '-')) return false;
  s.skip(string_view(&mark, 1));
  const int second = s.number(1, 2).value_or(0);
  if (second == 0 || s.skip(string_view(&mark, 1)) != 1) return false;
  const auto year = s.number(4, 4);
  if (!year || !is_year(*year) || first > 31 || second > 31) return false;
  out.year = *year;
  if (mark == '.' || first > 12) {
    out.day = first, out.month = second;
  } else if (second > 12 || first == second) {
    out.day = second, out.month = first;
  }
  return true;
}

// "Thursday, ", "Tue, the ": what may stand before the date itself.
void skip_weekday(Scanner& s) {
  const std::size_t back = s.at();
  const int index = find_by_prefix(s.rest(), weekday_keys);
  if (index >= 0 && eat_shortened(s, weekday_words[static_cast<std::size_t>(index)])) {
    s.eat(".");
    if (s.skip(" ,") == 0) s.seek(back);
  }
  const std::size_t article = s.at();
  if (s.eat_word("the") && s.skip(" ") == 0) s.seek(article);
}

// Whether a date can begin here: a digit, a month, a weekday or "the".
bool may_begin(string_view rest) {
  if (is_digit(rest.front())) return true;
  if (rest.size() < prefix_letters || !unicode::ascii::is_letter(rest.front())) return false;
  return find_by_prefix(rest, month_keys) >= 0 || find_by_prefix(rest, weekday_keys) >= 0 ||
         starts_ignoring_case(rest, "the ");
}

}  // namespace

std::optional<PrintedDate> read_printed_date(std::string_view line, std::size_t at) {
  using Reader = bool (*)(Scanner&, PrintedDate&);
  static constexpr std::array<Reader, 4> readers = {read_month_first, read_year_first, read_year_last, read_day_first};
  if (at > 0 && is_word_byte(line[at - 1])) return std::nullopt;
  Scanner s(line, at);
  skip_weekday(s);
  const std::size_t start = s.at();
  for (const Reader reader : readers) {
    s.seek(start);
    PrintedDate out;
    if (!reader(s, out) || (s.at() < line.size() && is_digit(s.peek()))) continue;
    out.where = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(s.at())};
    return out;
  }
  return std::nullopt;
}

std::optional<PrintedDate> find_printed_date(std::string_view line, std::size_t from) {
  if (std::none_of(line.begin() + static_cast<std::ptrdiff_t>(std::min(from, line.size())), line.end(), is_digit))
    return std::nullopt;
  for (std::size_t at = from; at < line.size(); ++at) {
    if (at > 0 && is_word_byte(line[at - 1])) continue;
    if (!is_word_byte(line[at]) || !may_begin(line.substr(at))) continue;
    if (const auto found = read_printed_date(line, at)) return found;
  }
  return std::nullopt;
}

}  // namespace backlot::ingest
