// Who copied whom, as a picture: a row a document, each copy below what it was made from and joined with it.
#pragma once

#include "backlot/guide/story_page.h"

#include <string>

namespace backlot::serve {

// An <svg> with a title and a description, or nothing where nobody copied. It shows the first forty documents; the list
// beside it has all. How a copy was made is told by the line (whole, dashed, dotted) and in words.
std::string story_picture(const guide::StoryPage& story);

}  // namespace backlot::serve
