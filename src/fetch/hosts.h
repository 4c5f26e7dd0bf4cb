// Whose turn it is: the queues of requests by host, and when each host may be asked again.
#pragma once

#include "backlot/fetch/robots.h"
#include "backlot/fetch/transfers.h"

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace backlot::fetch {

using Clock = std::chrono::steady_clock;

// A request on its way through hosts.
struct Job {
  Call call;
  std::function<void(Fetched)> done;
  unsigned hops = 0;
  bool for_good = true;         // all hops so far were permanent
  std::optional<Url> moved_to;  // by those
  std::string robots_of{};      // an origin: the request is for its robots.txt
};

struct Host {
  std::deque<Job> jobs;
  bool busy = false;            // a connection is open, or about to be
  Clock::time_point free_at{};  // the pause after the last request is over
  Clock::time_point held_until{};
  unsigned failures = 0;  // in a row

  Clock::time_point next() const { return std::max(free_at, held_until); }
};

class Hosts {
 public:
  Hosts(std::chrono::milliseconds back_off, std::uint64_t seed) : back_off_(back_off), random_(seed) {}

  Host& host(const std::string& name) { return hosts_[name]; }
  void push(Job job);
  void push_first(Job job);
  // A host that may be asked now and has something to be asked for; it is busy from here on. nullptr for none.
  Host* take_ready(Clock::time_point now);
  // When the next one is ready; nullopt where nothing waits for time alone.
  std::optional<Clock::time_point> next_ready() const;
  // A request has ended, or none was made after all (`pause` 0).
  void release(const std::string& name, Clock::time_point now, std::chrono::milliseconds pause);
  // Leave it alone: as long as it says, else by its failures. Gives how long.
  std::chrono::milliseconds hold(const std::string& name, Clock::time_point now,
                                 std::optional<std::chrono::milliseconds> asked);
  // The jobs that wait, which are no longer.
  std::deque<Job> take_jobs(const std::string& name);

 private:
  void line_up(const std::string& name);
  void step_out(const std::string& name);
  void forget_some(Clock::time_point now);

  std::chrono::milliseconds back_off_;
  std::mt19937_64 random_;
  std::unordered_map<std::string, Host> hosts_;
  std::set<std::pair<Clock::time_point, std::string>> ready_;  // hosts that are not busy and have jobs
};

}  // namespace backlot::fetch
