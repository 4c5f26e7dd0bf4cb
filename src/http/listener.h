// Takes requests from a port and hands back what the handler answers. Everything of HTTP/1.1 that is no business of an
// endpoint happens here: connections, time and size limits, keep-alive, and the end. Stands on libmicrohttpd.
//
//   auto listener = Listener::start({.port = 8080}, [&](const Request& r) { return site.answer(r); });
//   if (!listener) return std::unexpected(listener.error());
//   print("http://127.0.0.1:" + std::to_string(listener->port()));
//   …
//   listener->stop();   // what is being answered is answered
//
// The handler is called by any of `threads` threads, by several at once, and must not throw: what it throws is answered
// by 500 and told to no client.
#pragma once

#include "backlot/http/message.h"
#include "backlot/http/rate.h"
#include "backlot/http/slow_lane.h"
#include "backlot/result/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace backlot::http {

struct Limits {
  std::size_t body = 1U << 20U;      // bytes of a request's body; more is answered by 413
  std::size_t head = 32U << 10U;     // bytes of a request's line and headers; more by 414 or 431
  unsigned connections = 1000;       // at once
  unsigned per_client = 200;         // … of one address
  std::chrono::seconds silence{20};  // a connection that says nothing for so long is closed
  // … and one whose next request has not come, or whose answer has not been taken, after so long, however it trickles
  std::chrono::milliseconds patience{60'000};
  RateLimits rate{};
  SlowLaneLimits slow{};  // more that wait are answered by 503
};

struct ListenOptions {
  std::string address = "127.0.0.1";  // or "::1", "0.0.0.0", "::"
  std::uint16_t port = 0;             // 0: any that is free
  unsigned threads = 2;
  Limits limits{};
  // Requests that take long are handled by threads of their own: those of the others are not held up. Empty: none does.
  std::function<bool(const Request&)> is_slow = {};
  // Called with each answer before it goes out, also with those that the listener makes by itself (400, 413, 429, 500,
  // 503), and how long it took to make; may add headers. Of a target that cannot be understood only the path is there.
  std::function<void(const Request&, Response&, std::chrono::nanoseconds)> at_the_end = {};
};

class Listener {
 public:
  using Handler = std::function<Response(const Request&)>;

  // Errors: invalid (no such address), busy (the port is taken), unreadable (not permitted).
  static Result<Listener> start(const ListenOptions& options, Handler handler);

  Listener(Listener&&) noexcept;
  Listener& operator=(Listener&&) noexcept;
  ~Listener();  // stop()

  std::uint16_t port() const;
  // Takes no more connections, waits for requests in progress (5 seconds at most), then closes. May be called twice.
  void stop();

 private:
  struct State;
  explicit Listener(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::http
