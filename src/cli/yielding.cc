#include "backlot/cli/yielding.h"

#include <sys/resource.h>

#include <algorithm>

namespace backlot::cli {

void yield_to_others(const Typed& typed) {
  constexpr unsigned usual = 10;
  const unsigned asked = typed.number("--nice").value_or(usual);
  const int now = ::getpriority(PRIO_PROCESS, 0);
  static_cast<void>(::setpriority(PRIO_PROCESS, 0, std::max(now, static_cast<int>(asked))));
}

}  // namespace backlot::cli
