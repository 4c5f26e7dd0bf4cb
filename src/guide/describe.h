// A fact in words: "Im Si-wan plays Ki Seon-gyeom in Run On".
#pragma once

#include "backlot/guide/fact_reader.h"

#include <string>

namespace backlot::guide {

// One line, without a full stop. Reads the times of an airing and the number of a rating.
std::string describe(Connection& db, const FactRecord& fact);

}  // namespace backlot::guide
