#include "backlot/fetch/fetcher.h"

#include "backlot/fetch/hosts.h"
#include "backlot/fetch/http_time.h"
#include "backlot/fetch/robots.h"

#include <algorithm>
#include <ranges>

namespace backlot::fetch {
namespace {

using std::chrono::milliseconds;

constexpr int too_many_requests = 429;
constexpr int unavailable = 503;
constexpr std::size_t most_origins = 4096;
constexpr unsigned most_robots_redirects = 5;  // RFC 9309, 2.3.1.2

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool is_permanent(int status) { return status == 301 || status == 308; }

std::chrono::sys_seconds wall_clock() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Fetched fetched_of(Answer answer, Job& job) {
  Fetched out;
  out.outcome = answer.outcome;
  out.why = std::move(answer.why);
  out.status = answer.status;
  out.url = job.call.url;
  out.moved_to = std::move(job.moved_to);
  out.headers = std::move(answer.headers);
  out.body = std::move(answer.body);
  return out;
}

Answer without_answer(Outcome outcome, std::string why) { return {outcome, std::move(why), 0, {}, {}}; }

// What an origin lets us fetch.
struct Origin {
  Robots robots;
  Clock::time_point until{};         // after which it is asked again
  std::optional<Answer> failure;     // why there is no robots.txt to go by
  std::optional<milliseconds> wait;  // and how long to leave it alone, if it said so
  bool asking = false;
  std::vector<Job> waiting;  // for the answer, while that is sought on another host
};

}  // namespace

class Fetcher::State {
 public:
  State(const FetchOptions& options, Transfers transfers)
      : options_(options),
        transfers_(std::move(transfers)),
        hosts_(options.back_off, options.seed != 0 ? options.seed : std::random_device{}()) {}

  void fetch(Call call, Done done) {
    ++pending_;
    enter({std::move(call), std::move(done), 0, true, {}, {}}, Turn::last);
  }

  void step(milliseconds most) {
    start_some();
    transfers_.step(time_to_wait(most));
    start_some();
    deliver();
  }

  bool idle() const { return pending_ == 0; }
  void wake() { transfers_.wake(); }
  std::vector<KnownRobots> take_new_robots() { return std::exchange(new_robots_, {}); }

 private:
  enum class Turn : std::uint8_t { first, last };

  // Puts a job in the queue of its host, unless that cannot help.
  void enter(Job job, Turn turn) {
    const std::string& name = job.call.url.host;
    if (std::string why = options_.transfers.addresses.refusal(name); !why.empty())
      return finish(std::move(job), without_answer(Outcome::refused, std::move(why)));
    const auto now = Clock::now();
    if (const Host& host = hosts_.host(name); host.held_until > now + options_.patience)
      return finish_waiting(std::move(job), host.held_until - now);
    turn == Turn::last ? hosts_.push(std::move(job)) : hosts_.push_first(std::move(job));
  }

  void start_some() {
    while (transfers_.active() < options_.connections) {
      Host* host = hosts_.take_ready(Clock::now());
      if (host == nullptr) return;
      start_first_of(*host);
    }
  }

  void start_first_of(Host& host) {
    Job job = std::move(host.jobs.front());
    host.jobs.pop_front();
    const std::string name = job.call.url.host;
    if (job.robots_of.empty()) {
      Origin& origin = origin_of(job.call.url);
      if (Clock::now() >= origin.until) {
        const bool asks = !std::exchange(origin.asking, true);
        const Url url = job.call.url;
        origin.waiting.push_back(std::move(job));
        if (!asks) return hosts_.release(name, Clock::now(), milliseconds(0));
        job = robots_job(url);
      } else if (!may_fetch(origin, job)) {
        return hosts_.release(name, Clock::now(), milliseconds(0));
      }
    }
    start(std::move(job));
  }

  void start(Job job) {
    const Call call = job.call;
    auto shared = std::make_shared<Job>(std::move(job));
    transfers_.start(call, [this, shared](Answer answer) { answered(std::move(*shared), std::move(answer)); });
  }

