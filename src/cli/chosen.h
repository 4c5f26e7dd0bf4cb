// What a typed name means.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/guide/guide.h"

#include <optional>
#include <string>

namespace backlot::cli {

// Whether --kind is one of the kinds of things, or not there; says so where it is neither.
bool kind_is_known(const Typed& typed);

// The entity that `name`, or a number after "#", means, of the kind that --kind says; nullopt after saying what could
// have been meant. Errors: those of Guide.
Result<std::optional<guide::EntityRef>> chosen(const guide::Guide& guide, const std::string& name, const Typed& typed);

}  // namespace backlot::cli
