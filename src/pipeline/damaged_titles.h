// Titles without quotation marks look like any other words to the restorer; once facts were read from the restored
// text, the works are known, and damage inside a title is told as the title's.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/unspin/reading.h"

#include <span>
#include <vector>

namespace backlot::pipeline {

// `damage`, of which `reading` was made, with what lies inside a printed title of `works` made one damage of that
// title: "Metropolis" in Metropolis of Ash becomes "Metropolis of Ash" -> "City of Ash". Still by span and not
// overlapping.
std::vector<unspin::Damage> with_whole_titles(std::vector<unspin::Damage> damage, const unspin::Reading& reading,
                                              std::span<const facts::Work> works);

}  // namespace backlot::pipeline
