// "3 works", "1 work".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::guide {

inline std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

}  // namespace backlot::guide
