#include "backlot/fetch/hosts.h"

namespace backlot::fetch {
namespace {

constexpr std::size_t most_hosts = 4096;
constexpr std::chrono::hours longest_back_off{1};
constexpr unsigned most_doublings = 10;

}  // namespace

void Hosts::line_up(const std::string& name) {
  const Host& h = hosts_[name];
  if (!h.busy && !h.jobs.empty()) ready_.emplace(h.next(), name);
}

void Hosts::step_out(const std::string& name) { ready_.erase({hosts_[name].next(), name}); }

void Hosts::push(Job job) {
  const std::string name = job.call.url.host;
  hosts_[name].jobs.push_back(std::move(job));
  line_up(name);
}

void Hosts::push_first(Job job) {
  const std::string name = job.call.url.host;
  hosts_[name].jobs.push_front(std::move(job));
  line_up(name);
}

Host* Hosts::take_ready(Clock::time_point now) {
  if (ready_.empty() || ready_.begin()->first > now) return nullptr;
  Host& h = hosts_[ready_.begin()->second];
  ready_.erase(ready_.begin());
  h.busy = true;
  return &h;
}

std::optional<Clock::time_point> Hosts::next_ready() const {
  if (ready_.empty()) return std::nullopt;
  return ready_.begin()->first;
}

void Hosts::release(const std::string& name, Clock::time_point now, std::chrono::milliseconds pause) {
  Host& h = hosts_[name];
  h.busy = false;
  h.free_at = std::max(h.free_at, now + pause);
  line_up(name);
  if (hosts_.size() > most_hosts) forget_some(now);
}

std::chrono::milliseconds Hosts::hold(const std::string& name, Clock::time_point now,
                                      std::optional<std::chrono::milliseconds> asked) {
  step_out(name);
  Host& h = hosts_[name];
  const unsigned doublings = std::min(h.failures++, most_doublings);
  const auto growing = std::min<std::chrono::milliseconds>(back_off_ * (1U << doublings), longest_back_off);
  std::uniform_real_distribution<double> jitter(0.75, 1.25);
  const auto wait = asked ? *asked
                          : std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(
                                static_cast<double>(growing.count()) * jitter(random_)));
  h.held_until = std::max(h.held_until, now + wait);
  line_up(name);
  return wait;
}

std::deque<Job> Hosts::take_jobs(const std::string& name) {
  step_out(name);
  return std::exchange(hosts_[name].jobs, {});
}

// Of hosts that nothing is known of but that they were asked once.
void Hosts::forget_some(Clock::time_point now) {
  std::erase_if(hosts_, [&](const auto& entry) {
    const Host& h = entry.second;
    return !h.busy && h.jobs.empty() && h.next() < now && h.failures == 0;
  });
}

}  // namespace backlot::fetch
