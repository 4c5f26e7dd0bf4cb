// Cells that hold several values, as exports and spreadsheets write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backlot::catalogue {

// "['Doh Ki', \"O'Hara\"]", "[\"a\", \"b\"]", "Doh Ki; O'Hara", "Doh Ki | O'Hara", "Doh Ki, O'Hara": two values each. A
// slash between spaces divides, too. Values are trimmed; those that mean none ("", "-", "N/A", "null", "unknown",
// "tba") are left out.
std::vector<std::string> values_of(std::string_view cell);

// The same of a cell with one value: empty where it means none.
std::string value_of(std::string_view cell);

}  // namespace backlot::catalogue
