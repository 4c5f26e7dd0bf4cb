#include "backlot/follow/interval.h"

#include <algorithm>

namespace backlot::follow {
namespace {

using std::chrono::seconds;

constexpr std::size_t enough_seen = 5;
constexpr seconds unknown_gap = std::chrono::hours(2);
constexpr seconds longest_asked = std::chrono::hours(24);

// The time in which the items turned up, shared among them.
seconds gap_of_seen(const Pace& pace) {
  const auto count = static_cast<seconds::rep>(pace.seen.size());
  return std::max<seconds>(pace.now - pace.seen.back(), seconds(0)) / count;
}

seconds gap_of_days(const Pace& pace) {
  const int today = static_cast<int>(std::chrono::floor<std::chrono::days>(pace.now).time_since_epoch().count());
  int oldest = today;
  seconds::rep count = 0;
  for (const article::Date& date : pace.published) {
    if (date.days() > today) continue;  // announced, or the clock of another zone
    oldest = std::min(oldest, date.days());
    ++count;
  }
  if (count == 0) return pace.before ? 2 * *pace.before : unknown_gap;
  return seconds(std::chrono::days(today - oldest + 1)) / count;
}

}  // namespace

seconds next_interval(const Pace& pace, const Bounds& bounds) {
  const seconds gap = pace.seen.size() >= enough_seen ? gap_of_seen(pace) : gap_of_days(pace);
  const seconds own = std::clamp(gap / 2, bounds.least, bounds.most);
  return std::max(own, std::min(pace.asked, longest_asked));
}

seconds interval_after(unsigned failures, const Bounds& bounds) {
  constexpr unsigned most_doublings = 16;
  const unsigned doublings = std::min(std::max(failures, 1U) - 1, most_doublings);
  return std::min(bounds.least * (1U << doublings), bounds.most);
}

seconds jittered(seconds interval, std::mt19937_64& random) {
  std::uniform_real_distribution<double> share(1.0, 1.1);
  return seconds(static_cast<seconds::rep>(static_cast<double>(interval.count()) * share(random)));
}

}  // namespace backlot::follow
