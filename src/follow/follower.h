// Keeps a guide current by the feeds that it follows.
//
//   auto follower = Follower::make("guide.db", annotator, words, {.fetch = {.transfers = {.user_agent = "…"}}});
//   std::jthread thread([&](std::stop_token stop) { result = follower->run(stop); });   // until it is asked to stop
//   …
//   follower->once(stop);                                                             // or: what is due now
//
// One thread fetches, reads and writes; a second Follower of the same guide, in this process or another, is refused.
// What a poll brings is kept in one transaction (guide/feeds.h), polls that end together in one of theirs. Documents
// are compared with each other and names with names while nothing is under way, at the latest after `conclude_after`;
// both go on where they stopped, whenever that was.
#pragma once

#include "backlot/copies/words.h"
#include "backlot/desk/comparing.h"
#include "backlot/fetch/fetcher.h"
#include "backlot/follow/feed_poll.h"
#include "backlot/guide/identities.h"
#include "backlot/pipeline/annotator.h"
#include "backlot/result/result.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace backlot::follow {

struct FollowOptions {
  fetch::FetchOptions fetch{};  // `known_robots` is set by the Follower
  Bounds bounds{};
  PollLimits limits{};
  bool force = false;    // ask each feed once at the beginning, also where it is not due
  unsigned threads = 1;  // to compare documents with
  unsigned polls = 256;  // under way at once
  std::chrono::seconds conclude_after{600};
  // Called by the thread that runs, after what is told was kept.
  std::function<void(const PollReport&)> on_poll{};
  // A guide that somebody else holds: it is tried again.
  std::function<void(const Error&)> on_trouble{};
};

struct FollowSummary {
  std::uint64_t polls = 0;
  std::uint64_t failed = 0;
  std::uint64_t fresh = 0;
  std::uint64_t edited = 0;
  std::uint64_t waiting = 0;
  guide::Learned learned;
  desk::ComparingSummary compared;
  guide::IdentityCounts identified;
};

class Follower {
 public:
  // Borrows the annotator and the words. Errors: those of the guide, of OneAtATime, and of the fetcher.
  static Result<Follower> make(const std::string& guide_file, const pipeline::Annotator& annotator,
                               const copies::Reader& words, const FollowOptions& options);
  Follower(Follower&&) noexcept;
  Follower& operator=(Follower&&) = delete;
  ~Follower();

  // Until `stop`. What is under way then is dropped, and polled again next time. Errors: those of the guide after
  // which it cannot go on (full, damaged).
  Result<void> run(const std::stop_token& stop);
  // Everything that is due, to its end; then compares. `busy` is an error here, where the guide is held for a minute.
  Result<void> once(const std::stop_token& stop);

  const FollowSummary& summary() const;

 private:
  class State;
  explicit Follower(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::follow
