// Rows that say less than another one are folded into it: "Tak Woo-jin" into "Tak Woo-jin as Commissioner Sim", "Wed,
// Thu" into "Wed, Thu 22:30". Their sources are added to those of the row that stays; the guide keeps them apart.
#pragma once

#include "backlot/guide/pages.h"

#include <vector>

namespace backlot::cli {

// An actor without a character goes into the actor's first row of the same work and status that has one.
std::vector<guide::CastRow> folded(std::vector<guide::CastRow> rows);

// A slot without a time goes into one of the same work, kind, days and date that has one. What is left is put in order:
// weekly slots, the newest first; then premieres, finales, releases and single broadcasts by date.
std::vector<guide::AiringRow> folded(std::vector<guide::AiringRow> rows);

}  // namespace backlot::cli
