// Decides on what was found and says it as damage: names and titles whole, with the reason.
#pragma once

#include "backlot/unspin/damage.h"
#include "backlot/unspin/findings.h"
#include "backlot/unspin/title_readings.h"

#include <functional>
#include <string_view>
#include <vector>

namespace backlot::unspin {

// What decides what is said.
struct ReportOptions {
  float least = 0.65F;                                 // what is less sure is left out …
  std::function<bool(std::string_view)> knows_name{};  // … but for names that clean sources know; may be empty
};

// `findings` outside titles and the readings of the titles, as damage by span.
std::vector<Damage> report(const text::Text& text, const Surroundings& around, std::vector<Finding> findings,
                           const std::vector<std::vector<TitleReading>>& titles, const ReportOptions& options);

}  // namespace backlot::unspin
