#include "backlot/ingest/label.h"

#include "backlot/ingest/scan.h"

#include <array>
#include <span>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr string_view bold = "*_";
constexpr std::size_t longest_particle = 4;
constexpr int most_words_of_speaker = 3;     // with a capital
constexpr std::size_t longest_speaker = 48;  // bytes, the colon included

Label make(LabelKind kind, const Scanner& printed, Scanner& after) {
  after.skip(" \t");
  return {kind, static_cast<std::uint32_t>(printed.at()), static_cast<std::uint32_t>(after.at())};
}

Label make(LabelKind kind, Scanner& s) {
  const Scanner printed = s;
  return make(kind, printed, s);
}

bool is_name_byte(char c) { return is_word_byte(c) || c == '-' || c == '\'' || c == '.'; }

// Passes over "(laughs):".
bool skip_aside(Scanner& s) {
  const std::size_t end = s.rest().find(')');
  if (end == string_view::npos) return false;
  s.seek(s.at() + end + 1);
  s.skip(bold);
  return s.eat(":");
}

}  // namespace

Label read_question_label(string_view line) {
  Scanner s(line);
  s.skip("*[");
  const char letter = s.peek();
  LabelKind kind = LabelKind::none;
  if (s.eat_word("question")) {
    kind = LabelKind::question;
  } else if (s.eat_word("answer")) {
    kind = LabelKind::answer;
  } else if (letter == 'Q' || letter == 'A') {
    s.seek(s.at() + 1);
    kind = letter == 'Q' ? LabelKind::question : LabelKind::answer;
  }
  if (kind == LabelKind::none) return {};
  s.number(1, 2);
  if (s.skip(".:)]") == 0) return {};
  const Scanner printed = s;
  if (!s.done() && s.skip("* \t") == 0) return {};
  return make(kind, printed, s);
}

// "DP:", "Yeo Sang-min:", "**Solano** (laughs):", "TVLINE |"; the marks of bold print belong to the label.
Label read_speaker_label(string_view line) {
  const string_view head = line.substr(0, longest_speaker);
  if (!head.contains(':') && !head.contains('|')) return {};
  Scanner s(line.substr(0, longest_speaker + 2));
  s.skip(bold);
  int words = 0;
  while (true) {
    const std::size_t begin = s.at();
    while (!s.done() && is_name_byte(s.peek())) s.seek(s.at() + 1);
    const string_view word = line.substr(begin, s.at() - begin);
    if (word.empty() || strip_marks(word).data() != word.data()) return {};
    const bool particle = words > 0 && word.size() <= longest_particle;  // "Miguel dela Rosa"
    if ((!is_capitalized(word) && !particle) || is_digit(word.front())) return {};
    if (is_capitalized(word) && ++words > most_words_of_speaker) return {};
    s.skip(bold);
    if (s.eat(":") || s.eat(" |")) break;
    if (s.skip(" ") != 1) return {};
    if (s.peek() == '(' && skip_aside(s)) break;
  }
  s.skip(bold);
  if (s.peek() != ' ') return {};
  return make(LabelKind::speaker, s);
}

Label read_number_label(string_view line) {
  Scanner s(line);
  const bool hash = s.eat("#") || s.eat("No. ");
  const bool open = !hash && s.eat("(");
  if (!s.number(1, 3)) return {};
  const std::size_t marks = s.skip(open ? ")" : ".):/");
  if (marks > 1 || (marks == 0 && !hash)) return {};
  if (s.peek() != ' ' && s.peek() != '\t') return {};
  return make(LabelKind::number, s);
}

Label read_bullet_label(string_view line) {
  static constexpr std::array<string_view, 14> bullets = {"—", "–", "-", "•", "·", "*", "▶",
                                                          "►", "■", "●", "◆", "○", "▲", "※"};
  for (const string_view bullet : bullets) {
    Scanner s(line);
    if (s.eat(bullet) && (s.peek() == ' ' || s.peek() == '\t')) return make(LabelKind::bullet, s);
  }
  return {};
}

Label read_notice_label(string_view line) {
  static constexpr std::array<string_view, 14> notices = {
      "EXCLUSIVE",  "UPDATE", "UPDATED",    "BREAKING", "CORRECTION", "BREAKING NEWS", "SPOILER ALERT",
      "DEVELOPING", "ALERT",  "WATCH LIVE", "NEWS",     "OFFICIAL",   "SPOILERS",      "LIVE"};
  for (const string_view notice : notices) {
    if (!line.starts_with(notice.front()) || !line.starts_with(notice)) continue;
    Scanner s(line, notice.size());
    if (s.eat(":") && s.peek() == ' ') return make(LabelKind::notice, s);
  }
  return {};
}

namespace {

// " p.m. ET", "pm": after the figures of a clock.
void skip_half_of_day(Scanner& s) {
  static constexpr std::array<string_view, 4> halves = {"a.m.", "p.m.", "am", "pm"};
  static constexpr std::array<string_view, 14> zones = {"ET",  "PT",  "CT",  "EST", "EDT", "PST", "PDT",
                                                        "KST", "JST", "GMT", "BST", "CET", "IST", "UTC"};
  for (const auto words : {std::span<const string_view>(halves), std::span<const string_view>(zones)}) {
    const std::size_t back = s.at();
    s.skip(" ");
    if (s.eat_any_word(words) < 0) s.seek(back);
  }
}

}  // namespace

std::optional<Clock> read_clock_label(string_view line) {
  Scanner s(line);
  const bool bracket = s.skip("[(") > 0;
  if (!s.number(1, 2) || !(s.eat(":") || s.eat("."))) return std::nullopt;
  const auto minutes = s.number(2, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  const std::size_t back = s.at();
  if (s.eat(":") && !s.number(2, 2)) s.seek(back);  // "8:01: …" has no seconds
  skip_half_of_day(s);
  if (bracket && s.skip("])") == 0) return std::nullopt;
  const Scanner printed = s;
  if (!s.done() && s.skip(" \t:-") == 0) return std::nullopt;
  for (const string_view dash : {"–", "—", "|", "»"}) s.eat(dash);
  return Clock{make(LabelKind::clock, printed, s), *minutes};
}

}  // namespace backlot::ingest
