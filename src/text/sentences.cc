#include "backlot/text/sentences.h"

#include "backlot/text/abbreviations.h"
#include "backlot/text/chars.h"
#include "backlot/text/word_set.h"

#include <algorithm>

namespace backlot::text {
namespace {

// Words that begin sentences and are hardly ever part of a name.
constexpr WordSet<256> starters(std::to_array<std::string_view>(
    {"the",       "a",       "an",      "he",       "she",    "it",      "they",      "we",        "i",     "you",
     "this",      "that",    "these",   "those",    "his",    "her",     "their",     "its",       "our",   "my",
     "your",      "in",      "on",      "at",       "for",    "from",    "with",      "by",        "as",    "to",
     "of",        "and",     "but",     "or",       "so",     "yet",     "if",        "when",      "while", "after",
     "before",    "since",   "because", "although", "though", "however", "meanwhile", "then",      "there", "here",
     "what",      "who",     "how",     "why",      "where",  "which",   "not",       "no",        "now",   "also",
     "according", "both",    "all",     "some",     "each",   "one",     "two",       "following", "until", "once",
     "during",    "despite", "please",  "check",    "watch",  "did"}));

// Words after "p.m." that still belong to the time.
constexpr WordSet<128> after_clock(std::to_array<std::string_view>(
    {"korean",    "korea",     "eastern",    "pacific",   "central",  "mountain", "greenwich", "japan",    "monday",
     "tuesday",   "wednesday", "thursday",   "friday",    "saturday", "sunday",   "mondays",   "tuesdays", "wednesdays",
     "thursdays", "fridays",   "saturdays",  "sundays",   "january",  "february", "march",     "april",    "may",
     "june",      "july",      "august",     "september", "october",  "november", "december",  "channel",  "standard",
     "seoul",     "thai",      "philippine", "jan.",      "feb.",     "mar.",     "apr.",      "aug.",     "sept.",
     "sep.",      "oct.",      "nov.",       "dec.",      "mon.",     "tue.",     "tues.",     "wed.",     "thu.",
     "thur.",     "thurs.",    "fri.",       "sat.",      "sun."}));

constexpr WordSet<128> speech_verbs(std::to_array<std::string_view>(
    {"said",     "says",     "say",       "asked",     "asks",     "ask",     "replied",   "replies",
     "shouted",  "shouts",   "cried",     "cries",     "called",   "calls",   "added",     "adds",
     "joked",    "jokes",    "yelled",    "yells",     "laughed",  "laughs",  "exclaimed", "exclaims",
     "answered", "answers",  "announced", "announces", "screamed", "screams", "groaned",   "groans",
     "murmured", "murmurs",  "whispered", "whispers",  "recalled", "recalls", "teased",    "teases",
     "declared", "declares", "muttered",  "mutters",   "quipped",  "quips"}));

// Words before an opening mark after which a title is more likely than speech.
constexpr WordSet<64> before_titles(std::to_array<std::string_view>(
    {"of",  "in",    "on",     "for",  "with", "from",   "by",     "the",       "a",       "an",      "to",      "'s",
     "and", "drama", "series", "show", "film", "sitcom", "comedy", "programme", "program", "romance", "thriller"}));

class Splitter {
 public:
  Splitter(const SentenceInput& text, std::uint32_t first, std::uint32_t last, bool titled)
      : in_(text), first_(first), last_(last), titled_(titled) {}

  void run(std::uint32_t segment, std::vector<Sentence>& out) {
    start_ = first_;
    for (std::uint32_t t = first_; t < last_; ++t) {
      note_quotation(t);
      if (!may_end(t)) continue;
      const std::uint32_t end = with_closers(t + 1);
      const bool breaks = end < last_ && is_break(t, end);
      for (; t + 1 < end; ++t) note_quotation(t + 1);
      if (!breaks) continue;
      out.push_back({start_, end, segment});
      start_ = end;
    }
    if (start_ < last_) out.push_back({start_, last_, segment});
  }

 private:
  const Token& token(std::uint32_t t) const { return in_.tokens[t]; }
  Char char_of(std::uint32_t t) const { return char_at(in_.source, token(t).begin); }
  std::string_view written(std::uint32_t t) const {
    return in_.source.substr(token(t).begin, token(t).end - token(t).begin);
  }
  QuoteRole role(std::uint32_t t) const { return in_.roles[t]; }

  void note_quotation(std::uint32_t t) {
    if (role(t) == QuoteRole::opens) opened_at_ = t;
  }

  bool ends_with_stop(std::uint32_t t) const { return in_.source[token(t).end - 1] == '.'; }
  bool may_end(std::uint32_t t) const {
    if (token(t).is(punctuation)) return char_of(t).kind == CharClass::stop;
    return ends_with_stop(t);
  }

  // The end of the closing marks that stand at `t`.
  std::uint32_t with_closers(std::uint32_t t) const {
    while (t < last_ && is_closer(t)) ++t;
    return t;
  }
  bool is_closer(std::uint32_t t) const {
    if (role(t) == QuoteRole::closes) return true;
    if (token(t).is(space_before)) return false;
    const char32_t c = char_of(t).code_point;
    return c == ')' || c == ']' || c == '}' || ((c == '*' || c == '_') && token(t).is(punctuation)) ||
           (char_of(t).kind == CharClass::stop && token(t).is(punctuation));
  }

