// The genre in a phrase that names a kind of work: "new legal comedy" tells "legal comedy", "Wednesday-Thursday drama"
// tells none.
#pragma once

#include "backlot/facts/context.h"

#include <optional>
#include <string>

namespace backlot::facts {

// In small letters; nothing where the words tell only what form the work has, when it is on or what the writer thinks
// of it. `phrase` ends with the noun of the work.
std::optional<std::string> genre_of(const Context& context, Words phrase);

}  // namespace backlot::facts
