#include "backlot/serve/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace backlot::serve {

void Metrics::count(std::string_view route, std::string_view method, int status, std::chrono::nanoseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  const auto bucket = static_cast<std::size_t>(std::ranges::lower_bound(bounds, seconds) - bounds.begin());
  const std::scoped_lock lock(mutex_);
  ++requests_[{route, method, status}];
  Times& times = times_[route];
  ++times.counts.at(bucket);
  times.sum += seconds;
}

void Metrics::write_times(std::string_view route, const Times& times, std::string& out) const {
  std::uint64_t below = 0;
  for (std::size_t i = 0; i < times.counts.size(); ++i) {
    below += times.counts.at(i);
    const std::string bound = i < bounds.size() ? fmt::format("{}", bounds.at(i)) : "+Inf";
    write_metric(out, "backlot_request_seconds_bucket", fmt::format("route=\"{}\",le=\"{}\"", route, bound),
                 static_cast<double>(below));
  }
  const std::string label = fmt::format("route=\"{}\"", route);
  write_metric(out, "backlot_request_seconds_sum", label, times.sum);
  write_metric(out, "backlot_request_seconds_count", label, static_cast<double>(below));
}

void Metrics::write(std::string& out) const {
  const std::scoped_lock lock(mutex_);
  write_metric_head(out, "backlot_requests_total", "counter", "Requests that were answered.");
  for (const auto& [labels, count] : requests_) {
    const auto& [route, method, status] = labels;
    write_metric(out, "backlot_requests_total",
                 fmt::format("route=\"{}\",method=\"{}\",status=\"{}\"", route, method, status),
                 static_cast<double>(count));
  }
  write_metric_head(out, "backlot_request_seconds", "histogram", "How long answers took to make.");
  for (const auto& [route, times] : times_) write_times(route, times, out);
}

void write_metric(std::string& out, std::string_view name, std::string_view labels, double value) {
  const bool labelled = !labels.empty();
  fmt::format_to(std::back_inserter(out), "{}{}{}{} {}\n", name, labelled ? "{" : "", labels, labelled ? "}" : "",
                 value);
}

void write_metric_head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  fmt::format_to(std::back_inserter(out), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

}  // namespace backlot::serve
