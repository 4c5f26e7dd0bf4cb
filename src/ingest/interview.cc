#include "backlot/ingest/interview.h"

#include "backlot/ingest/heading.h"
#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr int fewest_turns = 2;  // of each of two speakers
constexpr std::size_t most_speakers = 6;
constexpr int fewest_dashed_questions = 3;
constexpr int fewest_plain_questions = 4;
constexpr int fewest_letters = 2;
constexpr int fewest_contrasting_turns = 3;
constexpr int fewest_shouted_questions = 3;
constexpr int fewest_bold_questions = 2;
constexpr int fewest_questions_put_to_you = 3;
constexpr int fewest_questions_of_a_table = 2;
constexpr std::size_t longest_prompt = 160;  // bytes
constexpr std::size_t longest_signature = 24;
constexpr std::size_t longest_question = 320;  // bytes, where nothing but its form marks it

// Labels of fact boxes and notices, which are no speakers.
constexpr std::array<string_view, 26> not_speakers = {
    "photo",  "source", "cast",     "director", "writer",   "genre",      "network",   "episodes", "rating",
    "update", "note",   "grade",    "watch",    "spoiler",  "correction", "exclusive", "tags",     "related",
    "where",  "when",   "starring", "creator",  "producer", "time",       "date",      "verdict"};

// "MODERATOR:", "QUESTION:": in a transcript, whoever else has a label answers.
bool asks_by_office(string_view name) {
  static constexpr std::array<string_view, 5> offices = {"moderator", "question", "questioner", "interviewer",
                                                         "reporter"};
  return std::ranges::any_of(offices, [&](string_view o) { return equal_ignoring_case(o, name); });
}

// The name of a label: "Solano" of "**Solano** (laughs):".
string_view name_of(string_view line, const Label& label) {
  string_view name = line.substr(0, label.printed);
  name = name.substr(0, name.find('('));
  while (!name.empty() && string_view("*_:| ").contains(name.back())) name.remove_suffix(1);
  while (!name.empty() && string_view("*_").contains(name.front())) name.remove_prefix(1);
  return name;
}

// "SOLANO" is "MARGUERITE SOLANO", and "Marguerite" too.
bool is_same_speaker(string_view a, string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() == b.size()) return a == b;
  if (b.starts_with(a)) return b[a.size()] == ' ';
  return b.ends_with(a) && b[b.size() - a.size() - 1] == ' ';
}

// A line all in bold or italic print, without the marks; else empty.
string_view inside_bold(string_view line) {
  std::size_t marks = 0;
  while (marks < line.size() && (line[marks] == '*' || line[marks] == '_')) ++marks;
  if (marks == 0 || line.size() <= 2 * marks) return {};
  string_view inside = line.substr(marks);
  std::size_t closing = 0;
  while (!inside.empty() && (inside.back() == '*' || inside.back() == '_')) inside.remove_suffix(1), ++closing;
  return closing == marks && inside.find('*') == string_view::npos ? inside : string_view();
}

bool opens_with_quote(string_view line) {
  for (const string_view mark : {"“", "\"", "‘", "'", "«"}) {
    if (line.starts_with(mark)) return true;
  }
  return false;
}

// The marks of bold print may stand behind the question mark.
bool is_question(string_view line) {
  while (!line.empty() && (line.back() == '*' || line.back() == '_')) line.remove_suffix(1);
  return line.ends_with('?');
}

// "Will Gil be back? —Trina": a letter to a columnist, who answers it in an article of his own.
bool is_signed(string_view line) {
  for (const string_view dash : {"—", "–", "--"}) {
    const std::size_t at = line.rfind(dash);
    if (at == string_view::npos || at == 0) continue;
    const string_view name = trim(line.substr(at + dash.size()));
    if (!name.empty() && name.size() <= longest_signature && is_capitalized(name) && count_words(name) <= 2)
      return true;
  }
  return false;
}

