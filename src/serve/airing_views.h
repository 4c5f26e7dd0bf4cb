// When something airs as data for templates, and what airs next.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/serve/visit.h"

#include <vector>

namespace backlot::serve {

// [{work, network, kind, when, stated, as_of, backing}]: `when` in the viewer's zone where it can be told.
Data airings_data(const std::vector<guide::AiringRow>& rows, const Visit& visit);

// The soonest broadcast at or after now: {instant: ISO time, when, event: "premieres", where it is no
// usual broadcast, network, backing}; nullopt where none is known,
// or the last episode was shown. A weekly slot counts for 120 days after an article last stated it. A page that shows
// it is good until then (Visit::good_until).
std::optional<Data> next_data(const std::vector<guide::AiringRow>& rows, Visit& visit);

}  // namespace backlot::serve
