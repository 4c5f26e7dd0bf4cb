// What was put right in a document, as JSON.
#pragma once

#include "backlot/article/document.h"
#include "backlot/unspin/restorer.h"

#include <string>

namespace backlot::pipeline {

// One line: {"id", "spun": {"verdict", "score"}, "restored", "damage": [as in the annotation]}. Offsets are code points
// of the text as written.
std::string restored_json(const article::Document& document, const unspin::Restoration& restoration);

}  // namespace backlot::pipeline
