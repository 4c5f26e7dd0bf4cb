#include "backlot/ingest/dateline.h"

#include "backlot/ingest/printed_date.h"
#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::size_t longest_date_line = 160;
constexpr std::size_t longest_agency_dateline = 160;
constexpr int most_words_beside_date = 10;

// Words that announce the date of publication. Of a later revision: the last ones.
constexpr std::array<string_view, 16> publication_words = {
    "published", "posted", "date", "dated", "compiled", "filed", "publication", "input", "pubdate", "publish", "uploaded",
    "입력", "등록", "게시", "발행", "公開日"};
constexpr std::array<string_view, 8> revision_words = {"updated", "modified", "edited", "revised", "update", "corrected", "수정", "更新日"};
// May stand beside a date without making the line more than a date line.
constexpr std::array<string_view, 37> plain_words = {
    "on",   "at",  "the", "last", "first", "am",  "pm",  "a.m", "p.m", "kst", "jst", "gmt",   "utc",
    "est",  "edt", "et",  "pt",   "pst",   "pdt", "bst", "cet", "trt", "ist", "by",  "local", "time",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "min", "read", "minute", "hours"};
// "… at a date to be announced" and the like: the words before a date that tie it to a sentence.
constexpr std::array<string_view, 24> ties = {"on",    "for",   "of",   "from",  "until", "till", "since", "by",     "before", "after", "to",  "through",
                                              "until", "in",    "at",   "starting", "beginning", "premieres", "premiere", "airs", "opens", "ending", "and", "between"};

bool is_numberish(string_view word) {
  for (const char c : word) {
    if (!is_digit(c) && c != ':' && c != '.' && c != '+' && c != '-' && c != 'T' && c != 'Z' && c != 'h') return false;
  }
  return true;
}

// What a line holds besides its dates.
struct Residue {
  int words = 0;
  bool publication = false;
  bool revision = false;
  bool sentence = false;  // a lower-case word that no date line needs
};

void weigh_words(string_view text, Residue& out) {
  for (string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    const bool closes = word.back() == '.';
    word = strip_marks(word);
    if (word.empty() || is_numberish(word)) continue;
    if (is_one_of(word, publication_words)) {
      out.publication = true;
    } else if (is_one_of(word, revision_words)) {
      out.revision = true;
    } else if (!is_one_of(word, plain_words)) {
      ++out.words;
      if (closes && !is_capitalized(word)) out.sentence = true;
    }
  }
}

string_view last_word(string_view text) {
  text = trim(text);
  const std::size_t space = text.rfind(' ');
  return space == string_view::npos ? text : text.substr(space + 1);
}