// A question that stands by itself, as interviewers ask them.
// "WHAT IS YOUR WORST HABIT?"
bool is_shouted_question(string_view line) { return is_question(line) && is_all_caps(line) && count_words(line) >= 3; }

bool is_plain_question(string_view line) {
  return line.size() <= longest_question && is_question(line) && !opens_with_quote(line) && !is_all_caps(line) &&
         count_words(line) >= 3;
}

bool speaks_to_you(string_view line) {
  static constexpr std::array<string_view, 9> words = {"you",    "your",   "you’re", "you're", "you’ve",
                                                       "you've", "you’ll", "you’d",  "you'd"};
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    const string_view bare = strip_marks(word);
    if (std::any_of(words.begin(), words.end(), [&](string_view w) { return equal_ignoring_case(bare, w); }))
      return true;
  }
  return false;
}

// "You have died on screen a lot."
bool may_be_prompt(string_view line) {
  return line.size() <= longest_prompt && !is_question(line) && !opens_with_quote(line) && speaks_to_you(line) &&
         !speaks_in_first_person(line);
}

}  // namespace

bool speaks_in_first_person(string_view line) {
  static constexpr std::array<string_view, 9> words = {"I", "I’m", "I'm", "I’ve", "I've", "I’d", "I'd", "my", "me"};
  bool quoted = false;
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    if (word.find("“") != string_view::npos || word.front() == '"') quoted = true;
    if (!quoted) {
      const string_view bare = strip_marks(word);
      const auto same = [&](string_view w) {
        return bare == w || ((w == "my" || w == "me") && equal_ignoring_case(bare, w));
      };
      if (std::any_of(words.begin(), words.end(), same)) return true;
    }
    if (word.find("”") != string_view::npos || (word.size() > 1 && word.substr(1).find('"') != string_view::npos))
      quoted = false;
  }
  return false;
}

Interview::Interview(string_view text, std::span<const Line> lines) {
  const Survey seen = survey(text, lines);
  if (seen.letters >= fewest_letters) {
    style_ = Style::none;
  } else if (seen.asked >= 1 && (seen.answered >= 1 || seen.asked >= 2)) {
    style_ = Style::lettered;
    unlabelled_ = seen.answered == 0;
    static_cast<void>(decide_speakers());  // by name where the letters are those of the questions only
  } else if (decide_speakers()) {
    style_ = Style::named;
  } else if (has_one_who_asks()) {
    style_ = Style::named;
    unlabelled_ = true;
  } else if (is_round_table(seen)) {
    style_ = Style::round_table;
  } else if (answer_by_initials(seen)) {
    style_ = Style::initials;
  } else if (seen.bold_questions >= fewest_bold_questions && 2 * seen.bold_questions >= seen.bold &&
             2 * seen.bold_put_to >= seen.bold) {
    style_ = Style::bold;
    unlabelled_ = true;
  } else if (seen.shouted >= fewest_shouted_questions && 2 * seen.shouted_put_to >= seen.shouted) {
    style_ = Style::shouted;
    unlabelled_ = true;
  } else if (seen.dashed >= fewest_dashed_questions && 3 * seen.dashed >= 2 * seen.dashes) {
    style_ = Style::dashed;
    unlabelled_ = true;
  } else if (is_plain_interview(seen, lines.size())) {
    style_ = Style::plain;
    unlabelled_ = true;
    find_prompts(text, lines, seen);
  }
}

// Answers in the first person; where the questions say "you", fewer of them must, and fewer still where each answer
// stands in the line after its question and a blank line before that.
bool Interview::is_plain_interview(const Survey& seen, std::size_t lines) {
  if (4 * static_cast<std::size_t>(seen.plain) < lines) return false;
  if (seen.plain >= fewest_plain_questions && 10 * seen.told >= 7 * seen.plain) return true;
  if (seen.plain < fewest_questions_put_to_you || 2 * seen.put_to < seen.plain) return false;
  return 2 * seen.told >= seen.plain || (seen.told > 0 && seen.close == seen.plain);
}

