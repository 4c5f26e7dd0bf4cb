// A few threads for what takes long, apart from those that answer everybody else.
//
//   SlowLane lane({.threads = 1, .most_waiting = 16});
//   if (lane.is_full()) return busy;
//   lane.take([&] { … });
//   lane.stop();   // everything that was taken is done
//
// From any number of threads. Threads are started with the first job.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace backlot::http {

struct SlowLaneLimits {
  unsigned threads = 1;
  std::size_t most_waiting = 16;
};

class SlowLane {
 public:
  using Job = std::move_only_function<void()>;

  explicit SlowLane(const SlowLaneLimits& limits) : limits_(limits) {}
  SlowLane(const SlowLane&) = delete;
  SlowLane& operator=(const SlowLane&) = delete;
  ~SlowLane() { stop(); }

  bool is_full() const;
  // Also where it is full: the bound is the caller's to keep. Not after stop().
  void take(Job job);
  void stop();

 private:
  void work();

  SlowLaneLimits limits_;
  mutable std::mutex mutex_;
  std::condition_variable news_;
  std::deque<Job> waiting_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace backlot::http
