// Text with stretches marked, ready for a page.
#pragma once

#include "backlot/cli/page.h"
#include "backlot/unicode/span.h"

#include <span>

namespace backlot::cli {

// `marks` are byte ranges of `text`, in order, apart from each other. They stand in « » as well as in a style: colour
// alone never says anything.
Rich marked(std::string_view text, std::span<const Span> marks);

}  // namespace backlot::cli
