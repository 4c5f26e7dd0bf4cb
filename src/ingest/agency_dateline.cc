#include "backlot/ingest/agency_dateline.h"

#include "backlot/ingest/printed_date.h"
#include "backlot/ingest/scan.h"

#include <algorithm>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::size_t longest_agency_dateline = 160;  // bytes
constexpr int most_place_words = 3;
constexpr std::size_t longest_agency = 60;  // bytes

// "--", "—", "–", " - " after a dateline; the white space around it is passed over too.
bool eat_dash(Scanner& s) {
  const bool spaced = s.skip(" ") > 0;
  if (s.eat("--") || s.eat("—") || s.eat("–") || s.eat("―")) {
    s.skip("- ");
    return true;
  }
  return spaced && s.eat("- ");
}

// "SEOUL", "LOS ANGELES", "Seoul": capitalised words of letters up to a comma, bracket or dash.
struct Place {
  int words = 0;
  bool all_caps = false;
};

bool at_dash(const Scanner& s) {
  return s.rest().starts_with("—") || s.rest().starts_with("–") || s.rest().starts_with("--");
}

// A capitalised word of letters; empty (and no step) where none comes next.
string_view read_place_word(Scanner& s) {
  const std::size_t begin = s.at();
  while (!s.done() && !at_dash(s) && (is_word_byte(s.peek()) || s.peek() == '.' || s.peek() == '-')) s.seek(s.at() + 1);
  const string_view word = s.since(begin);
  if (!word.empty() && is_capitalized(word) && !is_digit(word.front())) return word;
  s.seek(begin);
  return {};
}

Place read_place(Scanner& s) {
  Place place;
  const std::size_t begin = s.at();
  std::size_t end = begin;
  while (!read_place_word(s).empty()) {
    ++place.words;
    end = s.at();
    if (s.skip(" ") == 0) break;
  }
  s.seek(end);
  place.all_caps = is_all_caps(s.since(begin));
  return place;
}

// "(Hanul Wire)"
bool eat_agency(Scanner& s) {
  s.skip(" ");
  if (!s.eat("(")) return false;
  const std::size_t close = s.rest().find(')');
  if (close == string_view::npos || close > longest_agency) return false;
  const string_view name = s.rest().substr(0, close);
  if (std::any_of(name.begin(), name.end(), is_digit)) return false;  // "“Salt Road” (BBC One, 8pm) - How …"
  s.seek(s.at() + close + 1);
  return true;
}

std::optional<PrintedDate> eat_date(Scanner& s, string_view line) {
  const std::size_t back = s.at();
  s.skip(" ,(");
  const auto found = s.done() ? std::nullopt : read_printed_date(line, s.at());
  if (!found) {
    s.seek(back);
    return std::nullopt;
  }
  s.seek(found->where.end);
  s.eat(")");
  return found;
}

// "LOS ANGELES — August 20, 2024 — …"; no step where no whole date follows the dash.
std::optional<PrintedDate> eat_date_behind_dash(Scanner& s, string_view line) {
  const std::size_t back = s.at();
  auto date = eat_dash(s) ? eat_date(s, line) : std::nullopt;
  if (date && date->year != 0) return date;
  s.seek(back);
  return std::nullopt;
}

// What was read up to here is the dateline, where a dash follows or, with `dash_needed` false, at least white space.
std::optional<AgencyDateline> finish(Scanner& s, std::optional<PrintedDate> date, bool dash_needed) {
  AgencyDateline out;
  out.printed = static_cast<std::uint32_t>(trim(s.since(0)).size());
  const std::size_t end = s.at();
  if (!eat_dash(s)) {
    s.seek(end);
    if (dash_needed || s.skip(" ") == 0) return std::nullopt;
  }
  if (s.done()) return std::nullopt;
  out.length = static_cast<std::uint32_t>(s.at());
  out.date_first = date && date->where.begin <= 1;
  if (date) out.date = date->date();
  return out;
}

// "April 26, 2024 – …", "(Jan. 5, 2024) – …"
std::optional<AgencyDateline> read_leading_date(Scanner s, string_view line) {
  s.skip("([");
  const auto date = read_printed_date(line, s.at());
  if (!date || date->year == 0) return std::nullopt;
  s.seek(date->where.end);
  s.skip(")]");
  return finish(s, date, true);
}

}  // namespace

std::optional<AgencyDateline> read_agency_dateline(std::string_view line) {
  line = line.substr(0, longest_agency_dateline);
  Scanner s(line);
  if (const auto leading = read_leading_date(s, line)) return leading;
  const Place city = read_place(s);
  if (city.words == 0 || city.words > most_place_words) return std::nullopt;
  auto date = eat_date(s, line);
  if (!date && s.eat(",")) {
    s.skip(" ");
    if (read_place(s).words == 0) return std::nullopt;
    date = eat_date(s, line);
  }
  const bool agency = eat_agency(s);
  if (!date) date = eat_date(s, line);
  if (!date) date = eat_date_behind_dash(s, line);
  if (!city.all_caps && !agency && !(date && date->year != 0)) return std::nullopt;
  return finish(s, date, !(agency && date));
}

}  // namespace backlot::ingest
