// Ratings by episode as a picture: one line for each area ("nationwide", "Seoul"), numbers at the axis, nothing that
// only a colour tells.
#pragma once

#include "backlot/guide/pages.h"

#include <string>
#include <vector>

namespace backlot::serve {

// An <svg>, or nothing where fewer than three episodes of one area have a rating. Of several ratings of one episode and
// area, the best supported counts.
std::string ratings_plot(const std::vector<guide::RatingRow>& rows);

}  // namespace backlot::serve
