#include "backlot/follow/follower.h"

#include "backlot/desk/entry_maker.h"
#include "backlot/follow/one_at_a_time.h"

#include <algorithm>
#include <map>
#include <set>
#include <thread>

namespace backlot::follow {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t batch_documents = 200;
constexpr milliseconds batch_age{500};
constexpr milliseconds longest_step{1000};  // feeds that another program adds are noticed within
constexpr unsigned most_busy_in_a_row = 2;  // of a guide that is waited for half a minute each time

guide::Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

fetch::FetchOptions with_robots(fetch::FetchOptions options, const guide::Feeds& feeds) {
  options.known_robots = [&feeds](const std::string& origin) -> std::optional<fetch::KnownRobots> {
    auto known = feeds.robots(origin);
    if (!known || !*known) return std::nullopt;
    return fetch::KnownRobots{(*known)->origin, std::move((*known)->text), (*known)->read_at};
  };
  return options;
}

}  // namespace

class Follower::State {
 public:
  State(OneAtATime turn, const std::string& file, guide::Guide guide, guide::DocumentId last,
        const pipeline::Annotator& annotator, const copies::Reader& words, const FollowOptions& options)
      : turn_(std::move(turn)),
        options_(options),
        words_(words),
        guide_(std::move(guide)),
        make_entries_(annotator, file, last),
        random_(std::random_device{}()) {}

  // Anew. Apart from the constructor, because it may fail.
  Result<void> connect() {
    auto fetcher = fetch::Fetcher::make(with_robots(options_.fetch, feeds_));
    if (!fetcher) return std::unexpected(fetcher.error());
    fetcher_.emplace(*std::move(fetcher));
    return {};
  }

  Result<void> run(const std::stop_token& stop, bool once) {
    auto done = follow_until(stop, once);
    // What is ready is kept, whatever else happens; what is not will be polled again.
    auto kept = keep_finished();
    if (!done) return done;
    if (!kept) return kept;
    if (auto dropped = drop_the_rest(); !dropped) return dropped;
    return once && !stop.stop_requested() ? conclude() : Result<void>();
  }

  const FollowSummary& summary() const { return summary_; }

 private:
  Result<void> follow_until(const std::stop_token& stop, bool once) {
    const std::stop_callback wake(stop, [this] { fetcher_->wake(); });
    const guide::Moment start = now();
    while (!stop.stop_requested()) {
      if (auto started = start_due(once ? start : now()); !started) return started;
      if (once && under_way_.empty() && ready_.empty()) return {};
      fetcher_->step(under_way_.empty() && !ready_.empty() ? milliseconds(0) : longest_step);
      if (auto collected = collect(); !collected) return collected;
      if (is_batch_full()) {
        if (auto kept = keep_patiently(once); !kept) return kept;
      }
      if (!once && wants_conclusion() && under_way_.empty()) {
        if (auto concluded = conclude(); !concluded && concluded.error().code != ErrorCode::busy) return concluded;
      }
    }
    return {};
  }

  // Polls that did not come to their end, with the fetcher that would call them back.
  Result<void> drop_the_rest() {
    if (under_way_.empty()) return {};
    under_way_.clear();
    return connect();
  }

  // --- polls ---

  // None while a conclusion is overdue: it waits for the last poll to end.
  Result<void> start_due(guide::Moment by) {
    const auto time = Clock::now();
    const bool looked_just_now = time < look_again_ && !(under_way_.empty() && ready_.empty());
    if (is_conclusion_overdue() || under_way_.size() >= options_.polls || looked_just_now) return {};
    const guide::Moment until = options_.force ? guide::Moment::max() : by;
    const auto due = feeds_.due(until, static_cast<std::uint32_t>(options_.polls + ready_.size() + forced_.size()));
    if (!due) return std::unexpected(due.error());
    const std::size_t before = under_way_.size();
    for (const guide::FeedRecord& feed : *due) {
      if (under_way_.size() >= options_.polls) return {};
      if (is_wanted(feed)) start(feed);
    }
    look_again_ = time + look_every;
    if (under_way_.size() == before) options_.force = false;
    return {};
  }

  bool is_wanted(const guide::FeedRecord& feed) const {
    if (under_way_.contains(feed.id) || is_ready(feed.id)) return false;
    return !options_.force || (!forced_.contains(feed.id) && feed.not_before <= now());
  }

  void start(const guide::FeedRecord& feed) {
    if (options_.force) forced_.insert(feed.id);
    auto& poll = under_way_[feed.id] = std::make_unique<FeedPoll>(setting(), feed);
    poll->start();
  }

  bool is_ready(guide::FeedId feed) const {
    return std::ranges::any_of(ready_, [&](const guide::Poll& poll) { return poll.feed.id == feed; });
  }

  PollSetting setting() { return {*fetcher_, feeds_, reader_, random_, options_.bounds, options_.limits}; }