  // The first word at or after `t`; last_ where none follows soon.
  std::uint32_t next_word(std::uint32_t t) const {
    const std::uint32_t limit = std::min(last_, t + 16);
    while (t < limit && !char_of(t).alphanumeric()) ++t;
    return t < limit ? t : last_;
  }

  bool is_break(std::uint32_t t, std::uint32_t end) const {
    const std::uint32_t next = next_word(end);
    if (next == last_) return role(end) == QuoteRole::opens;
    if (!token(t).is(punctuation)) return abbreviation_ends(t, end, next);
    const Char c = char_of(t);
    const bool only_dots = std::ranges::all_of(written(t), [](char b) { return b == '.'; });
    if (c.code_point == 0x2026 || (only_dots && written(t).size() > 1)) return !is_small(next);
    return only_dots ? stop_ends(t, end, next) : exclamation_ends(t, end, next);
  }

  // A small letter that is not the start of a name such as tvN.
  bool is_small(std::uint32_t t) const {
    return char_of(t).kind == CharClass::lower && !token(t).is(mixed_case) && !token(t).is(non_latin);
  }
  bool after_closing_mark(std::uint32_t end) const { return role(end - 1) == QuoteRole::closes; }

  bool stop_ends(std::uint32_t t, std::uint32_t end, std::uint32_t next) const {
    if (is_list_label(t)) return false;
    if (!is_small(next) || role(end) == QuoteRole::opens) return true;
    return !after_closing_mark(end) && token(end).is(space_before) && end == next;
  }

  // "3." at the start of a line.
  bool is_list_label(std::uint32_t t) const { return t == start_ + 1 && start_ == first_ && char_of(start_).digit(); }

  bool exclamation_ends(std::uint32_t t, std::uint32_t end, std::uint32_t next) const {
    if (is_small(next) && role(end) != QuoteRole::opens) return false;
    if (!after_closing_mark(end)) return !is_inside_title(t, end);
    return !titled_ && !follows_title_word() && !is_speaker_tag(next);
  }

  // “Oh! My Ghost”: the quotation goes on with capitals and closes without a stop.
  bool is_inside_title(std::uint32_t t, std::uint32_t next) const {
    if (opened_at_ == none || opened_at_ < start_ || t - opened_at_ > 6) return false;
    for (std::uint32_t u = next; u < std::min(last_, next + 6); ++u) {
      if (role(u) == QuoteRole::closes) return !token(u - 1).is(punctuation);
      if (token(u).is(punctuation) && char_of(u).kind == CharClass::stop) return false;
      if (char_of(u).kind == CharClass::lower && !starters.contains(token(u).word) && token(u).end - token(u).begin > 3)
        return false;
    }
    return false;
  }

  // in “Objection, Chef!” Yoon plays …
  bool follows_title_word() const {
    return opened_at_ != none && opened_at_ > start_ && before_titles.contains(token(opened_at_ - 1).word);
  }

  // “All rise!” Han Byul shouts
  bool is_speaker_tag(std::uint32_t t) const {
    std::uint32_t u = t;
    while (u < std::min(last_, t + 4) && char_of(u).kind == CharClass::upper) ++u;
    if (u == t || u >= last_ || !speech_verbs.contains(token(u).word)) return false;
    return u + 1 >= last_ || token(u + 1).word != "that";
  }

  bool abbreviation_ends(std::uint32_t t, std::uint32_t end, std::uint32_t next) const {
    std::string_view word = written(t);
    word.remove_suffix(1);
    if (is_small(next) && role(end) != QuoteRole::opens) return false;
    const bool loud = token(next).is(all_caps) && token(next).end - token(next).begin > 1;  // THE U.S. AND THE HARBOUR
    const bool starts = starters.contains(token(next).word) && char_of(next).kind == CharClass::upper && !loud;
    switch (abbreviation(word)) {
      case Abbreviation::none: return word.size() > 1;  // an address, or a stop that a word took by mistake
      case Abbreviation::title:
      case Abbreviation::numbered: return false;
      case Abbreviation::dated: return starts;
      case Abbreviation::general:
        return is_clock(t) ? !heads_a_row(t) && clock_ends(end, next) : starts || role(end) == QuoteRole::opens;
    }
    return false;
  }

  bool is_clock(std::uint32_t t) const { return token(t).word == "p.m." || token(t).word == "a.m."; }
  // "8 p.m. — Salt Road": the hour of a row, no sentence.
  bool heads_a_row(std::uint32_t t) const {
    if (t > start_ + 3 || !char_of(start_).digit()) return false;  // "8-9 p.m." too
    return t == start_ + 1 || char_of(t - 1).digit();
  }
  bool clock_ends(std::uint32_t end, std::uint32_t next) const {
    if (end != next) return role(end) == QuoteRole::opens || char_of(end).kind == CharClass::dash;
    const bool one_letter = token(next).end - token(next).begin == 1;
    return char_of(next).kind == CharClass::upper && (!token(next).is(all_caps) || one_letter) &&
           !after_clock.contains(token(next).word);
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  const SentenceInput& in_;
  std::uint32_t first_;
  std::uint32_t last_;
  bool titled_;
  std::uint32_t start_ = 0;
  std::uint32_t opened_at_ = none;  // the last opening mark
};

}  // namespace

void split_sentences(const SentenceInput& text, std::uint32_t first, std::uint32_t last, std::uint32_t segment,
                     bool titled, std::vector<Sentence>& out) {
  Splitter(text, first, last, titled).run(segment, out);
}

}  // namespace backlot::text
