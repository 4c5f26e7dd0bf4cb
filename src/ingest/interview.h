// Articles in questions and answers: who asks and who answers is told by the lines themselves.
//
//   "Q. Did you celebrate?" / "A. We had dumplings."           the letters say it; the answers may lack theirs,
//   "Q. Did you celebrate?" / "Jo Han: Dumplings."             or have a name
//   "DP: How angry is the street with you?" / "KY: Last week"  the label whose lines end in a question mark asks
//   "– Why did you start acting?" / "To show myself."          dashes before the questions only
//   "TVLINE | Was it hard?" / "Never say never."               only whoever asks has a label
//   "— How was it?" / "Amagase: Cold." / "Sunahara: Wet."      a round table: dashes or bold print before the questions
//   "What drew you to it?" / "KY: The script."                 those who answer have their initials
//   "**What drew you to it?**" / "The first page."             bold print before the answers
//   "What drew you to it?" / "I laughed at the first page."    no labels: questions stand alone, answers say "I";
//   "You have drowned twice." / "Three times!"                 among them, what is put to somebody without asking
#pragma once

#include "backlot/ingest/label.h"
#include "backlot/ingest/lines.h"

#include <span>
#include <string_view>
#include <vector>

namespace backlot::ingest {

class Interview {
 public:
  // Looks at all lines of `text`; the labels found are views of it.
  Interview(std::string_view text, std::span<const Line> lines);

  // The turn that starts with this line: its label (of length 0 where it has none) with kind question or answer; kind
  // none for any other line, and for every line of a text that is no interview.
  Label turn(std::string_view line) const;

  // True where the line after a question is its answer without saying so.
  bool answers_are_unlabelled() const { return unlabelled_; }

 private:
  enum class Style : std::uint8_t { none, lettered, named, round_table, initials, dashed, bold, shouted, plain };
  struct Speaker {
    std::string_view name;
    int turns = 0;
    int questions = 0;
    bool asks = false;
  };
  struct Survey {
    int asked = 0;     // "Q."
    int letters = 0;   // … signed by a reader
    int answered = 0;  // "A."
    int dashes = 0;    // "– …"
    int dashed = 0;    // "– …?"
    int bold = 0;      // lines in bold print
    int bold_questions = 0;
    int bold_put_to = 0;  // … that say "you"
    int shouted_put_to = 0;
    int shouted = 0;  // questions in capitals
    int plain = 0;    // a question by itself
    int told = 0;     // … that somebody answers in the first person
    int put_to = 0;   // … that says "you"
    int close = 0;    // … after a blank line, its answer in the next line
    std::size_t first_plain = 0;
    std::size_t last_plain = 0;  // lines
  };
  Survey survey(std::string_view text, std::span<const Line> lines);
  static bool is_plain_interview(const Survey& seen, std::size_t lines);
  void find_prompts(std::string_view text, std::span<const Line> lines, const Survey& seen);
  void count_speaker(std::string_view line);
  bool decide_speakers();
  static bool decide_by_contrast(Speaker& a, Speaker& b);
  bool has_one_who_asks() const;
  bool is_round_table(const Survey& seen) const;
  bool answer_by_initials(const Survey& seen) const;
  Label round_turn(std::string_view line) const;
  Label named_turn(std::string_view line) const;

  std::vector<Speaker> speakers_;
  std::vector<std::string_view>
      prompts_;  // lines of a plain interview that are put to somebody without a question mark
  Style style_ = Style::none;
  bool unlabelled_ = false;
};

// True where "I", "my" or "me" stands outside quotation marks.
bool speaks_in_first_person(std::string_view line);

}  // namespace backlot::ingest