  // --- robots.txt ---

  Origin& origin_of(const Url& url) {
    const std::string name = url.origin();
    const auto [at, is_new] = origins_.try_emplace(name);
    if (is_new && options_.known_robots) {
      if (const auto known = options_.known_robots(name)) {
        const auto left = known->read_at + robots_age - wall_clock();
        at->second.robots = Robots::parse(known->text, options_.transfers.user_agent);
        at->second.until = Clock::now() + left;
      }
    }
    return at->second;
  }

  static Job robots_job(const Url& url) {
    Job job;
    job.call.url = *parse_url(url.origin() + "/robots.txt");
    job.call.accept = "text/plain,*/*;q=0.5";
    job.call.most_bytes = Robots::largest();
    job.call.cut = true;
    job.robots_of = url.origin();
    return job;
  }

  // Ends a job that may not be fetched.
  bool may_fetch(const Origin& origin, Job& job) {
    if (origin.failure) {
      Answer answer = *origin.failure;
      finish(std::move(job), std::move(answer), origin.wait);
      return false;
    }
    if (origin.robots.allows(job.call.url.target)) return true;
    const std::string why = "the robots.txt of " + job.call.url.origin() + " disallows " + job.call.url.target;
    finish(std::move(job), without_answer(Outcome::disallowed, why));
    return false;
  }

  void finish_robots(const Job& job, Answer answer, std::optional<milliseconds> wait) {
    Origin& origin = origins_[job.robots_of];
    origin.asking = false;
    origin.failure.reset();
    origin.wait = wait;
    const bool is_there = answer.outcome == Outcome::answered && answer.status >= 200 && answer.status < 300;
    const bool is_none = answer.outcome == Outcome::looping ||
                         (answer.status >= 300 && answer.status < 500 && answer.status != too_many_requests);
    if (is_there || is_none) {
      KnownRobots known{job.robots_of, is_there ? std::move(answer.body) : std::string(), wall_clock()};
      origin.robots = Robots::parse(known.text, options_.transfers.user_agent);
      origin.until = Clock::now() + robots_age;
      new_robots_.push_back(std::move(known));
    } else {
      origin.robots = Robots::disallow_all();
      origin.until = Clock::now() + robots_retry_after;
      origin.failure = why_without_robots(std::move(answer), job.robots_of);
    }
    for (Job& waiting : std::views::reverse(std::exchange(origin.waiting, {}))) {
      if (!origin.failure || may_fetch(origin, waiting)) enter(std::move(waiting), Turn::first);
    }
    if (origins_.size() > most_origins) forget_origins();
  }

  static Answer why_without_robots(Answer answer, const std::string& origin) {
    if (answer.outcome == Outcome::answered) {
      const bool waits = answer.status == too_many_requests || answer.status == unavailable;
      return without_answer(waits ? Outcome::told_to_wait : Outcome::disallowed,
                            "the robots.txt of " + origin + " cannot be had (status " + std::to_string(answer.status) +
                                "), so that nothing may be fetched");
    }
    return without_answer(answer.outcome, answer.why);
  }

  void forget_origins() {
    std::erase_if(origins_, [now = Clock::now()](const auto& entry) {
      const Origin& o = entry.second;
      return o.until < now && !o.asking && o.waiting.empty();
    });
  }

  // --- answers ---

  void answered(Job job, Answer answer) {
    const std::string name = job.call.url.host;
    const auto now = Clock::now();
    const auto wait = hold_if_asked(name, answer, now);
    hosts_.release(name, now, pause_of(job));
    if (wait && *wait > options_.patience) {
      for (Job& other : hosts_.take_jobs(name)) finish_waiting(std::move(other), *wait);
    }
    if (answer.outcome == Outcome::answered && is_redirect(answer.status) && !answer.headers.location.empty())
      return redirect(std::move(job), std::move(answer));
    finish(std::move(job), std::move(answer), wait);
  }

