// The guide as a site: pages, and for programs JSON, calendars and feeds, all from one file that others may write
// meanwhile.
//
//   auto site = Site::open({.guide_file = "guide.db", .zone = "Europe/Berlin"});
//   auto listener = http::Listener::start({.port = 8080}, [&](const http::Request& r) { return site->answer(r); });
//
// Read-only. Answers are kept until the guide changes, at most `kept_bytes` a thread.
#pragma once

#include "backlot/guide/zone.h"
#include "backlot/http/message.h"
#include "backlot/result/result.h"

#include <functional>
#include <memory>
#include <string>

namespace backlot::serve {

struct SiteOptions {
  std::string guide_file;
  std::string zone = "UTC";  // of a viewer who has chosen none; IANA name
  std::size_t kept_bytes = 16U << 20U;
  std::function<guide::Instant()> now;  // empty: the clock of the machine; for tests
};

class Site {
 public:
  // Errors: those of Guide::open().
  static Result<Site> open(const SiteOptions& options);
  Site(Site&&) noexcept;
  Site& operator=(Site&&) noexcept;
  ~Site();

  // From any number of threads.
  http::Response answer(const http::Request& request) const;

 private:
  struct State;
  explicit Site(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::serve
