#include "backlot/http/deadlines.h"

#include <sys/socket.h>

#include <algorithm>

namespace backlot::http {

Deadlines::Deadlines(std::chrono::milliseconds patience) : patience_(patience), watcher_([this] { watch(); }) {}

Deadlines::~Deadlines() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  end_.notify_all();
  watcher_.join();
}

void Deadlines::waits(int socket) {
  const std::scoped_lock lock(mutex_);
  since_[socket] = Clock::now();
}

void Deadlines::works(int socket) { forget(socket); }

void Deadlines::forget(int socket) {
  const std::scoped_lock lock(mutex_);
  since_.erase(socket);
}

void Deadlines::shut_down_late(Clock::time_point now) {
  std::erase_if(since_, [&](const auto& connection) {
    if (now - connection.second < patience_) return false;
    ::shutdown(connection.first, SHUT_RDWR);
    return true;
  });
}

void Deadlines::watch() {
  const auto pause = std::min(std::chrono::milliseconds(1000), patience_ / 4);
  std::unique_lock lock(mutex_);
  while (!end_.wait_for(lock, pause, [this] { return ending_; })) shut_down_late(Clock::now());
}

}  // namespace backlot::http
