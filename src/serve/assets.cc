#include "backlot/serve/assets.h"

#define XXH_INLINE_ALL  // no library to link: the function is compiled into this file
#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace backlot::serve {

std::string_view asset(std::string_view name) {
  const auto found = std::ranges::find(assets(), name, &Asset::name);
  if (found == assets().end()) throw std::logic_error("no such asset: " + std::string(name));
  return found->text;
}

const std::string& asset_address(std::string_view name) {
  static const std::map<std::string_view, std::string> addresses = [] {
    std::map<std::string_view, std::string> made;
    for (const Asset& a : assets())
      made[a.name] = fmt::format("/assets/{:016x}/{}", XXH3_64bits(a.text.data(), a.text.size()), a.name);
    return made;
  }();
  return addresses.at(name);
}

}  // namespace backlot::serve
