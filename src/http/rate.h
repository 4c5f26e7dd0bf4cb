// How often one client may ask: a bucket of tokens for each address, filled at a steady rate.
//
//   Rate rate({.per_second = 50, .burst = 100});
//   if (const auto wait = rate.wait(client, now); wait > 0s) … 429 with Retry-After
//
// Use from any number of threads. Memory is bounded: at most `clients` buckets, those that are full forgotten first.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace backlot::http {

struct RateLimits {
  double per_second = 0;  // 0: no limit
  double burst = 0;       // requests that may come at once, at least 1
  std::size_t clients = 100'000;
};

class Rate {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit Rate(const RateLimits& limits) : limits_(limits) {}

  // Takes a token; 0 where there was one, else how long until there will be.
  std::chrono::seconds wait(std::string_view client, Time now);

 private:
  struct Bucket {
    double tokens = 0;
    Time filled;
  };
  double tokens_at(const Bucket& bucket, Time now) const;
  void forget_full(Time now);

  RateLimits limits_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace backlot::http
