// Fetches pages and feeds as a good guest: asks robots.txt first, one connection a host at a time, with a pause between
// two requests, and not at all while the host asks to be left alone.
//
//   auto fetcher = Fetcher::make({.transfers = {.user_agent = "Backlot/1.0 (news@example.org)"}});
//   fetcher->fetch({.url = *parse_url("https://example.org/feed"), .etag = "\"a1\""}, [](Fetched fetched) {
//     if (fetched.outcome == Outcome::answered && fetched.status == 200) use(fetched.body);
//   });
//   while (!fetcher->idle()) fetcher->step(1s);
//
// Redirects are followed, each hop as a request of its own: checked, asked for in the robots.txt of the new host, in
// the queue of that host. A host that fails or answers 429 or 503 is left alone for as long as it says, else for a time
// that doubles, with jitter; what would have to wait longer than `patience` ends as told_to_wait.
//
// Call from one thread; only wake() may come from another.
#pragma once

#include "backlot/fetch/outcome.h"
#include "backlot/fetch/transfers.h"
#include "backlot/result/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backlot::fetch {

// The robots.txt of an origin ("https://example.org") as it was read; empty where the site has none.
struct KnownRobots {
  std::string origin;
  std::string text;
  std::chrono::sys_seconds read_at{};
};

struct FetchOptions {
  TransferOptions transfers{};
  std::chrono::milliseconds pause{1000};  // between two requests to one host; a Crawl-delay that is longer counts
  unsigned connections = 64;              // at once, to all hosts
  unsigned most_redirects = 10;
  std::chrono::milliseconds patience{60'000};
  std::chrono::milliseconds back_off{30'000};  // after a first failure; twice as long after each further one
  // What was known of robots.txt before (take_new_robots()); asked once an origin.
  std::function<std::optional<KnownRobots>(const std::string& origin)> known_robots{};
  std::uint64_t seed = 0;  // of the jitter; 0: by chance
};

inline constexpr std::chrono::hours robots_age{24};            // after which it is read again
inline constexpr std::chrono::hours longest_wait{24};          // that a Retry-After is believed
inline constexpr std::chrono::minutes robots_retry_after{10};  // one that could not be had

class Fetcher {
 public:
  using Done = std::function<void(Fetched)>;

  static Result<Fetcher> make(const FetchOptions& options);
  Fetcher(Fetcher&&) noexcept;
  Fetcher& operator=(Fetcher&&) noexcept;
  ~Fetcher();  // cuts off what is under way; its `done` is not called

  // `done` is called by a later step(), and may ask for more.
  void fetch(Call call, Done done);
  // Goes on with everything, waiting at most so long for something to happen.
  void step(std::chrono::milliseconds most);
  bool idle() const;
  void wake();

  // Those that were read since the last call.
  std::vector<KnownRobots> take_new_robots();

 private:
  class State;
  explicit Fetcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::fetch
