// Facts that state the same because what they are about is one: "Im Siwan plays Ki Seon-gyeom in Run On" and "Yim
// Si-wan plays Ki Sun Kyum in Run On". They stay facts of their own and are read as one, with all evidence.
#pragma once

#include "backlot/guide/fact_reader.h"

#include <span>
#include <string>
#include <vector>

namespace backlot::guide {

// Leaves of facts of one kind that state the same the one that was learned first, at the place of the first of them,
// with the others in `same`; its support is counted over the evidence of all, copies once. True where there were any.
// Costs nothing where nothing in `facts` is joined.
bool merge_same(Connection& db, std::vector<FactRecord>& facts);

// The fact as the lists have it: with all that state the same.
FactRecord with_same(Connection& db, FactRecord fact);

// "[1,2]", for json_each().
std::string json_of(std::span<const FactId> facts);

}  // namespace backlot::guide
