// How far a long piece of work has come, on standard error: nothing in the first two seconds; then a bar on a
// terminal, elsewhere a plain line every ten seconds.
//
//   Progress progress("documents", [&] { return input_size(paths); });   // asked once, when it is first needed
//   progress.update(documents, bytes);                  // from one thread at a time; cheap
//   progress.finish();                                  // the bar goes away; also done by the destructor
#pragma once

#include "backlot/cli/terminal.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::cli {

class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  // `total` gives how much there is in all, 0 where that is not known.
  Progress(std::string_view unit, std::function<std::uint64_t()> total, Terminal terminal = standard_error_terminal());
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { finish(); }

  // `done` of what was meant by `unit`; `part` of `total`.
  void update(std::uint64_t done, std::uint64_t part);
  void finish();

  // The text of the line at a point in time; what update() prints.
  std::string line(std::uint64_t done, std::uint64_t part, Clock::duration elapsed);

 private:
  std::string unit_;
  std::function<std::uint64_t()> ask_total_;
  std::optional<std::uint64_t> total_;
  Terminal terminal_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
  bool drawn_ = false;
};

}  // namespace backlot::cli
