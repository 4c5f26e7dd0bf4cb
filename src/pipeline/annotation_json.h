// An annotation as JSON, by schema/annotation.schema.json: one object, one line, offsets in code points.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/pipeline/annotation_form.h"

#include <string>

namespace backlot::pipeline {

// Appends one line, with its line break, to `out`. The byte offsets in `annotation` must lie in `document.text`.
void append_json(const article::Document& document, const facts::Annotation& annotation, const FormOptions& options,
                 std::string& out);

}  // namespace backlot::pipeline
