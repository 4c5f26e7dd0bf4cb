// A list as a set: sorted, each value once.
#pragma once

#include <algorithm>

namespace backlot::desk {

void sort_each_once(auto& values) {
  std::ranges::sort(values);
  values.erase(std::ranges::unique(values).begin(), values.end());
}

}  // namespace backlot::desk
