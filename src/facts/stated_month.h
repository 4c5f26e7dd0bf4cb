// A day that was worked out from a bare weekday against a month that the text states.
//
//   "ATV plans to air “Salt Road” on Tuesday. The premiere will take place in January."   written in October
#pragma once

#include "backlot/facts/timetable.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

// The months, without a day, in which the text says that works start.
class StatedMonths {
 public:
  // Reads the claims `slot` once; borrows nothing.
  StatedMonths(const Context& context, const Works& works);

  // Whether `draft`, a start told by a weekday alone in that sentence, has a date in another month than the one that
  // the text states for its work, or in the sentence behind it, which names no work.
  bool contradict(const Draft& draft, std::uint32_t sentence) const;

 private:
  struct Stated {
    int month = 0;
    std::uint32_t sentence = 0;
    bool names_work = false;  // that sentence
    std::optional<std::uint32_t> work;
  };
  std::vector<Stated> months_;
};

// Makes it the slot of every week.
void make_weekly(Draft& draft);

}  // namespace backlot::facts
