// The work that a document is mostly about.
#pragma once

#include "backlot/facts/annotation.h"

#include <string_view>

namespace backlot::guide {

// The work with the most facts of cast, crew, schedule and ratings; of equals the one that stands first in
// `annotation.works`. Empty where the annotation names no work.
std::string_view main_work(const facts::Annotation& annotation);

}  // namespace backlot::guide