// Between the questions, in the place of one: where blank lines stand before the questions only, any line between a
// blank one and an answer; else those that begin with "You".
void Interview::find_prompts(string_view text, std::span<const Line> lines, const Survey& seen) {
  const bool spaced = seen.close == seen.plain;
  for (std::size_t i = seen.first_plain + 2; i < seen.last_plain; ++i) {
    const string_view line = lines[i].span.of(text);
    if (!may_be_prompt(line) || is_question(lines[i - 1].span.of(text)) || is_question(lines[i + 1].span.of(text)))
      continue;
    const bool in_place = spaced ? lines[i].after_blank && !lines[i + 1].after_blank : line.starts_with("You");
    if (in_place) prompts_.push_back(line);
  }
}

Interview::Survey Interview::survey(string_view text, std::span<const Line> lines) {
  Survey seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const string_view line = lines[i].span.of(text);
    const LabelKind kind = read_question_label(line).kind;
    if (kind == LabelKind::question) {
      ++seen.asked;
      if (is_signed(line)) ++seen.letters;
    }
    if (kind == LabelKind::answer) ++seen.answered;
    if (kind != LabelKind::none) continue;
    count_speaker(line);
    if (const string_view bold = inside_bold(line); !bold.empty()) {
      ++seen.bold;
      if (is_question(bold)) ++seen.bold_questions;
      if (speaks_to_you(bold)) ++seen.bold_put_to;
    }
    if (is_shouted_question(line)) {
      ++seen.shouted;
      if (speaks_to_you(line)) ++seen.shouted_put_to;
    }
    if (read_bullet_label(line).kind != LabelKind::none) {
      ++seen.dashes;
      if (is_question(line)) ++seen.dashed;
    } else if (is_plain_question(line) && i + 1 < lines.size()) {
      if (seen.plain++ == 0) seen.first_plain = i;
      seen.last_plain = i;
      const string_view next = lines[i + 1].span.of(text);
      if (!is_question(next) && speaks_in_first_person(next)) ++seen.told;
      if (speaks_to_you(line)) ++seen.put_to;
      if (lines[i].after_blank && !lines[i + 1].after_blank) ++seen.close;
    }
  }
  return seen;
}

void Interview::count_speaker(string_view line) {
  const Label label = read_speaker_label(line);
  if (label.kind == LabelKind::none) return;
  const string_view name = name_of(line, label);
  if (name.empty() || is_one_of(name, not_speakers)) return;
  auto found =
      std::find_if(speakers_.begin(), speakers_.end(), [&](const Speaker& s) { return is_same_speaker(s.name, name); });
  if (found == speakers_.end()) {
    if (speakers_.size() > 4 * most_speakers) return;
    found = speakers_.insert(speakers_.end(), Speaker{name});
  }
  ++found->turns;
  if (is_question(line)) ++found->questions;
}

bool Interview::decide_speakers() {
  if (std::ranges::any_of(speakers_, [](const Speaker& s) { return asks_by_office(s.name); })) {
    for (Speaker& s : speakers_) s.asks = asks_by_office(s.name);
    return speakers_.size() > 1;
  }
  std::erase_if(speakers_, [](const Speaker& s) { return s.turns < fewest_turns; });
  bool any_asks = false;  // or it is a table, or people who talk with each other
  for (Speaker& s : speakers_) {
    s.asks = 2 * s.questions >= s.turns;
    any_asks = any_asks || s.asks;
  }
  if (speakers_.size() < 2 || speakers_.size() > most_speakers) return false;
  if (!any_asks && speakers_.size() == 2) any_asks = decide_by_contrast(speakers_.front(), speakers_.back());
  return any_asks;
}

// “LSW: You nearly weren’t the chief at all.”: of two who take turns, the one who asks more often asks, even where most
// of it is put without a question mark.
bool Interview::decide_by_contrast(Speaker& a, Speaker& b) {
  const int apart = a.turns - b.turns;
  if (a.turns < fewest_contrasting_turns || b.turns < fewest_contrasting_turns || apart > 1 || apart < -1) return false;
  Speaker& more = a.questions >= b.questions ? a : b;
  const Speaker& less = a.questions >= b.questions ? b : a;
  more.asks = more.questions >= fewest_turns && more.questions >= 2 * less.questions;
  return more.asks;
}

