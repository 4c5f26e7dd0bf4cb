#include "backlot/web/stated_date.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace backlot::web {
namespace {

using article::Date;
using std::string_view;

// The beginnings of the names of the months, folded: English, German, French, Spanish, Italian, Portuguese, Dutch,
// Scandinavian, Polish, Czech, Croatian, Romanian, Hungarian, Finnish, Turkish, Indonesian, Russian, Ukrainian, Greek.
constexpr std::array<string_view, 12> months = {
    "jan jän gen ene sty led sij ian tam oca янв січ ιαν",
    "feb fev fév lut uno velj şub sub helmi фев лют φεβ",
    "mar mär mrt maerz bre ozuj mac maalis марта март бер μαρ",
    "apr avr abr kwi dub tra nis huhti апр кві απρ",
    "may mai maj maggio mag mei kve svib touko май мая тра μαι",
    "jun juin giu cze cer lip haz kesa июн чер ιουν",
    "jul juil lug cerv srp tem heina июл лип ιουλ",
    "aug aou ago sie kol agu elo авг сер αυγ",
    "sep set wrz zar ruj eyl syys сен вер σεπ",
    "oct okt out ott paz rij eki loka окт жов οκτ",
    "nov lis kas marras ноя лис νοε",
    "dec dez dic déc gru pro ara des joulu дек гру δεκ",
};

// Some words that begin like a month in one language are another month in another ("srpen" is August, "srpanj" July,
// "listopad" November and October): whole names are looked at first.
struct WholeName {
  string_view name;
  int month;
};
constexpr auto whole_names = std::to_array<WholeName>({
    {"mars", 3},     {"marca", 3},      {"marzec", 3},     {"maart", 3},     {"marz", 3},          {"marzo", 3},
    {"marco", 3},    {"mart", 3},       {"maja", 5},       {"mayis", 5},     {"juni", 6},          {"juin", 6},
    {"juillet", 7},  {"cervna", 6},     {"cervence", 7},   {"cerven", 6},    {"cervenec", 7},      {"srpna", 8},
    {"srpen", 8},    {"srpnja", 7},     {"srpanj", 7},     {"lipiec", 7},    {"lipca", 7},         {"lipnja", 6},
    {"lipanj", 6},   {"listopada", 11}, {"listopadu", 11}, {"ocak", 1},      {"temmuz", 7},        {"agustos", 8},
    {"agustus", 8},  {"kasim", 11},     {"aralik", 12},    {"ekim", 10},     {"nisan", 4},         {"haziran", 6},
    {"eylul", 9},    {"subat", 2},      {"unora", 2},      {"ledna", 1},     {"brezna", 3},        {"dubna", 4},
    {"kvetna", 5},   {"zari", 9},       {"rijna", 10},     {"prosince", 12}, {"stycznia", 1},      {"lutego", 2},
    {"kwietnia", 4}, {"czerwca", 6},    {"sierpnia", 8},   {"wrzesnia", 9},  {"pazdziernika", 10}, {"grudnia", 12},
    {"maggio", 5},   {"may", 5},        {"mai", 5},        {"sept", 9},
});

int month_of(string_view word) {
  constexpr std::size_t shortest = 3;
  if (word.size() < shortest) return 0;
  for (const WholeName& whole : whole_names) {
    if (word == whole.name) return whole.month;
  }
  // A beginning counts for names and their abbreviations, which are no longer than the longest name.
  constexpr std::size_t longest = 20;
  if (word.size() > longest) return 0;
  for (std::size_t m = 0; m < months.size(); ++m) {
    for (string_view rest = months[m]; !rest.empty();) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      if (word.starts_with(rest.substr(0, space))) return static_cast<int>(m + 1);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return 0;
}

struct Piece {
  int number = -1;  // -1 for a word
  std::size_t digits = 0;
  string_view word;
  char after = ' ';        // the ASCII mark behind it, of a number; '\1' before a letter
  bool ideograph = false;  // a Han or Hangul sign of year, month or day stands behind it
};

bool is_word_byte(char c) { return html::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool begins_with_unit(string_view rest) {
  for (const string_view unit : {"年", "月", "日", "년", "월", "일"}) {
    if (rest.starts_with(unit)) return true;
  }
  return false;
}

std::vector<Piece> pieces_of(string_view text) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while (at < text.size() && pieces.size() < 64) {
    const std::size_t begin = at;
    if (html::is_digit(text[at])) {
      int number = 0;
      while (at < text.size() && html::is_digit(text[at])) {
        number = std::min(number * 10 + (text[at] - '0'), 100'000'000);
        ++at;
      }
      Piece piece{.number = number, .digits = at - begin, .word = {}, .after = at < text.size() ? text[at] : ' '};
      piece.ideograph = begins_with_unit(text.substr(at));
      pieces.push_back(piece);
    } else if (is_word_byte(text[at])) {
      while (at < text.size() && is_word_byte(text[at])) ++at;
      if (pieces.empty() || pieces.back().number < 0 || !pieces.back().ideograph)
        pieces.push_back({.number = -1, .digits = 0, .word = text.substr(begin, at - begin)});
    } else {
      ++at;
    }
  }
  return pieces;
}

std::optional<Date> make(int year, int month, int day) {
  if (year < 1990 || year > 2100) return std::nullopt;
  return Date::make(year, month, day);
}

bool is_year(const Piece& p) { return p.digits == 4 && p.number >= 1990 && p.number <= 2100; }
bool is_small(const Piece& p) { return p.digits >= 1 && p.digits <= 2; }

// 2024-03-22, 2024/3/22, 2024年3月22日; 22.03.2024, 22/3/2024.
std::optional<Date> read_numbers(const Piece& a, const Piece& b, const Piece& c, DayOrder order) {
  if (is_year(a) && is_small(b) && is_small(c)) return make(a.number, b.number, c.number);
  if (!is_small(a) || !is_small(b) || a.after != b.after) return std::nullopt;
  int year = 0;
  if (is_year(c)) {
    year = c.number;
  } else if (c.digits == 2 && a.after == '.') {
    year = 2000 + c.number;
  } else {
    return std::nullopt;
  }
  if (a.after == '.' || a.number > 12 || order == DayOrder::day_first) return make(year, b.number, a.number);
  if (a.after != '/' && a.after != '-') return std::nullopt;
  if (b.number > 12 || order == DayOrder::month_first) return make(year, a.number, b.number);
  return a.number == b.number ? make(year, a.number, b.number) : std::nullopt;
}

bool joins_numbers(const Piece& p) { return p.after == '-' || p.after == '/' || p.after == '.' || p.ideograph; }

// "22 March 2024", "March 22, 2024": a day and a year within three pieces of the name of a month.
std::optional<Date> read_month(const std::vector<Piece>& pieces, std::size_t at) {
  const int month = month_of(pieces[at].word);
  if (month == 0) return std::nullopt;
  std::optional<int> day;
  if (at > 0 && is_small(pieces[at - 1])) day = pieces[at - 1].number;
  if (!day && at > 1 && pieces[at - 1].number < 0 && is_small(pieces[at - 2]))
    day = pieces[at - 2].number;  // "22 de", "22nd"
  for (std::size_t i = at + 1; i < std::min(at + 4, pieces.size()); ++i) {
    if (is_year(pieces[i]) && day) return make(pieces[i].number, month, *day);
    if (!is_small(pieces[i]) || pieces[i].after == ':') continue;
    if (!day) {
      day = pieces[i].number;
    } else {
      break;
    }
  }
  return std::nullopt;
}

std::optional<Date> read_one_number(const Piece& p) {
  if (p.digits == 8) return make(p.number / 10000, p.number / 100 % 100, p.number % 100);
  return std::nullopt;
}

// 20240322091400, 1711070040 (seconds) or 1711070040000.
std::optional<Date> read_stamp(string_view text) {
  text = html::trim(text);
  if (!std::ranges::all_of(text, html::is_digit)) return std::nullopt;
  if (text.size() == 14 || text.size() == 12) return read_stated_date(text.substr(0, 8));
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  std::int64_t seconds = 0;
  for (const char c : text.substr(0, 10)) seconds = seconds * 10 + (c - '0');
  const Date date = Date{1970, 1, 1}.plus_days(static_cast<int>(seconds / 86400));
  return make(date.year, date.month, date.day);
}

}  // namespace

std::optional<Date> read_stated_date(string_view text, DayOrder order) {
  constexpr std::size_t longest = 300;
  if (const auto date = read_stamp(text)) return date;
  const std::string folded = unicode::fold(text.substr(0, longest));
  const std::vector<Piece> pieces = pieces_of(folded);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::optional<Date> date;
    if (pieces[i].number < 0) {
      date = read_month(pieces, i);
    } else {
      date = read_one_number(pieces[i]);
      if (!date && i + 2 < pieces.size() && joins_numbers(pieces[i]) && joins_numbers(pieces[i + 1]) &&
          pieces[i + 1].number >= 0 && pieces[i + 2].number >= 0) {
        date = read_numbers(pieces[i], pieces[i + 1], pieces[i + 2], order);
      }
    }
    if (date) return date;
  }
  return std::nullopt;
}

std::optional<Date> date_of_address(string_view url) {
  for (std::size_t at = 0; (at = url.find_first_of("/-_", at)) != string_view::npos; ++at) {
    const string_view rest = url.substr(at + 1);
    if (rest.size() < 8 || !std::ranges::all_of(rest.substr(0, 4), html::is_digit)) continue;
    const char mark = rest[4];
    if (mark != '/' && mark != '-' && mark != '_') continue;
    if (const auto date = read_stated_date(rest.substr(0, rest.find_first_not_of("0123456789/-_")).substr(0, 10)))
      return date;
  }
  return std::nullopt;
}

DayOrder day_order_of(string_view language) {
  if (html::starts_ignoring_case(language, "en-us") || html::starts_ignoring_case(language, "en_us"))
    return DayOrder::month_first;
  if (language.empty() || html::equal_ignoring_case(language, "en")) return DayOrder::unknown;
  return DayOrder::day_first;
}

}  // namespace backlot::web
