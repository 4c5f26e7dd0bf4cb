#include "backlot/ingest/dateline.h"

#include "backlot/ingest/byline.h"
#include "backlot/ingest/printed_date.h"
#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::size_t longest_date_line = 160;
constexpr int most_words_beside_date = 10;

// Words that announce the date of publication. Of a later revision: the last ones.
constexpr std::array<string_view, 16> publication_words = {
    "published", "posted",  "date",     "dated", "compiled", "filed", "publication", "input",
    "pubdate",   "publish", "uploaded", "입력",  "등록",     "게시",  "발행",        "公開日"};
constexpr std::array<string_view, 8> revision_words = {"updated", "modified",  "edited", "revised",
                                                       "update",  "corrected", "수정",   "更新日"};
// May stand beside a date without making the line more than a date line.
constexpr std::array<string_view, 37> plain_words = {
    "on",     "at",       "the",    "last", "first", "am",     "pm",     "a.m",     "p.m",       "kst",
    "jst",    "gmt",      "utc",    "est",  "edt",   "et",     "pt",     "pst",     "pdt",       "bst",
    "cet",    "trt",      "ist",    "by",   "local", "time",   "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "min",  "read",  "minute", "hours"};
// "… at a date to be announced" and the like: the words before a date that tie it to a sentence.
constexpr std::array<string_view, 24> ties = {"on",       "for",  "of",     "from",     "until",     "till",
                                              "since",    "by",   "before", "after",    "to",        "through",
                                              "until",    "in",   "at",     "starting", "beginning", "premieres",
                                              "premiere", "airs", "opens",  "ending",   "and",       "between"};

// "11:15am": a time whose half of the day is written close to it.
string_view without_half_day(string_view word) {
  if (word.size() < 3 || !is_digit(word.front()) || lower(word.back()) != 'm') return word;
  const char half = lower(word[word.size() - 2]);
  return half == 'a' || half == 'p' ? word.substr(0, word.size() - 2) : word;
}

bool is_numberish(string_view word) {
  word = without_half_day(word);
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
  static constexpr std::array<string_view, 15> marks = {",", "|", ".", ":", "(", "[",  "/", "·",
                                                        "•", "–", "—", "-", "~", "：", "@"};
  for (const string_view mark : marks) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

bool is_separator_start(string_view after) {
  after = trim(after);
  if (after.empty()) return true;
  static constexpr std::array<string_view, 15> marks = {",", "|", ".", ")", "]", "/", "·", "•",
                                                        "–", "—", "-", "~", ";", "@", "T"};
  for (const string_view mark : marks) {
    if (after.starts_with(mark)) return true;
  }
  string_view rest = after;
  const string_view word = strip_marks(next_word(rest));
  return is_numberish(word) || is_one_of(word, plain_words) || is_one_of(word, publication_words) ||
         is_one_of(word, revision_words);
}

// The date is set off from the rest of the line: by a mark, a word, a gap, or behind the author ("By Ok Se-rin Nov. 27,
// 2024").
bool stands_apart(string_view line, const PrintedDate& found) {
  const string_view untrimmed = line.substr(0, found.where.begin);
  const string_view before = trim(untrimmed);
  const string_view after = line.substr(found.where.end);
  const string_view word = strip_marks(last_word(before));
  if (!is_separator_start(after)) return false;
  if (is_separator_end(before) || is_one_of(word, revision_words)) return true;
  if (untrimmed.ends_with("  ") || is_byline(before)) return true;
  return is_one_of(word, plain_words) && !is_one_of(word, ties);
}

// The word that announces the date at `begin`, for the revision check: the last of either list before it.
bool is_revision_date(string_view before) {
  std::size_t published = 0;
  std::size_t revised = 0;
  for (const string_view word : publication_words) {
    if (const std::size_t at = find_word(before, word); at != string_view::npos)
      published = std::max(published, at + 1);
  }
  for (const string_view word : revision_words) {
    if (const std::size_t at = find_word(before, word); at != string_view::npos) revised = std::max(revised, at + 1);
  }
  return revised > published;
}

constexpr int most_words_after_announcement = 5;  // "Posted by Ana de Cruz on June 5"

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

// "8–14" of "July 8–14, 2024": true for the days of a range, which is no publication date; it is made part of `found`.
bool take_range(string_view line, PrintedDate& found) {
  Scanner s(line, found.where.end);
  if (!s.eat("–") && !s.eat("-")) return false;
  if (!s.number(1, 2)) return false;
  s.skip(" ,");
  if (const auto year = s.number(4, 4)) found.year = *year;
  found.where.end = static_cast<std::uint32_t>(s.at());
  return true;
}

// Reads all dates of one line and weighs the words between them.
class DateLineReader {
 public:
  explicit DateLineReader(string_view line) : line_(line) {}

  std::optional<DateLine> read() {
    std::size_t at = 0;
    while (const auto found = find_printed_date(line_, at)) {
      weigh_words(line_.substr(at, found->where.begin - at), residue_);
      at = take(*found);
    }
    if (where_.empty()) return std::nullopt;
    weigh_words(line_.substr(at), residue_);
    if (residue_.words == 0) return result(true, where_);
    if (!speaks_of_the_article()) return std::nullopt;
    return result(false, apart_ ? where_ : *announced_);
  }

 private:
  // Returns where the date ends.
  std::size_t take(PrintedDate found) {
    const bool range = take_range(line_, found);
    if (found.year == 0) found.year = year_;
    if (year_ == 0) year_ = found.year;
    where_ = {where_.empty() ? found.where.begin : where_.begin, found.where.end};
    if (!range) {
      apart_ = apart_ && stands_apart(line_, found);
      note(found);
    }
    return found.where.end;
  }

  void note(const PrintedDate& found) {
    const string_view before = line_.substr(0, found.where.begin);
    if (is_revision_date(before)) {
      if (!revised_) revised_ = found.date();
      return;
    }
    const std::size_t announcement = find_announcement(before);
    const bool announced = announcement != string_view::npos;
    if (published_ && (announced_ || !announced)) return;
    published_ = found.date();
    if (announced) announced_ = Span{static_cast<std::uint32_t>(announcement), found.where.end};
  }

  // With other words in the line: the date must be set off or announced, and the words be few and no sentence.
  bool speaks_of_the_article() const {
    if ((!apart_ && !announced_) || residue_.words > most_words_beside_date) return false;
    return residue_.publication || residue_.revision || (!residue_.sentence && year_ != 0);
  }

  DateLine result(bool date_only, Span where) const {
    return {published_ ? published_ : revised_, date_only, residue_.publication || residue_.revision,
            !published_ && revised_, where};
  }

  string_view line_;
  Residue residue_;
  std::optional<article::Date> published_;
  std::optional<article::Date> revised_;
  std::optional<Span> announced_;  // the published one, with the word that says so
  int year_ = 0;                   // of any date in the line, for those without
  Span where_;                     // from the first date to the last
  bool apart_ = true;
};

// "Premiere Date: April 20": when a work comes, not when the article was written.
bool is_of_a_work(string_view line) {
  constexpr std::size_t longest_label = 30;  // bytes
  const std::size_t colon = line.find(':');
  if (colon == string_view::npos || colon > longest_label) return false;
  const string_view label = line.substr(0, colon);
  for (const string_view word :
       {"premiere", "premieres", "release date", "air date", "broadcast", "launch date", "debut"})
    if (find_word(label, word) != string_view::npos) return true;
  return false;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  if (line.size() > longest_date_line || is_of_a_work(line)) return std::nullopt;
  return DateLineReader(line).read();
}

std::optional<article::Date> read_publication_note(std::string_view line) {
  for (const string_view phrase : {"first published", "originally published", "first appeared", "originally appeared",
                                   "published online", "article published", "published on"}) {
    const std::size_t at = find_word(line, phrase);
    if (at == string_view::npos) continue;
    if (const auto found = find_printed_date(line, at)) return found->date();
  }
  return std::nullopt;
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
