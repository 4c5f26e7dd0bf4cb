// The parts of a person's name as articles print it.
//
//   read_person("Girls' Generation's Sooyoung")     // group "Girls' Generation", name "Sooyoung"
//   read_person("Im Siwan (임시완)")                 // name "Im Siwan", hangul "임시완"
//   read_person("Robert Downey Jr.")                // name "Robert Downey", suffix "jr"
//   read_person("Prin \"Mark\" Suparat")            // name "Prin Suparat", nickname "Mark"
#pragma once

#include <string>
#include <string_view>

namespace backlot::names {

struct PersonName {
  std::string name;      // as written, without the rest
  std::string group;     // whose member it is said to be
  std::string hangul;    // in brackets, or the name itself
  std::string nickname;  // in quotation marks
  std::string suffix;    // "jr", "sr", "ii", "iii", "iv", folded
};

PersonName read_person(std::string_view text);

}  // namespace backlot::names
