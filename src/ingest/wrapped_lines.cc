#include "backlot/ingest/wrapped_lines.h"

#include "backlot/ingest/byline.h"
#include "backlot/ingest/dateline.h"
#include "backlot/ingest/furniture.h"
#include "backlot/ingest/heading.h"
#include "backlot/ingest/label.h"
#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace backlot::ingest {
namespace {

using std::string_view;

constexpr std::size_t narrowest = 50;  // columns
constexpr std::size_t widest = 110;
constexpr std::size_t most_bytes = 2 * widest;  // of a line that can be one of them
constexpr std::size_t fewest_cuts = 3;
constexpr std::size_t lines_of_head = 4;

// Most programs fill a line as far as it goes; fmt(1) gives some columns away to make lines alike.
struct Manner {
  std::size_t slack = 0;   // columns
  std::size_t least = 85;  // per cent of the long lines that are cut
};
constexpr std::array<Manner, 2> manners = {{{0, 85}, {6, 65}}};

std::size_t columns(string_view words) {
  return static_cast<std::size_t>(
      std::ranges::count_if(words, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Letters without case go on like those in lower case.
bool goes_on(string_view line) {
  return unicode::ascii::is_letter(line.front()) && lower(line.front()) == line.front();
}

// A line that has another one right below it.
struct Pair {
  std::size_t line = 0;    // index of the upper one
  std::size_t length = 0;  // columns of the upper line
  std::size_t needed = 0;  // … that it would have with the first word of the lower one
};

class Wrapping {
 public:
  Wrapping(string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

  bool join() {
    if (!may_be_wrapped()) return false;
    measure();
    for (const Manner& manner : manners) {
      manner_ = manner;
      find_width();
      if (!is_wrapped()) continue;
      join_pairs();
      return true;
    }
    return false;
  }

 private:
  string_view words(std::size_t i) const { return lines_[i].span.of(text_); }

  // What most articles fail at: many lines right below each other, few of them long.
  bool may_be_wrapped() const {
    std::size_t pairs = 0;
    std::size_t long_lines = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0 && !lines_[i].after_blank) ++pairs;
      if (lines_[i].span.size() > most_bytes) ++long_lines;
    }
    return pairs >= fewest_cuts && long_lines * 4 <= pairs && text_.contains('\n');
  }

  void measure() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (lines_[i + 1].after_blank) continue;
      string_view below = words(i + 1);
      const std::size_t length = columns(words(i));
      pairs_.push_back({i, length, length + 1 + columns(next_word(below))});
    }
  }

  // Each pair speaks for the widths that would have cut it; the width that most of them agree on.
  void find_width() {
    std::array<int, widest + 2> change{};
    for (const Pair& pair : pairs_) {
      if (pair.length > widest || pair.needed + manner_.slack <= narrowest) continue;
      ++change[std::max(pair.length, narrowest)];
      --change[std::min(pair.needed + manner_.slack, widest + 1)];
    }
    int best = 0;
    int votes = 0;
    width_ = widest;
    for (std::size_t width = narrowest; width <= widest; ++width) {
      votes += change[width];
      if (votes <= best) continue;
      best = votes;
      width_ = width;
    }
  }

  // Shorter ones are headings, stamps and the ends of paragraphs.
  bool is_long(const Pair& pair) const { return 2 * pair.length >= width_; }
  bool is_full(const Pair& pair) const { return pair.needed + manner_.slack > width_; }
  bool is_cut(const Pair& pair) const { return is_full(pair) && pair.length <= width_; }

  bool is_wrapped() const {
    std::size_t long_lines = 0;
    std::size_t cuts = 0;
    std::size_t going_on = 0;
    for (const Pair& pair : pairs_) {
      if (is_long(pair)) ++long_lines;
      if (!is_cut(pair)) continue;
      ++cuts;
      if (goes_on(words(pair.line + 1))) ++going_on;
    }
    return cuts >= fewest_cuts && 100 * cuts >= manner_.least * long_lines && 3 * cuts >= pairs_.size() &&
           3 * going_on >= cuts;
  }

  void join_pairs() {
    std::vector<bool> joined(lines_.size());
    bool item = false;  // the paragraph is one of a list
    for (std::size_t i = 0, p = 0; i + 1 < lines_.size(); ++i) {
      if (i == 0 || !joined[i]) item = has_label(words(i));
      if (p == pairs_.size() || pairs_[p].line != i) continue;
      joined[i + 1] = belongs_together(pairs_[p], item);
      ++p;
    }
    std::size_t kept = 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (joined[i]) {
        lines_[kept].span.end = lines_[i].span.end;
      } else {
        lines_[++kept] = lines_[i];
      }
    }
    lines_.resize(kept + 1);
  }

  bool belongs_together(const Pair& pair, bool item) const {
    const string_view above = words(pair.line);
    const string_view below = words(pair.line + 1);
    const bool ended = final_mark(above) != 0 && final_mark(above) != ',';
    if (!is_full(pair) && (ended || !is_long(pair) || !goes_on(below))) return false;
    if (!item && indent(pair.line + 1) > indent(pair.line)) return false;
    if ((ended || item) && has_label(below)) return false;
    return !starts_furniture(below, ended || pair.line < lines_of_head);
  }

  static bool has_label(string_view line) {
    for (const auto reader : {read_question_label, read_speaker_label, read_number_label, read_bullet_label}) {
      if (reader(line).kind != LabelKind::none) return true;
    }
    return read_clock_label(line).has_value();
  }

  // A date can be the end of a sentence as well ("… premieres on\nJune 12.").
  static bool starts_furniture(string_view line, bool may_be_date) {
    return furniture_kind(line) || is_byline(line) || (may_be_date && read_date_line(line));
  }

  // Bytes of white space before the line.
  std::size_t indent(std::size_t i) const {
    std::size_t at = lines_[i].span.begin;
    while (at > 0 && text_[at - 1] != '\n' && text_[at - 1] != '\r') --at;
    return lines_[i].span.begin - at;
  }

  string_view text_;
  std::vector<Line>& lines_;
  std::vector<Pair> pairs_;
  Manner manner_;
  std::size_t width_ = widest;
};

}  // namespace

bool join_wrapped_lines(string_view text, std::vector<Line>& lines) { return Wrapping(text, lines).join(); }

std::string without_breaks(string_view text, const std::vector<Line>& lines) {
  std::string flat(text);
  for (const Line& line : lines) {
    const auto begin = flat.begin() + line.span.begin;
    std::replace_if(begin, begin + line.span.size(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  }
  return flat;
}

}  // namespace backlot::ingest
