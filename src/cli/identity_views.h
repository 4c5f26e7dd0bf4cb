// Which names are one, and what was near: for people and for programs.
#pragma once

#include "backlot/guide/identities.h"

#include <string>

namespace backlot::cli {

std::string identity_text(const guide::IdentityReport& report);
std::string identity_json(const guide::IdentityReport& report);

}  // namespace backlot::cli