bool is_separator_end(string_view before) {
  before = trim(before);
  if (before.empty()) return true;
  static constexpr std::array<string_view, 15> marks = {",", "|", ".", ":", "(", "[", "/", "·", "•", "–", "—", "-", "~", "：", "@"};
  for (const string_view mark : marks) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

bool is_separator_start(string_view after) {
  after = trim(after);
  if (after.empty()) return true;
  static constexpr std::array<string_view, 15> marks = {",", "|", ".", ")", "]", "/", "·", "•", "–", "—", "-", "~", ";", "@", "T"};
  for (const string_view mark : marks) {
    if (after.starts_with(mark)) return true;
  }
  string_view rest = after;
  const string_view word = strip_marks(next_word(rest));
  return is_numberish(word) || is_one_of(word, plain_words) || is_one_of(word, publication_words) || is_one_of(word, revision_words);
}

// The date is set off from the rest of the line.
bool stands_apart(string_view line, const PrintedDate& found) {
  const string_view before = trim(line.substr(0, found.where.begin));
  const string_view after = line.substr(found.where.end);
  const string_view word = strip_marks(last_word(before));
  if (!is_separator_start(after)) return false;
  if (is_separator_end(before) || is_one_of(word, revision_words)) return true;
  return is_one_of(word, plain_words) && !is_one_of(word, ties);
}

// The word that announces the date at `begin`, for the revision check: the last of either list before it.
bool is_revision_date(string_view before) {
  std::size_t published = 0;
  std::size_t revised = 0;
  for (const string_view word : publication_words) {
    if (const std::size_t at = find_word(before, word); at != string_view::npos) published = std::max(published, at + 1);
  }
  for (const string_view word : revision_words) {
    if (const std::size_t at = find_word(before, word); at != string_view::npos) revised = std::max(revised, at + 1);
  }
  return revised > published;
}

struct Dates {
  std::optional<article::Date> published;
  std::optional<article::Date> revised;
  std::optional<Span> announced;  // the published one, where a word before it says so
  int year = 0;            // of any date in the line
  Span where;
  int count = 0;
};

constexpr int most_words_after_announcement = 3;  // "posted by dee on June 5"

// The bytes of `before` from the publication word that announces the date after it; npos where there is none.
std::size_t find_announcement(string_view before) {
  before = trim(before);
  for (int words = 0; words <= most_words_after_announcement && !before.empty(); ++words) {
    const std::size_t space = before.rfind(' ');
    const std::size_t begin = space == string_view::npos ? 0 : space + 1;
    const string_view word = strip_marks(before.substr(begin));
    if (is_one_of(word, publication_words)) return begin;
    if (word.empty() && before.substr(begin) != ":") break;  // "|" and the like separate
    before = trim(before.substr(0, begin));
  }
  return string_view::npos;
}

void note_date(string_view line, PrintedDate found, Dates& out) {
  if (found.year == 0) found.year = out.year;
  if (out.year == 0) out.year = found.year;
  out.where = {out.count == 0 ? found.where.begin : out.where.begin, found.where.end};
  ++out.count;
  const string_view before = line.substr(0, found.where.begin);
  if (is_revision_date(before)) {
    if (!out.revised) out.revised = found.date();
    return;
  }
  const std::size_t announcement = find_announcement(before);
  const bool announced = announcement != string_view::npos;
  if (out.published && (out.announced || !announced)) return;
  out.published = found.date();
  if (announced) out.announced = Span{static_cast<std::uint32_t>(announcement), found.where.end};
}

// "8–14" of "July 8–14, 2024": the days of a range, not a publication date.
std::size_t skip_range(string_view line, PrintedDate& found) {
  Scanner s(line, found.where.end);
  if (!s.eat("–") && !s.eat("-")) return found.where.end;
  if (!s.number(1, 2)) return found.where.end;
  s.skip(" ,");
  if (const auto year = s.number(4, 4)) found.year = *year;
  return s.at();
}

// A line of at most some words that is a weekday, a day and a month ("SUNDAY 12 JANUARY").
bool is_undated_line(const Dates& dates, const Residue& residue) { return dates.count == 1 && residue.words == 0; }

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  if (line.size() > longest_date_line) return std::nullopt;
  Dates dates;
  Residue residue;
  std::size_t at = 0;
  bool apart = true;
  while (const auto first = find_printed_date(line, at)) {
    PrintedDate found = *first;
    weigh_words(line.substr(at, found.where.begin - at), residue);
    const std::size_t end = skip_range(line, found);
    if (end != found.where.end) {
      dates.year = found.year;
      found.where.end = static_cast<std::uint32_t>(end);
      dates.where = {dates.count == 0 ? found.where.begin : dates.where.begin, found.where.end};
      ++dates.count;
    } else {
      apart = apart && stands_apart(line, found);
      note_date(line, found, dates);
    }
    at = end;
  }
  if (dates.count == 0) return std::nullopt;
  weigh_words(line.substr(at), residue);
  if (residue.words == 0) {
    return DateLine{dates.published ? dates.published : dates.revised, true, !dates.published && dates.revised, dates.where};
  }
  const bool announced = residue.publication || residue.revision;
  if (is_undated_line(dates, residue) || (!apart && !dates.announced) || residue.words > most_words_beside_date) return std::nullopt;
  if (!announced && (residue.sentence || dates.year == 0)) return std::nullopt;
  const Span where = apart ? dates.where : *dates.announced;
  return DateLine{dates.published ? dates.published : dates.revised, false, !dates.published && dates.revised, where};
}

