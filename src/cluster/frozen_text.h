// A story text (copies/story_text.h) as bytes, once its words are weighed.
#pragma once

#include "backlot/copies/story_text.h"

#include <string>
#include <string_view>

namespace backlot::cluster {

void freeze(const copies::StoryText& text, std::string& out);

// `near`, `times` of its items are not kept.
copies::StoryText thawed_text(std::string_view bytes);

}  // namespace backlot::cluster
