// Writes a restored phrase in the manner of what stands in its place: capitals, apostrophes.
#pragma once

#include <string>
#include <string_view>

namespace backlot::unspin {

struct Manner {
  bool title = false;        // words other than small ones begin with capitals here
  bool typographic = false;  // ’ rather than '
};

// `restored` in the case of `written`: "film" for "Movie" -> "Film", for "MOVIE" -> "FILM"; names keep their capitals.
std::string in_manner_of(std::string_view written, std::string_view restored, Manner manner);

}  // namespace backlot::unspin
