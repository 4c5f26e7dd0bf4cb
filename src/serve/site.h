// The guide as a site: pages, and for programs JSON, calendars and feeds, all from one file that others may write
// meanwhile.
//
//   auto site = Site::open({.guide_file = "guide.db", .zone = "Europe/Berlin"});
//   auto listener = http::Listener::start({.port = 8080,
//                                          .is_slow = [&](const http::Request& r) { return site->is_slow(r); },
//                                          .at_the_end = [&](auto&... a) { site->see_off(a...); }},
//                                         [&](const http::Request& r) { return site->answer(r); });
//
// Reads the guide and never writes it. Answers are kept until the guide changes, about `kept_bytes` of them. Pages are
// given until they are five seconds old while they are made anew, unless the request says "Cache-Control: no-cache" or
// "max-age=0"; what is for programs is that of the guide as it is.
#pragma once

#include "backlot/guide/zone.h"
#include "backlot/http/message.h"
#include "backlot/http/rate.h"
#include "backlot/result/result.h"
#include "backlot/serve/services.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace backlot::serve {

struct SiteOptions {
  std::string guide_file;
  std::string zone = "UTC";      // of a viewer who has chosen none; IANA name
  std::string public_address{};  // "https://guide.example": how visitors know the site; empty: as each asks for it
  std::string version{};         // of the program
  bool is_private = true;        // only this machine can ask: what needs no more than its trust needs no token
  http::RateLimits annotations{.per_second = 5, .burst = 50};  // of one address
  Services services{};
  std::size_t kept_bytes = 32U << 20U;
  std::function<guide::Instant()> now;  // empty: the clock of the machine; for tests
};

class Site {
 public:
  // Errors: those of Guide::open().
  static Result<Site> open(const SiteOptions& options);
  Site(Site&&) noexcept;
  Site& operator=(Site&&) noexcept;
  ~Site();

  // All of these from any number of threads.
  http::Response answer(const http::Request& request) const;
  // Whether the answer takes long.
  bool is_slow(const http::Request& request) const;
  // Last of all: lets scripts of other sites read what is for programs, and counts.
  void see_off(const http::Request& request, http::Response& response, std::chrono::nanoseconds took) const;
  // Opens the guide anew (another file may stand in its place), and lets rules and lexicons be read again. Requests go
  // on meanwhile. On an error everything stays as it was; it is given to Services::tell, too.
  Result<void> reload() const;

 private:
  struct State;
  explicit Site(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::serve
