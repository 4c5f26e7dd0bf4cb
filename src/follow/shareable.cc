#include "backlot/follow/shareable.h"

#include "backlot/unicode/ascii.h"
#include "backlot/url/url.h"

#include <algorithm>
#include <array>

namespace backlot::follow {
namespace {

// Parts of the names of parameters that hold keys: "api_key", "authToken", "X-Amz-Signature".
constexpr std::array<std::string_view, 9> keys{"key",     "token", "auth",   "secret",    "pass",
                                               "session", "sig",   "ticket", "credential"};

bool is_key(std::string_view name) {
  return std::ranges::any_of(
      keys, [&](std::string_view key) { return unicode::ascii::find_ignoring_case(name, key) != name.npos; });
}

}  // namespace

bool is_shareable(std::string_view address) {
  const url::Parts parts = url::split(address);
  if (parts.authority.find('@') != parts.authority.npos) return false;
  std::string_view query = parts.query;
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find_first_of("&;"));
    if (is_key(parameter.substr(0, parameter.find('=')))) return false;
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
  }
  return true;
}

}  // namespace backlot::follow
