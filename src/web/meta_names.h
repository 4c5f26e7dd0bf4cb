// The names by which <meta> states what a reader of articles wants to know.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::web {

enum class Meaning : std::uint8_t { title, author, published, modified, url, site, language, kind };

struct MetaName {
  std::string_view name;  // lower case
  Meaning means;
  std::uint8_t rank;  // 0 is trusted most
};
inline constexpr std::size_t meta_ranks = 3;

// In any case; null for others.
const MetaName* find_meta_name(std::string_view name);

}  // namespace backlot::web
