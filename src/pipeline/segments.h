// The stretches of a document that are read for facts, as the text stage wants them.
#pragma once

#include "backlot/article/document.h"
#include "backlot/text/text.h"

#include <vector>

namespace backlot::pipeline {

// Headlines, headings, body, questions and answers, in order; `out` is emptied first and keeps its memory.
void read_segments(const article::Document& document, std::vector<text::Segment>& out);

}  // namespace backlot::pipeline
