// How long each connection may keep us waiting. libmicrohttpd closes those that say nothing; a client that sends a byte
// now and then, or takes its answer byte by byte, is never silent and would keep its place for ever.
//
//   Deadlines deadlines(60s);
//   deadlines.waits(socket);    // opened, or done with a request: the next one must be here in time
//   deadlines.works(socket);    // it is our turn
//   deadlines.forget(socket);   // before it is closed
//
// A socket whose time is up is shut down, not closed: its owner notices and closes it. From any number of threads; one
// of its own looks once a second.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace backlot::http {

class Deadlines {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Deadlines(std::chrono::milliseconds patience);
  Deadlines(const Deadlines&) = delete;
  Deadlines& operator=(const Deadlines&) = delete;
  ~Deadlines();

  void waits(int socket);
  void works(int socket);
  void forget(int socket);

 private:
  void watch();
  void shut_down_late(Clock::time_point now);

  std::chrono::milliseconds patience_;
  std::mutex mutex_;
  std::condition_variable end_;
  bool ending_ = false;
  std::unordered_map<int, Clock::time_point> since_;
  std::thread watcher_;
};

}  // namespace backlot::http
