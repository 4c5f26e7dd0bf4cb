#include "backlot/article/web_address.h"

#include <algorithm>

namespace backlot::article {
namespace {

bool starts_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::ranges::equal(text.substr(0, lower_case.size()), lower_case,
                            [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

}  // namespace

bool is_web(std::string_view address) { return starts_with(address, "https://") || starts_with(address, "http://"); }

std::string outlet_of(std::string_view address) {
  if (!is_web(address)) return {};
  address.remove_prefix(address.find("://") + 3);
  address = address.substr(0, address.find_first_of("/?#"));
  if (const std::size_t at = address.rfind('@'); at != address.npos) address.remove_prefix(at + 1);
  if (starts_with(address, "www.")) address.remove_prefix(4);
  return std::string(address);
}

}  // namespace backlot::article
