#include "backlot/cli/progress.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdio>

namespace backlot::cli {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr auto silence = seconds(2);
constexpr auto redraw = milliseconds(100);
constexpr auto plain_line = seconds(10);
constexpr int bar_width = 24;

}  // namespace

Progress::Progress(std::string_view unit, std::function<std::uint64_t()> total, Terminal terminal)
    : unit_(unit), ask_total_(std::move(total)), terminal_(terminal), next_(start_ + silence) {}

std::string Progress::line(std::uint64_t done, std::uint64_t part, Clock::duration elapsed) {
  const double passed = std::max(0.001, std::chrono::duration<double>(elapsed).count());
  std::string text = fmt::format("{} {}, {:.0f} a second", done, unit_, static_cast<double>(done) / passed);
  if (!total_) total_ = ask_total_();
  if (*total_ == 0) return text;
  const double share = std::min(1.0, static_cast<double>(part) / static_cast<double>(*total_));
  if (share > 0.01) text += fmt::format(", {:.0f} s left", passed / share - passed);
  if (!terminal_.interactive) return fmt::format("{:.0f} %, ", share * 100) + text;
  std::string bar;
  for (int i = 0; i < bar_width; ++i) bar += i < static_cast<int>(share * bar_width) ? "█" : "░";
  return fmt::format("{} {:3.0f} %  {}", bar, share * 100, text);
}

void Progress::update(std::uint64_t done, std::uint64_t part) {
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + (terminal_.interactive ? Clock::duration(redraw) : Clock::duration(plain_line));
  const std::string text = line(done, part, now - start_);
  std::fprintf(stderr, terminal_.interactive ? "\r\033[K%s" : "%s\n", text.c_str());
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::finish() {
  if (drawn_ && terminal_.interactive) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace backlot::cli
