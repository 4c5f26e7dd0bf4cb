#include "backlot/ingest/printed_date.h"

#include "backlot/ingest/scan.h"

#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

// Twelve months in each row; longer spellings first, so that "sept" is not read as "sep" and a stray "t".
constexpr std::array<string_view, 38> month_words = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan",     "feb",      "mar",   "apr",   "may", "jun",  "jul",  "aug",    "sep",       "oct",     "nov",      "dec",
    "",        "",         "",      "",      "",    "",     "",     "",       "sept",      "",        "",         "",
    "", ""};
constexpr std::array<string_view, 20> weekday_words = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "tue", "weds", "wed",
    "thurs",  "thur",    "thu",       "fri",      "sat",    "sun",      "",       ""};

constexpr int latest_year = 2199;
constexpr int earliest_year = 1900;

bool is_year(int year) { return year >= earliest_year && year <= latest_year; }

// "March", "Sept." → 1…12; 0 for anything else.
int read_month(Scanner& s) {
  for (std::size_t i = 0; i < month_words.size(); ++i) {
    if (!month_words[i].empty() && s.eat_word(month_words[i])) {
      s.eat(".");
      return static_cast<int>(i % 12) + 1;
    }
  }
  return 0;
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

void skip_weekday(Scanner& s) {
  const std::size_t back = s.at();
  for (const string_view word : weekday_words) {
    if (word.empty() || !s.eat_word(word)) continue;
    s.eat(".");
    if (s.skip(" ,") > 0) {
      if (s.eat_word("the")) s.skip(" ");
      return;
    }
    s.seek(back);
  }
  if (s.eat_word("the") && s.skip(" ") == 0) s.seek(back);
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
  for (std::size_t at = from; at < line.size(); ++at) {
    if (at > 0 && is_word_byte(line[at - 1])) continue;
    if (!is_word_byte(line[at])) continue;
    if (const auto found = read_printed_date(line, at)) return found;
  }
  return std::nullopt;
}

}  // namespace backlot::ingest
