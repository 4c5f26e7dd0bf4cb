// What two spellings of one name have in common: letters and digits, folded.
//
//   name_key("Im Si-wan") == name_key("IM SIWAN") == "imsiwan"
//   name_key("Kırlangıç Sokağı") == "kirlangicsokagi"
#pragma once

#include <string>
#include <string_view>

namespace backlot::guide {

// Appends the key to `out` (cleared first). A name without any letter or digit ("!!!") is its own key, folded, without
// white space; only an empty or blank name has an empty key.
void name_key_into(std::string_view name, std::string& out);
std::string name_key(std::string_view name);

}  // namespace backlot::guide
