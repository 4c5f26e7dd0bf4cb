// The tables that are built in: lexicons/names/romanisation.tsv, lexicons/networks.tsv.
#pragma once

#include <string_view>

namespace backlot::names {

std::string_view shipped_romanisation();
std::string_view shipped_networks();

}  // namespace backlot::names
