// A page of the guide as text for the terminal.
#pragma once

#include "backlot/cli/page.h"
#include "backlot/guide/airtime.h"
#include "backlot/guide/pages.h"

namespace backlot::cli {

void print_page(Page& out, const guide::Page& page, const guide::Viewer& viewer);

}  // namespace backlot::cli
