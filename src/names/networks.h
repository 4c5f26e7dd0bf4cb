// Broadcasters and streaming services by any of their names.
//
//   compare_networks("KBS2", "KBS 2TV")    // 1, "KBS2 is another name of KBS 2TV"
//   compare_networks("KBS2", "KBS")        // 0
#pragma once

#include "backlot/names/verdict.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::names {

// Aliases come from lexicons/networks.tsv; names that it does not have are one where their letters are.
Verdict compare_networks(std::string_view a, std::string_view b);

// Two networks that are one have one key in common, their only one.
std::vector<std::string> keys_of_network(std::string_view name);

}  // namespace backlot::names
