// Stories as JSON.
#pragma once

#include "backlot/pipeline/story_list.h"

#include <string>

namespace backlot::pipeline {

// One line: {"stories": [{"id", "size", "weakest", "documents": [{"id", "relation", "source", "confidence"}]}],
// "excerpts": [{"id", "of", "probability"}]}. The id of a story is that of its first document; `source` is the document
// that one derives from, or null.
std::string stories_json(const CorpusStories& found);

}  // namespace backlot::pipeline
