// Rows of two texts side by side as data for web/parts/compared.mustache, here and in the pages that `compare` writes.
#pragma once

#include "backlot/copies/side_by_side.h"
#include "backlot/serve/templates.h"

#include <span>

namespace backlot::serve {

// [{left: [piece], right: [piece]}], a piece {kept | swapped | alone: its text}.
Data compared_rows(std::span<const copies::Row> rows);

}  // namespace backlot::serve
