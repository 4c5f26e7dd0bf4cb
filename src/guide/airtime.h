// When something airs, in words: in the viewer's zone, and as it was stated.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/guide/zone.h"

#include <string>

namespace backlot::guide {

struct Viewer {
  std::string zone;     // IANA name
  article::Date today;  // decides the offset of weekly slots of which no date is known
};

struct Airtime {
  std::string here;    // "Wed, Thu 14:30"; empty where the source gives no time or no zone
  std::string stated;  // "Wed, Thu 22:30 Asia/Seoul (zone inferred)"
};

Airtime airtime(const AiringRow& airing, const Viewer& viewer);

// "Wed 4 Mar 2026"
std::string day_text(const article::Date& date);
std::string day_name(article::Weekday day);  // "Wed"
// "Mon–Fri", "Wed, Thu", "daily"
std::string days_text(const std::vector<article::Weekday>& days);

}  // namespace backlot::guide
