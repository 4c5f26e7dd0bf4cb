// What a document is called by how it derives from another: "a spun copy", "an excerpt".
#pragma once

#include <string>
#include <string_view>

namespace backlot::cli {

// `relation` as copies::name_of() and the guide say it.
inline std::string noun_of(std::string_view relation) {
  if (relation == "excerpt") return "an excerpt";
  if (relation == "light rewrite") return "a light rewrite";
  return "a " + std::string(relation) + " copy";
}

}  // namespace backlot::cli
