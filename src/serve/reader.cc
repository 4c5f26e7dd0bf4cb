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

const http::Response* Reader::kept(const std::string& key, guide::Instant now) const {
  const auto found = kept_.find(key);
  return found == kept_.end() || found->second.until <= now ? nullptr : &found->second.response;
}

void Reader::keep(const std::string& key, const http::Response& response, guide::Instant until) {
  const std::size_t size = key.size() + response.body.size() + 200;
  if (size > kept_bytes_ / 8) return;
  if (bytes_ + size > kept_bytes_) forget();  // what is asked for often soon stands there again
  const auto [place, is_new] = kept_.insert_or_assign(key, Kept{response, until});
  if (is_new) bytes_ += size;
}

}  // namespace backlot::serve
