#include "backlot/serve/reader.h"

#include <sys/stat.h>

#include <algorithm>

namespace backlot::serve {
namespace {

std::int64_t written_at(const std::string& file) {
  struct stat found{};
  return ::stat(file.c_str(), &found) == 0 ? found.st_mtim.tv_sec : 0;
}

}  // namespace

void Reader::forget() {
  kept_.clear();
  bytes_ = 0;
}

void Reader::look(std::int64_t day) {
  const auto version = guide_.version();
  if (version == version_ && day == day_) return;
  // What was written last may still stand beside the file.
  changed_ = std::max(written_at(file_), written_at(file_ + "-wal"));
  version_ = version;
  day_ = day;
  forget();
}

const Reader::Kept* Reader::kept(const std::string& key, guide::Instant now) const {
  const auto found = kept_.find(key);
  return found == kept_.end() || found->second.until <= now ? nullptr : &found->second;
}

void Reader::keep(const std::string& key, const Kept& made) {
  const std::size_t size = key.size() + made.response.body.size() + 200;
  if (size > kept_bytes_ / 8) return;
  if (bytes_ + size > kept_bytes_) forget();  // what is asked for often soon stands there again
  if (kept_.insert_or_assign(key, made).second) bytes_ += size;
}

}  // namespace backlot::serve
