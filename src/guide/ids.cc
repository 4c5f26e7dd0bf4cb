#include "backlot/guide/ids.h"

#include <array>
#include <charconv>

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

std::optional<std::int64_t> id_in(std::string_view text) {
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || end != text.data() + text.size() || id <= 0) return std::nullopt;
  return id;
}

}  // namespace backlot::guide
