#include "backlot/http/rate.h"

#include <algorithm>
#include <cmath>

namespace backlot::http {

double Rate::tokens_at(const Bucket& bucket, Time now) const {
  const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
  return std::min(std::max(limits_.burst, 1.0), bucket.tokens + std::max(seconds, 0.0) * limits_.per_second);
}

// A full bucket says nothing that a new one would not. Where none is full, the clients that are out of tokens stay
// known, and all others start anew: a flood of addresses may win some requests by it, never memory.
void Rate::forget_full(Time now) {
  const double full = std::max(limits_.burst, 1.0);
  std::erase_if(buckets_, [&](const auto& b) { return tokens_at(b.second, now) >= full; });
  if (buckets_.size() < limits_.clients) return;
  std::erase_if(buckets_, [&](const auto& b) { return tokens_at(b.second, now) >= 1.0; });
  if (buckets_.size() >= limits_.clients) buckets_.clear();
}

std::chrono::seconds Rate::wait(std::string_view client, Time now) {
  if (limits_.per_second <= 0) return std::chrono::seconds(0);
  const std::scoped_lock lock(mutex_);
  if (buckets_.size() >= limits_.clients) forget_full(now);
  Bucket& bucket = buckets_.try_emplace(std::string(client), Bucket{std::max(limits_.burst, 1.0), now}).first->second;
  bucket = {tokens_at(bucket, now), now};
  if (bucket.tokens >= 1.0) {
    bucket.tokens -= 1.0;
    return std::chrono::seconds(0);
  }
  return std::chrono::seconds(static_cast<std::int64_t>(std::ceil((1.0 - bucket.tokens) / limits_.per_second)));
}

}  // namespace backlot::http
