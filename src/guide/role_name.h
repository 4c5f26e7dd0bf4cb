// Speakers who are not named: "director", "agency source", "the production team".
#pragma once

#include "backlot/facts/annotation.h"

#include <string_view>

namespace backlot::guide {

// True where `name` is written without any capital letter, has letters that could be one, and the annotation does not
// use it as the name of an actor, crew or group member (stage names may be written small).
bool is_role(std::string_view name, const facts::Annotation& annotation);

}  // namespace backlot::guide
