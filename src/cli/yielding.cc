#include "backlot/cli/yielding.h"

#include <sys/resource.h>

#include <algorithm>

namespace backlot::cli {

Result<void> yield_to_others(const Typed& typed) {
  constexpr unsigned usual = 10;
  constexpr unsigned most = 19;
  const unsigned asked = typed.number("--nice").value_or(usual);
  if (asked > most) return fail(ErrorCode::invalid, "--nice takes 0 to 19");
  const int now = ::getpriority(PRIO_PROCESS, 0);
  static_cast<void>(::setpriority(PRIO_PROCESS, 0, std::max(now, static_cast<int>(asked))));
  return {};
}

}  // namespace backlot::cli
