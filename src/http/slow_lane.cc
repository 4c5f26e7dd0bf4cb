#include "backlot/http/slow_lane.h"

#include <utility>

namespace backlot::http {

bool SlowLane::is_full() const {
  const std::scoped_lock lock(mutex_);
  return stopping_ || waiting_.size() >= limits_.most_waiting;
}

void SlowLane::take(Job job) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back(std::move(job));
    while (threads_.size() < limits_.threads) threads_.emplace_back([this] { work(); });
  }
  news_.notify_one();
}

void SlowLane::work() {
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      news_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      job = std::move(waiting_.front());
      waiting_.pop_front();
    }
    job();
  }
}

void SlowLane::stop() {
  std::vector<std::thread> threads;
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
    threads.swap(threads_);
  }
  news_.notify_all();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace backlot::http
