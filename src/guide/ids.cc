#include "backlot/guide/ids.h"

#include <array>

namespace backlot::guide {

std::string_view name(EntityKind kind) {
  static constexpr std::array<std::string_view, 6> names = {"", "work", "person", "character", "group", "network"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name(FactKind kind) {
  static constexpr std::array<std::string_view, 14> names = {"",        "work",       "network",     "genre", "season",
                                                             "premise", "cast",       "description", "crew",  "airing",
                                                             "rating",  "membership", "quote",       "moment"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace backlot::guide
