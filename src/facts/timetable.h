// The schedule of a document: what its sentences say about times, put together work by work.
//
// The regular slot is one row, whatever sentences its days and its hour stand in; the same premiere said twice is one;
// an episode that is shown on the day of the finale is the finale. Claims that contradict each other stay side by side.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/slots.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace backlot::facts {

// One time of one work as one sentence says it.
struct Draft {
  std::uint32_t work = 0;
  AiringKind kind = AiringKind::airs;
  Slot slot;
  std::optional<article::Date> date;  // slot.day, resolved
  int episode = 0;                    // 0: none said
  bool undated = false;               // on one day, which cannot be known
  bool weak = false;                  // a mere mention: completes other drafts, stands alone only as a habit
  bool now = false;                   // said to hold from now on, against another slot
  bool headline = false;              // said in a headline, which the text puts more exactly
  bool same_hour = false;             // at the hour of the premiere
  bool usual_hour = false;            // at the hour of the regular slot
  Evidence evidence;

  bool regular() const { return kind == AiringKind::airs && !date && !undated; }
};

class Timetable {
 public:
  void add(Draft draft) { drafts_.push_back(std::move(draft)); }
  // The rows, merged, in the order in which the text first speaks of them.
  std::vector<Draft> rows();

 private:
  std::vector<Draft> of_work(std::uint32_t work);

  std::vector<Draft> drafts_;
};

}  // namespace backlot::facts