  Result<void> collect() {
    for (auto at = under_way_.begin(); at != under_way_.end();) {
      if (!at->second->is_done()) {
        ++at;
        continue;
      }
      auto finished = at->second->take();
      at = under_way_.erase(at);
      if (!finished) return std::unexpected(finished.error());
      if (ready_.empty()) oldest_ = Clock::now();
      ready_documents_ += finished->documents.size();
      ready_.push_back(
          {finished->report.feed, std::move(finished->items), make_entries_(std::move(finished->documents))});
      reports_.push_back(std::move(finished->report));
    }
    return {};
  }

  // --- the guide ---

  bool is_batch_full() const {
    if (ready_.empty()) return false;
    return ready_documents_ >= batch_documents || under_way_.empty() || Clock::now() - oldest_ >= batch_age;
  }

  Result<void> keep_patiently(bool once) {
    auto kept = keep_finished();
    if (kept || kept.error().code != ErrorCode::busy) {
      busy_ = 0;
      return kept;
    }
    if (once && ++busy_ >= most_busy_in_a_row) return kept;
    if (options_.on_trouble) options_.on_trouble(kept.error());
    return {};
  }

  // After an error everything still waits.
  Result<void> keep_finished() {
    if (auto robots = keep_robots(); !robots) return robots;
    if (ready_.empty()) return {};
    const auto learned = feeds_.keep(ready_);
    if (!learned) return std::unexpected(learned.error());
    summary_.learned += *learned;
    if (learned->documents_new + learned->documents_replaced > 0 && !unconcluded_since_)
      unconcluded_since_ = Clock::now();
    for (const PollReport& report : reports_) tell(report);
    ready_.clear();
    reports_.clear();
    ready_documents_ = 0;
    return {};
  }

  Result<void> keep_robots() {
    for (fetch::KnownRobots& known : fetcher_->take_new_robots())
      robots_.push_back({std::move(known.origin), std::move(known.text), known.read_at});
    auto kept = feeds_.keep_robots(robots_);
    if (kept) robots_.clear();
    return kept;
  }

  void tell(const PollReport& report) {
    ++summary_.polls;
    summary_.failed += report.failed ? 1 : 0;
    summary_.fresh += report.fresh;
    summary_.edited += report.edited;
    summary_.waiting += report.waiting;
    if (options_.on_poll) options_.on_poll(report);
  }

  // --- what follows from the documents ---

  bool wants_conclusion() const { return unconcluded_since_.has_value(); }

  bool is_conclusion_overdue() const {
    return unconcluded_since_ && Clock::now() - *unconcluded_since_ > options_.conclude_after;
  }

  Result<void> conclude() {
    const auto compared = desk::compare_documents(guide_, words_, {.threads = options_.threads, .progress = {}});
    if (!compared) return std::unexpected(compared.error());
    const auto identified = guide::Identities(guide_).update();
    if (!identified) return std::unexpected(identified.error());
    summary_.compared = *compared;
    summary_.identified = *identified;
    unconcluded_since_.reset();
    return {};
  }

  static constexpr milliseconds look_every{250};

  OneAtATime turn_;
  FollowOptions options_;
  const copies::Reader& words_;
  guide::Guide guide_;
  guide::Feeds feeds_{guide_};
  desk::EntryMaker make_entries_;
  DocumentReader reader_;
  std::mt19937_64 random_;
  std::optional<fetch::Fetcher> fetcher_;
  std::map<guide::FeedId, std::unique_ptr<FeedPoll>> under_way_;
  std::set<guide::FeedId> forced_;   // asked for once although they were not due
  std::vector<guide::Poll> ready_;   // to be kept
  std::vector<PollReport> reports_;  // of those
  std::size_t ready_documents_ = 0;
  Clock::time_point oldest_;
  Clock::time_point look_again_;
  std::vector<guide::KnownRobots> robots_;
  std::optional<Clock::time_point> unconcluded_since_;  // since when documents wait to be compared
  unsigned busy_ = 0;
  FollowSummary summary_;
};

Follower::Follower(std::unique_ptr<State> state) : state_(std::move(state)) {}
Follower::Follower(Follower&&) noexcept = default;
Follower::~Follower() = default;

Result<Follower> Follower::make(const std::string& guide_file, const pipeline::Annotator& annotator,
                                const copies::Reader& words, const FollowOptions& options) {
  auto guide = guide::Guide::open(guide_file, {.access = guide::Access::write});
  if (!guide) return std::unexpected(guide.error());
  auto turn = OneAtATime::take(guide_file);
  if (!turn) return std::unexpected(turn.error());
  const auto last = guide->last_document();
  if (!last) return std::unexpected(last.error());
  auto state =
      std::make_unique<State>(*std::move(turn), guide_file, *std::move(guide), *last, annotator, words, options);
  if (auto connected = state->connect(); !connected) return std::unexpected(connected.error());
  return Follower(std::move(state));
}

Result<void> Follower::run(const std::stop_token& stop) { return state_->run(stop, false); }
Result<void> Follower::once(const std::stop_token& stop) { return state_->run(stop, true); }
const FollowSummary& Follower::summary() const { return state_->summary(); }

}  // namespace backlot::follow
