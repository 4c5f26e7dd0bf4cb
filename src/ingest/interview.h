// Articles in questions and answers: who asks and who answers is told by the labels of the lines.
//
//   "Q. Did you celebrate?" / "A. We had dumplings."           the letters say it
//   "DP: How angry is the street with you?" / "KY: Last week"  the label whose lines end in a question mark asks
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

  // The turn that starts with this line: its label with kind question or answer; kind none for any other line, and
  // for every line of a text that is no interview.
  Label turn(std::string_view line) const;

 private:
  struct Speaker {
    std::string_view name;
    int turns = 0;
    int questions = 0;
    bool asks = false;
  };
  void count_speaker(std::string_view line);
  bool decide_speakers();

  std::vector<Speaker> speakers_;
  bool lettered_ = false;
  bool named_ = false;
};

}  // namespace backlot::ingest
