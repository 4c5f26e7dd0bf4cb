// Rows that say less than another one are folded into it: "Tak Woo-jin" into "Tak Woo-jin as Commissioner Sim", "Wed,
// Thu" into "Wed, Thu 22:30". Their sources are added to those of the row that stays; the guide keeps them apart.
#pragma once

#include "backlot/guide/pages.h"

#include <vector>

namespace backlot::guide {

// An actor without a character goes into the actor's first row of the same work and status that has one.
std::vector<CastRow> folded(std::vector<CastRow> rows);

// A slot without a time goes into one of the same work, kind, days and date that has one. What is left is put in order:
// weekly slots, the newest first; then premieres, finales, releases and single broadcasts by date.
std::vector<AiringRow> folded(std::vector<AiringRow> rows);

// Whether a weekly slot is one that a later article says otherwise of: another slot of the same work.
bool is_overtaken(const AiringRow& row, const std::vector<AiringRow>& rows);

}  // namespace backlot::guide
