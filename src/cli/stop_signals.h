// The wish to stop, as a signal brings it (Ctrl-C, systemd, a closed terminal), as something that threads can ask for.
//
//   StopSignals signals;                        // before other threads are made: they must not get the signals
//   follower.run(signals.token());
//
// A second signal while the first is being obeyed ends the program as it would have without this.
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace backlot::cli {

class StopSignals {
 public:
  StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals() = default;

  std::stop_token token() const { return wish_.get_token(); }

 private:
  void wait(const std::stop_token& end);

  sigset_t signals_{};
  std::stop_source wish_;
  std::jthread waiting_;
};

}  // namespace backlot::cli
