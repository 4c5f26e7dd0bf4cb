#include "backlot/serve/reader.h"

namespace backlot::serve {

void Reader::forget() {
  kept_.clear();
  bytes_ = 0;
}

void Reader::look(std::int64_t day) {
  const auto version = guide_.version();
  if (version == version_ && day == day_) return;
  version_ = version;
  day_ = day;
  forget();
}

const http::Response* Reader::kept(const std::string& key) const {
  const auto found = kept_.find(key);
  return found == kept_.end() ? nullptr : &found->second;
}

void Reader::keep(const std::string& key, const http::Response& response) {
  const std::size_t size = key.size() + response.body.size() + 200;
  if (size > kept_bytes_ / 8) return;
  if (bytes_ + size > kept_bytes_) forget();  // what is asked for often soon stands there again
  if (kept_.emplace(key, response).second) bytes_ += size;
}

}  // namespace backlot::serve
