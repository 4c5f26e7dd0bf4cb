// Whom the words beside a quotation mean: "Tak", "she", "the actress", "director Yeo Sang-min", "an SBS official".
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/referents.h"

#include <optional>
#include <string>

namespace backlot::facts {

// The person as the fullest name the document prints; an unnamed one as the noun phrase without article or possessor
// ("SBS official", "agency"). An actor is named for the character that a pronoun means, unless the text tells what
// characters do. nullopt where a pronoun cannot be resolved. `words` stand outside quotations.
std::optional<std::string> speaker_name(const Context& context, const Referents& referents, Words words);

// Who acts in tokens [first, last): the first subject of their last sentence that can be resolved, else of one before
// it.
std::optional<std::string> last_actor(const Context& context, const Referents& referents, Words words);

}  // namespace backlot::facts