  std::optional<milliseconds> hold_if_asked(const std::string& name, const Answer& answer, Clock::time_point now) {
    const bool asked = answer.status == too_many_requests || answer.status == unavailable;
    if (!asked && answer.outcome != Outcome::unreachable) {
      hosts_.host(name).failures = 0;
      return std::nullopt;
    }
    std::optional<milliseconds> stated;
    if (asked) stated = retry_after(answer.headers.retry_after, wall_clock());
    if (stated) stated = std::min<milliseconds>(*stated, longest_wait);
    return hosts_.hold(name, now, stated);
  }

  milliseconds pause_of(const Job& job) {
    const auto at = origins_.find(job.call.url.origin());
    const auto delay = at == origins_.end() ? std::nullopt : at->second.robots.crawl_delay();
    return std::max(options_.pause, delay.value_or(milliseconds(0)));
  }

  void redirect(Job job, Answer answer) {
    const unsigned most = job.robots_of.empty() ? options_.most_redirects : most_robots_redirects;
    if (++job.hops > most)
      return finish(std::move(job),
                    without_answer(Outcome::looping, "redirected more than " + std::to_string(most) + " times"));
    auto next = resolve_url(job.call.url, answer.headers.location);
    if (!next) {
      const std::string why = "redirected to an address that is not fetched: " + next.error().message;
      return finish(std::move(job), without_answer(Outcome::refused, why));
    }
    job.for_good = job.for_good && is_permanent(answer.status);
    if (job.for_good) job.moved_to = *next;
    job.call.url = *std::move(next);
    enter(std::move(job), Turn::first);
  }

  void finish_waiting(Job job, Clock::duration wait) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
    const std::string why =
        job.call.url.host + " is left alone for another " + std::to_string(seconds.count()) + " seconds";
    finish(std::move(job), without_answer(Outcome::told_to_wait, why), seconds);
  }

  void finish(Job job, Answer answer, std::optional<milliseconds> wait = {}) {
    if (!job.robots_of.empty()) return finish_robots(job, std::move(answer), wait);
    Fetched fetched = fetched_of(std::move(answer), job);
    if (wait) fetched.wait = std::chrono::ceil<std::chrono::seconds>(*wait);
    finished_.emplace_back(std::move(job.done), std::move(fetched));
  }

  void deliver() {
    auto finished = std::exchange(finished_, {});
    pending_ -= finished.size();
    for (auto& [done, fetched] : finished) done(std::move(fetched));
  }

  milliseconds time_to_wait(milliseconds most) const {
    if (!finished_.empty()) return milliseconds(0);
    if (transfers_.active() >= options_.connections) return most;
    const auto next = hosts_.next_ready();
    if (!next) return most;
    const auto until = std::chrono::ceil<milliseconds>(*next - Clock::now());
    return std::clamp(until, milliseconds(0), most);
  }

  FetchOptions options_;
  Transfers transfers_;
  Hosts hosts_;
  std::unordered_map<std::string, Origin> origins_;
  std::vector<std::pair<Done, Fetched>> finished_;  // not delivered yet
  std::vector<KnownRobots> new_robots_;
  std::size_t pending_ = 0;  // asked for and not delivered
};

Fetcher::Fetcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Fetcher::Fetcher(Fetcher&&) noexcept = default;
Fetcher& Fetcher::operator=(Fetcher&&) noexcept = default;
Fetcher::~Fetcher() = default;

Result<Fetcher> Fetcher::make(const FetchOptions& options) {
  auto transfers = Transfers::make(options.transfers);
  if (!transfers) return std::unexpected(transfers.error());
  return Fetcher(std::make_unique<State>(options, *std::move(transfers)));
}

void Fetcher::fetch(Call call, Done done) { state_->fetch(std::move(call), std::move(done)); }
void Fetcher::step(milliseconds most) { state_->step(most); }
bool Fetcher::idle() const { return state_->idle(); }
void Fetcher::wake() { state_->wake(); }
std::vector<KnownRobots> Fetcher::take_new_robots() { return state_->take_new_robots(); }

}  // namespace backlot::fetch
