#include "backlot/ingest/interview.h"

#include "backlot/ingest/heading.h"
#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

constexpr int fewest_turns = 2;      // of each of two speakers
constexpr std::size_t most_speakers = 6;

// Labels of fact boxes and notices, which are no speakers.
constexpr std::array<std::string_view, 26> not_speakers = {
    "photo", "source", "cast", "director", "writer", "genre", "network", "episodes", "rating", "update", "note", "grade", "watch",
    "spoiler", "correction", "exclusive", "tags", "related", "where", "when", "starring", "creator", "producer", "time", "date", "verdict"};

std::string_view name_of(std::string_view line, const Label& label) {
  return line.substr(0, label.printed - 1);  // without the colon
}

}  // namespace

Interview::Interview(std::string_view text, std::span<const Line> lines) {
  int asked = 0;
  int answered = 0;
  for (const Line& line : lines) {
    const std::string_view words = line.span.of(text);
    const LabelKind kind = read_question_label(words).kind;
    if (kind == LabelKind::question) ++asked;
    if (kind == LabelKind::answer) ++answered;
    if (kind == LabelKind::none) count_speaker(words);
  }
  lettered_ = asked >= 1 && answered >= 1;
  named_ = !lettered_ && decide_speakers();
}

void Interview::count_speaker(std::string_view line) {
  const Label label = read_speaker_label(line);
  if (label.kind == LabelKind::none) return;
  const std::string_view name = name_of(line, label);
  if (is_one_of(name, not_speakers)) return;
  auto found = std::find_if(speakers_.begin(), speakers_.end(), [&](const Speaker& s) { return s.name == name; });
  if (found == speakers_.end()) {
    if (speakers_.size() > 4 * most_speakers) return;
    found = speakers_.insert(speakers_.end(), Speaker{name});
  }
  ++found->turns;
  if (final_mark(line) == '?') ++found->questions;
}

bool Interview::decide_speakers() {
  std::erase_if(speakers_, [](const Speaker& s) { return s.turns < fewest_turns; });
  if (speakers_.size() < 2 || speakers_.size() > most_speakers) return false;
  bool any_asks = false;
  for (Speaker& s : speakers_) {
    s.asks = 2 * s.questions >= s.turns;
    any_asks = any_asks || s.asks;
  }
  if (!any_asks) speakers_.front().asks = true;  // who speaks first asks
  return true;
}

Label Interview::turn(std::string_view line) const {
  if (lettered_) return read_question_label(line);
  if (!named_) return {};
  Label label = read_speaker_label(line);
  if (label.kind == LabelKind::none) return {};
  const std::string_view name = name_of(line, label);
  const auto found = std::find_if(speakers_.begin(), speakers_.end(), [&](const Speaker& s) { return s.name == name; });
  if (found == speakers_.end()) return {};
  label.kind = found->asks ? LabelKind::question : LabelKind::answer;
  return label;
}

}  // namespace backlot::ingest
