// Two documents side by side, as `compare` prints them beside JSON (pipeline/compared_json.h).
#pragma once

#include "backlot/cli/terminal.h"
#include "backlot/pipeline/compared_json.h"

#include <string>

namespace backlot::cli {

std::string compared_page(const pipeline::Compared& compared, Terminal terminal);
std::string compared_html(const pipeline::Compared& compared);

}  // namespace backlot::cli