std::optional<article::Date> read_publication_note(std::string_view line) {
  for (const string_view phrase : {"first published", "originally published", "first appeared", "originally appeared", "published online",
                                   "article published", "published on"}) {
    const std::size_t at = find_word(line, phrase);
    if (at == string_view::npos) continue;
    if (const auto found = find_printed_date(line, at)) return found->date();
  }
  return std::nullopt;
}

namespace {

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

Place read_place(Scanner& s) {
  Place place;
  const std::size_t begin = s.at();
  std::size_t end = begin;
  while (!s.done()) {
    const std::size_t word_begin = s.at();
    while (!s.done() && (is_word_byte(s.peek()) || s.peek() == '.' || s.peek() == '-')) {
      if (s.rest().starts_with("—") || s.rest().starts_with("–") || s.rest().starts_with("--")) break;
      s.seek(s.at() + 1);
    }
    if (s.at() == word_begin) break;
    const string_view word = s.since(word_begin);
    if (!is_capitalized(word) || is_digit(word.front())) {
      s.seek(word_begin);
      break;
    }
    ++place.words;
    end = s.at();
    if (s.skip(" ") == 0) break;
  }
  s.seek(end);
  place.all_caps = is_all_caps(s.since(begin));
  return place;
}

// "(Hanul Wire)": at most five words.
bool eat_agency(Scanner& s) {
  s.skip(" ");
  if (!s.eat("(")) return false;
  const std::size_t close = s.rest().find(')');
  if (close == string_view::npos || close > 60) return false;
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

std::optional<AgencyDateline> finish(Scanner& s, std::optional<PrintedDate> date) {
  const auto printed = static_cast<std::uint32_t>(trim(s.since(0)).size());
  if (!eat_dash(s) || s.done()) return std::nullopt;
  AgencyDateline out;
  out.length = static_cast<std::uint32_t>(s.at());
  out.printed = printed;
  out.date_first = date && date->where.begin <= 1;
  if (date) out.date = date->date();
  return out;
}

}  // namespace

std::optional<AgencyDateline> read_agency_dateline(std::string_view line) {
  line = line.substr(0, longest_agency_dateline);
  Scanner s(line);
  s.skip("([");
  if (const auto date = read_printed_date(line, s.at()); date && date->year != 0) {  // "April 26, 2024 – …"
    s.seek(date->where.end);
    s.skip(")]");
    return finish(s, date);
  }
  const Place city = read_place(s);
  if (city.words == 0 || city.words > 3) return std::nullopt;
  auto date = eat_date(s, line);
  bool region = false;
  if (!date && s.eat(",")) {
    s.skip(" ");
    region = read_place(s).words > 0;
    if (!region) return std::nullopt;
    date = eat_date(s, line);
  }
  const bool agency = eat_agency(s);
  if (!date) date = eat_date(s, line);
  if (!city.all_caps && !agency && !(date && date->year != 0)) return std::nullopt;
  return finish(s, date);
}

std::optional<DatePrefix> read_date_prefix(std::string_view line) {
  Scanner s(line);
  s.skip(" ");
  if (!s.eat("date ") || s.rest().size() < 10) return std::nullopt;
  const auto date = article::Date::parse_iso(s.rest().substr(0, 10));
  if (!date) return std::nullopt;
  s.seek(s.at() + 10);
  if (!s.done() && s.peek() != ' ') return std::nullopt;
  return DatePrefix{static_cast<std::uint32_t>(s.at()), *date};
}

}  // namespace backlot::ingest
