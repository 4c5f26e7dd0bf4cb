#include "backlot/serve/watch.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace backlot::serve {
namespace {

guide::Instant written_at(const std::string& file) {
  struct stat found{};
  return ::stat(file.c_str(), &found) == 0 ? found.st_mtim.tv_sec : 0;
}

}  // namespace

Watch::Watch(guide::Guide guide, std::string file) : guide_(std::move(guide)), file_(std::move(file)) { note(); }

Watch::Seen Watch::look() {
  const std::scoped_lock lock(mutex_);
  if (guide_.version() != of_guide_) note();
  return seen_;
}

void Watch::replace(guide::Guide guide) {
  const std::scoped_lock lock(mutex_);
  guide_ = std::move(guide);
  note();
}

void Watch::note() {
  of_guide_ = guide_.version();
  // What was written last may still stand beside the file.
  seen_ = {seen_.version + 1, std::max(written_at(file_), written_at(file_ + "-wal"))};
}

}  // namespace backlot::serve
