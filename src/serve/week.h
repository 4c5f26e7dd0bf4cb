// Slots and dated broadcasts, put into the days in which a viewer sees them.
#pragma once

#include "backlot/guide/airtime.h"
#include "backlot/guide/pages.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::serve {

struct Broadcast {
  const guide::AiringRow* airing = nullptr;
  std::optional<std::uint16_t> minute;  // in the viewer's zone; nullopt where no time, or no zone, is known
};

struct Day {
  article::Date date;
  std::string name;                   // "Fri 13 Mar 2026"
  std::vector<Broadcast> broadcasts;  // by time, those without one last
  std::size_t left_out = 0;           // by shorten()
};

// `days` days from the viewer's today on, without those on which nothing airs. A slot that another one of the same work
// has overtaken is left out; so is a slot of a work that a dated broadcast of that day tells better.
// The broadcasts point into `airings`, which must outlive them.
std::vector<Day> week_of(const std::vector<guide::AiringRow>& airings, const guide::Viewer& viewer, int days);
std::vector<Day> week_of(std::vector<guide::AiringRow>&&, const guide::Viewer&, int) = delete;

// Leaves at most so many broadcasts of the day: dated ones before slots, then those that most sources tell.
void shorten(Day& day, std::size_t most);

}  // namespace backlot::serve
