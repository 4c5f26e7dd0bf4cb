// Whether a person is spoken of as she or he.
//
// Votes: titles ("Ms.", "Prince"), nouns beside the name ("actress"), known given names, and the pronouns of sentences
// in which only one person can be meant.
#pragma once

#include "backlot/mentions/page.h"

namespace backlot::mentions {

// Sets Entity::gender of persons. After Mentions::all is sorted.
void find_genders(Page& page);

}  // namespace backlot::mentions
