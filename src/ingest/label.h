// What stands before the words of a line: "Q.", "KY:", "14:04", "3.", "—", "EXCLUSIVE:".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::ingest {

enum class LabelKind : std::uint8_t {
  none,
  question,  // "Q.", "Q:", "Q3."
  answer,    // "A.", "A:"
  speaker,   // "KY:", "Yeo Sang-min:"
  clock,     // "14:04", "0:12", "[00:31]"
  number,    // "3.", "3)", "#3"
  bullet,    // "—", "•", "*"
  notice,    // "EXCLUSIVE:", "UPDATE:", "CORRECTION:"
};

struct Label {
  LabelKind kind = LabelKind::none;
  std::uint32_t printed = 0;  // bytes of the label
  std::uint32_t length = 0;   // bytes to the first word after it
};

// Each reads the label at the start of a (trimmed) line; `kind` is none where there is none. Whether a clock, name or
// number is a label depends on the other lines of the document; lay_out() decides that.
Label read_question_label(std::string_view line);
Label read_speaker_label(std::string_view line);
Label read_number_label(std::string_view line);
Label read_bullet_label(std::string_view line);
Label read_notice_label(std::string_view line);

struct Clock {
  Label label;
  int minutes = 0;  // the figure after the last colon but one: "14:04" → 4, "0:12:30" → 12
};
std::optional<Clock> read_clock_label(std::string_view line);

}  // namespace backlot::ingest
