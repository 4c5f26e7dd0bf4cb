#include "backlot/cli/stop_signals.h"

#include <ctime>

namespace backlot::cli {

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  waiting_ = std::jthread([this](const std::stop_token& end) { wait(end); });
}

void StopSignals::wait(const std::stop_token& end) {
  constexpr std::timespec patience{0, 100'000'000};
  while (!end.stop_requested()) {
    const int signal = sigtimedwait(&signals_, nullptr, &patience);
    if (signal <= 0) continue;
    if (!wish_.request_stop()) {
      std::signal(signal, SIG_DFL);
      pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
      std::raise(signal);
    }
  }
}

}  // namespace backlot::cli