// One label only, before questions: the answers stand without.
bool Interview::has_one_who_asks() const {
  return speakers_.size() == 1 && speakers_.front().questions >= fewest_turns &&
         3 * speakers_.front().questions >= 2 * speakers_.front().turns && speakers_.front().asks;
}

// Those who answer have labels (some only once), the questions dashes or bold print. Whatever else is so marked is a
// prompt.
bool Interview::is_round_table(const Survey& seen) const {
  const int asked = seen.dashed + seen.bold_questions;
  const int marked = seen.dashes + seen.bold;
  int answered = 0;
  for (const Speaker& s : speakers_) answered += s.turns;
  return !speakers_.empty() && speakers_.size() <= most_speakers && asked >= fewest_questions_of_a_table &&
         2 * asked >= marked && answered >= marked;
}

// "What drew you to it?" / "KY: The script." / "LS: The sea.": plain questions to people with their initials.
bool Interview::answer_by_initials(const Survey& seen) const {
  constexpr std::size_t longest_initials = 3;
  return seen.plain > 0 && speakers_.size() > 1 && speakers_.size() <= most_speakers &&
         std::ranges::all_of(speakers_, [&](const Speaker& s) {
           return s.name.size() > 1 && s.name.size() <= longest_initials && is_all_caps(s.name);
         });
}

Label Interview::round_turn(string_view line) const {
  Label answer = read_speaker_label(line);
  if (answer.kind != LabelKind::none && !is_one_of(name_of(line, answer), not_speakers)) {
    answer.kind = LabelKind::answer;
    return answer;
  }
  Label label = read_bullet_label(line);
  if (label.kind != LabelKind::none || !inside_bold(line).empty()) label.kind = LabelKind::question;
  return label;
}

Label Interview::turn(string_view line) const {
  switch (style_) {
    case Style::none: return {};
    case Style::lettered: {
      const Label label = read_question_label(line);
      return label.kind == LabelKind::none && unlabelled_ ? named_turn(line) : label;
    }
    case Style::named: {
      const Label letter = read_question_label(line);  // "QUESTION: How was it?" once, beside a moderator
      return letter.kind == LabelKind::question ? letter : named_turn(line);
    }
    case Style::round_table: return round_turn(line);
    case Style::initials: {
      const Label label = named_turn(line);
      return label.kind == LabelKind::none && is_plain_question(line) ? Label{LabelKind::question, 0, 0} : label;
    }
    case Style::dashed: {
      Label label = is_question(line) ? read_bullet_label(line) : Label{};
      if (label.kind != LabelKind::none) label.kind = LabelKind::question;
      return label;
    }
    case Style::bold: return {inside_bold(line).empty() ? LabelKind::none : LabelKind::question, 0, 0};
    case Style::shouted: return {is_shouted_question(line) ? LabelKind::question : LabelKind::none, 0, 0};
    case Style::plain: {
      const bool prompt =
          std::any_of(prompts_.begin(), prompts_.end(), [&](string_view p) { return p.data() == line.data(); });
      return {prompt || is_plain_question(line) ? LabelKind::question : LabelKind::none, 0, 0};
    }
  }
  return {};
}

Label Interview::named_turn(string_view line) const {
  Label label = read_speaker_label(line);
  if (label.kind == LabelKind::none) return {};
  const string_view name = name_of(line, label);
  const auto found =
      std::find_if(speakers_.begin(), speakers_.end(), [&](const Speaker& s) { return is_same_speaker(s.name, name); });
  if (found == speakers_.end()) return {};
  label.kind = found->asks ? LabelKind::question : LabelKind::answer;
  return label;
}

}  // namespace backlot::ingest
