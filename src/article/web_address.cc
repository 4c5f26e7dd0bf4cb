#include "backlot/article/web_address.h"

#include "backlot/unicode/ascii.h"

namespace backlot::article {
using unicode::ascii::starts_ignoring_case;

bool is_web(std::string_view address) {
  return starts_ignoring_case(address, "https://") || starts_ignoring_case(address, "http://");
}

std::string outlet_of(std::string_view address) {
  if (!is_web(address)) return {};
  address.remove_prefix(address.find("://") + 3);
  address = address.substr(0, address.find_first_of("/?#"));
  if (const std::size_t at = address.rfind('@'); at != address.npos) address.remove_prefix(at + 1);
  if (starts_ignoring_case(address, "www.")) address.remove_prefix(4);
  return std::string(address);
}

}  // namespace backlot::article
