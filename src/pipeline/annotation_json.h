// An annotation as JSON, by schema/annotation.schema.json: one object, one line, offsets in code points.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"

#include <string>

namespace backlot::pipeline {

struct JsonOptions {
  bool with_text = true;  // put the text into doc.text
};

// Appends one line, with its line break, to `out`. The byte offsets in `annotation` must lie in `document.text`.
void append_json(const article::Document& document, const facts::Annotation& annotation, const JsonOptions& options,
                 std::string& out);

}  // namespace backlot::pipeline
