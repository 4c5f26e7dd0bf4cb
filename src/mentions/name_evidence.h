// What the words around a name say it is.
#pragma once

#include "backlot/mentions/name_runs.h"

namespace backlot::mentions {

// Points for each kind; what has most and enough is taken (people.cc).
struct NameEvidence {
  int person = 0;
  int group = 0;
  int organization = 0;
  int place = 0;
  int network = 0;

  NameEvidence& operator+=(const NameEvidence& o) {
    person += o.person, group += o.group, organization += o.organization, place += o.place, network += o.network;
    return *this;
  }
};

// From the name itself: its words and their number.
NameEvidence evidence_of_shape(const Page& page, const NameRun& run);
// From the words before and after it at this place.
NameEvidence evidence_of_place(const Page& page, const NameRun& run);

// "airs Sundays at 9 p.m. on Bay Nine", "will stream on Nimbus": whether the "on" at that token stands before a
// broadcaster.
bool is_aired_on(const Page& page, std::uint32_t on);

}  // namespace backlot::mentions
