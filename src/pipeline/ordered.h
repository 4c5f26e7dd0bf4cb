// Work on a stream by many threads, results in the order of the stream.
//
//   run_ordered(threads, next, make_worker, emit);
//
// `next()` gives the next piece of work, or nullopt at the end; it is called under a lock. Each thread makes one worker
// (its scratch memory) and calls worker(piece) for its pieces; `emit(result)` is called under a lock, one result after
// the other in the order of the pieces. A thread holds one piece at a time and waits for its turn before it takes
// another: memory is bounded by threads × piece, and the output does not depend on the number of threads.
// `emit` returns false to stop (the receiver went away). Exceptions are not expected from any of them.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace backlot::pipeline {

template <class Next, class MakeWorker, class Emit>
void run_ordered(unsigned threads, Next&& next, MakeWorker&& make_worker, Emit&& emit) {
  std::mutex input;
  std::mutex output;
  std::condition_variable turn;
  std::uint64_t taken = 0;    // guarded by input
  std::uint64_t emitted = 0;  // guarded by output
  bool stopped = false;       // guarded by output

  const auto work = [&] {
    auto worker = make_worker();
    for (;;) {
      std::uint64_t number = 0;
      auto piece = [&] {
        const std::lock_guard lock(input);
        number = taken++;
        return next();
      }();
      if (!piece) return;
      auto result = worker(*std::move(piece));
      std::unique_lock lock(output);
      turn.wait(lock, [&] { return stopped || emitted == number; });
      if (stopped) return;
      stopped = !emit(std::move(result));
      ++emitted;
      lock.unlock();
      turn.notify_all();
    }
  };

  std::vector<std::jthread> pool;
  for (unsigned i = 1; i < threads; ++i) pool.emplace_back(work);
  work();
}

}  // namespace backlot::pipeline
