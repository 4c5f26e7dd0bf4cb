// A document with the other layer of a reading as its text.
#pragma once

#include "backlot/article/document.h"
#include "backlot/unspin/reading.h"

namespace backlot::pipeline {

// The document with reading.text() for its text and its blocks where they lie there. `reading` is of document.text.
article::Document laid_out(const article::Document& document, const unspin::Reading& reading);

}  // namespace backlot::pipeline
