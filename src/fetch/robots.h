// What a site asks programs not to fetch, in its robots.txt (RFC 9309), and how long to wait between two requests.
//
//   const Robots robots = Robots::parse(text, "Backlot");
//   if (!robots.allows("/private/x?y=1")) …              // path and query, as Url::target
//   robots.crawl_delay()                                   // 10 s, where the site says so
//
// The groups that name the agent count, all together; where none does, those of "*". Of the rules that match the path
// the longest decides, and `allow` where two are equally long. "*" stands for anything, "$" at the end for the end.
// Escapes are compared as the characters they stand for. What is no rule is passed over: any bytes are a robots.txt,
// of which the first largest() count.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::fetch {

class Robots {
 public:
  static Robots parse(std::string_view text, std::string_view agent);
  static Robots allow_all() { return {}; }
  static Robots disallow_all();  // what is assumed where the file cannot be had just now

  bool allows(std::string_view target) const;
  std::optional<std::chrono::milliseconds> crawl_delay() const { return crawl_delay_; }

  static constexpr std::size_t largest() { return std::size_t{500} * 1024; }  // RFC 9309, 2.5
  // Longer than this no site is waited for, whatever it asks.
  static constexpr std::chrono::milliseconds longest_delay() { return std::chrono::minutes(5); }

 private:
  friend class RobotsReader;
  struct Rule {
    std::string pattern;  // normalised
    bool allow = false;
  };
  std::vector<Rule> rules_;  // the longest first; of equally long ones `allow` first
  std::optional<std::chrono::milliseconds> crawl_delay_;
};

}  // namespace backlot::fetch
