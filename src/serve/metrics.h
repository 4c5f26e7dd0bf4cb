// What the site has answered, counted, in the text format of Prometheus.
//
//   metrics.count("/works/*", "GET", 200, took);
//   metrics.write(out);
//
// From any number of threads.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

namespace backlot::serve {

class Metrics {
 public:
  // `route` and `method` are words of the program, never of a client: they must outlive this, and be few.
  void count(std::string_view route, std::string_view method, int status, std::chrono::nanoseconds took);
  // backlot_requests_total{route,method,status} and the histogram backlot_request_seconds{route}.
  void write(std::string& out) const;

 private:
  static constexpr std::array bounds{0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 1.0};  // seconds
  struct Times {
    std::array<std::uint64_t, bounds.size() + 1> counts{};
    double sum = 0;
  };

  void write_times(std::string_view route, const Times& times, std::string& out) const;

  mutable std::mutex mutex_;
  std::map<std::tuple<std::string_view, std::string_view, int>, std::uint64_t> requests_;
  std::map<std::string_view, Times> times_;
};

// One line: `name{labels} value`.
void write_metric(std::string& out, std::string_view name, std::string_view labels, double value);
// The two lines before the first of a name; `type` is "counter", "gauge" or "histogram".
void write_metric_head(std::string& out, std::string_view name, std::string_view type, std::string_view help);

}  // namespace backlot::serve
