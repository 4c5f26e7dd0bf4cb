// Days that a heading gives to what stands under it: "MONDAY & TUESDAY", "SUNDAY 12 JANUARY", "[Tonight’s TV]"; or the
// label of a row to that row: "Monday-Tuesday: “Salt” (ENA, 10 p.m.)".
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/slots.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

class Sections {
 public:
  explicit Sections(const Context& context);

  // The day or days of the section that holds sentence `s`; empty() where no heading gives any.
  const Slot& of_sentence(std::uint32_t s) const { return slots_[s]; }
  // Whether the document is a page of what is on today.
  bool tonight() const { return tonight_; }

 private:
  std::vector<Slot> slots_;  // by sentence
  bool tonight_ = false;
};

// The weekday in the line that dates the document ("Monday, May 6, 2024"), as a set of one (bit 0 is Monday), or 0.
std::uint8_t weekday_of_dateline(const article::Document& document);

}  // namespace backlot::facts
