#include "backlot/guide/role_name.h"

#include "backlot/unicode/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace backlot::guide {
namespace {

bool is_written_small(std::string_view name) {
  bool small = false;
  for (std::size_t at = 0; at < name.size();) {
    const unicode::Decoded d = unicode::decode(name, at);
    const auto c = static_cast<UChar32>(d.code_point);
    if (u_isupper(c) != 0) return false;
    small = small || u_islower(c) != 0;
    at += d.length;
  }
  return small;
}

}  // namespace

bool is_role(std::string_view name, const facts::Annotation& a) {
  if (!is_written_small(name)) return false;
  return std::ranges::none_of(a.cast, [&](const auto& f) { return f.actor == name; }) &&
         std::ranges::none_of(a.crew, [&](const auto& f) { return f.person == name; }) &&
         std::ranges::none_of(a.memberships, [&](const auto& f) { return f.person == name; });
}

}  // namespace backlot::guide
