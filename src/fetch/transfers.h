// Requests over HTTP, many at once on one thread, each by itself: no redirect is followed and nobody is spared; that is
// the business of fetcher.h. Stands on libcurl.
//
//   auto transfers = Transfers::make(options);
//   transfers->start({.url = url, .most_bytes = 1 << 20}, [](Answer answer) { … });
//   while (transfers->active() > 0) transfers->step(1s);
//
// Whoever answers is a stranger: the address that is connected to is checked there and then, certificates are verified,
// bytes are counted after decompression, silence and slowness have their bounds, cookies and passwords are neither kept
// nor sent, and no proxy is used but one that was asked for.
#pragma once

#include "backlot/fetch/address_rules.h"
#include "backlot/fetch/outcome.h"
#include "backlot/result/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace backlot::fetch {

struct TransferOptions {
  AddressRules addresses{};
  std::string user_agent = "Backlot";
  std::string proxy{};    // "http://proxy.internal:3128"; it connects in our place, and has to check what we cannot
  std::string ca_file{};  // certificates to trust instead of the system's
  std::chrono::milliseconds connect_within{10'000};
  std::chrono::milliseconds finish_within{60'000};
  std::chrono::seconds slow_for{20};   // … at less than `slow` the whole time ends a transfer
  long slow = 200;                     // bytes a second
  std::vector<std::string> resolve{};  // "name:port:address", as CURLOPT_RESOLVE; for tests
};

struct Call {
  Url url;
  std::string accept;
  std::string etag{};           // sent as If-None-Match
  std::string last_modified{};  // sent as If-Modified-Since
  std::size_t most_bytes = std::size_t{8} << 20U;
  bool cut = false;  // what is over the bound is left out, and that is no error
};

class Transfers {
 public:
  using Done = std::function<void(Answer)>;

  // Error: internal (the library cannot be used).
  static Result<Transfers> make(const TransferOptions& options);
  Transfers(Transfers&&) noexcept;
  Transfers& operator=(Transfers&&) noexcept;
  ~Transfers();  // cuts off what is under way; its `done` is not called

  // `done` is called by step(), and may start others.
  void start(Call call, Done done);
  // Goes on with what is under way, waiting at most so long for something to happen.
  void step(std::chrono::milliseconds most);
  std::size_t active() const;
  // Ends the waiting of step(), from any thread.
  void wake();

 private:
  struct State;
  explicit Transfers(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::fetch
