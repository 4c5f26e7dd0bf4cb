#include "backlot/follow/one_at_a_time.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace backlot::follow {

Result<OneAtATime> OneAtATime::take(const std::string& guide_file) {
  const std::string name = guide_file + "-follow";
  constexpr mode_t for_owner_and_group = 0660;
  const int descriptor = open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, for_owner_and_group);
  if (descriptor < 0) return fail(ErrorCode::unreadable, std::generic_category().message(errno), name);
  OneAtATime turn(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
    return fail(ErrorCode::busy, "another program follows the feeds of this guide", guide_file);
  return turn;
}

OneAtATime::OneAtATime(OneAtATime&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

OneAtATime::~OneAtATime() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace backlot::follow
