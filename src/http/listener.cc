#include "backlot/http/listener.h"

#include "backlot/http/deadlines.h"
#include "backlot/http/finished.h"
#include "backlot/http/socket.h"
#include "backlot/unicode/ascii.h"

#include <microhttpd.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <thread>

namespace backlot::http {
namespace {

constexpr std::chrono::seconds patience_at_the_end{5};

// One request on its way in. Made where its first line is read, deleted when it is done with.
struct Exchange {
  std::string raw_target;
  std::string body;
  std::size_t received = 0;  // bytes of the body
  bool head_seen = false;
  bool answering = false;
  std::optional<Response> made;  // by a thread for what takes long
};

// Of a body that is too long so many times the bound are read and dropped, because a client that is still sending does
// not hear an answer; then it is cut off.
constexpr std::size_t patience_with_bodies = 16;

std::string client_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info && info->client_addr ? text_of(info->client_addr) : std::string();
}

int socket_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

// What the client says the body will have; 0 where it does not say.
std::uint64_t announced_size(MHD_Connection* connection) {
  const char* text = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
  return text ? std::strtoull(text, nullptr, 10) : 0;
}

Method method_of(std::string_view name) {
  if (name == "GET") return Method::get;
  if (name == "HEAD") return Method::head;
  if (name == "POST") return Method::post;
  if (name == "OPTIONS") return Method::options;
  return Method::other;
}

MHD_Result add_header(void* list, MHD_ValueKind, const char* name, const char* value) {
  auto& headers = *static_cast<std::vector<Header>*>(list);
  headers.push_back({unicode::ascii::lowered(name), value ? value : ""});
  return MHD_YES;
}

// The bytes of a body live as long as its response.
void release(void* body) { delete static_cast<std::string*>(body); }

MHD_Result send(MHD_Connection* connection, Response response) {
  auto body = std::make_unique<std::string>(std::move(response.body));
  char* bytes = body->data();
  const std::size_t size = body->size();
  MHD_Response* out = MHD_create_response_from_buffer_with_free_callback_cls(size, bytes, &release, body.get());
  if (!out) return MHD_NO;
  static_cast<void>(body.release());
  if (!response.type.empty()) MHD_add_response_header(out, MHD_HTTP_HEADER_CONTENT_TYPE, response.type.c_str());
  for (const Header& h : response.headers) MHD_add_response_header(out, h.name.c_str(), h.value.c_str());
  const MHD_Result sent = MHD_queue_response(connection, static_cast<unsigned>(response.status), out);
  MHD_destroy_response(out);
  return sent;
}

}  // namespace

struct Listener::State {
  State(Handler h, const ListenOptions& o)
      : handler(std::move(h)), options(o), rate(o.limits.rate), lane(o.limits.slow), deadlines(o.limits.patience) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { stop(); }

  void stop();

  std::optional<Response> refusal(MHD_Connection* connection, const char* method, Exchange& exchange, Request& request);
  Response handled(const Request& request);
  Response finished(const Request& request, Response response, std::chrono::steady_clock::time_point begun);
  MHD_Result send(MHD_Connection* connection, Response response);
  MHD_Result answer(MHD_Connection* connection, const char* method, Exchange& exchange);
  MHD_Result answer_later(MHD_Connection* connection, Exchange& exchange, Request request);
  MHD_Result refuse_body(MHD_Connection* connection, const char* method, Exchange& exchange);
  MHD_Result begin_body(MHD_Connection* connection, const char* method, Exchange& exchange);
  MHD_Result take(MHD_Connection* connection, const char* method, const char* data, std::size_t* size,
                  Exchange& exchange);

  Handler handler;
  ListenOptions options;
  Rate rate;
  SlowLane lane;
  Deadlines deadlines;
  MHD_Daemon* daemon = nullptr;
  std::uint16_t port = 0;
  std::atomic<int> in_progress = 0;
  std::atomic<bool> stopping = false;
};

MHD_Result Listener::State::send(MHD_Connection* connection, Response response) {
  if (stopping) response.headers.push_back({"Connection", "close"});
  deadlines.waits(socket_of(connection));  // for the client, to take it
  return http::send(connection, std::move(response));
}

Response Listener::State::handled(const Request& request) {
  try {
    return handler(request);
  } catch (const std::exception&) {
    return problem(500, "something went wrong here");
  }
}

Response Listener::State::finished(const Request& request, Response response,
                                   std::chrono::steady_clock::time_point begun) {
  finish(request, response);
  if (options.at_the_end) options.at_the_end(request, response, std::chrono::steady_clock::now() - begun);
  return response;
}

// Fills in the request; an answer where it needs not be handled.
std::optional<Response> Listener::State::refusal(MHD_Connection* connection, const char* method, Exchange& exchange,
                                                 Request& request) {
  request.method = method_of(method);
  request.client = client_of(connection);
  MHD_get_connection_values(connection, MHD_HEADER_KIND, &add_header, &request.headers);
  auto target = parse_target(exchange.raw_target);
  if (target) {
    request.target = std::move(*target);
  } else {
    request.target.path = exchange.raw_target.substr(0, exchange.raw_target.find('?'));
  }
  if (const auto wait = rate.wait(request.client, std::chrono::steady_clock::now()); wait.count() > 0)
    return later(problem(429, "too many requests", "wait as many seconds as Retry-After says"), wait);
  if (!target) return problem(400, "the request cannot be understood", target.error().message);
  if (exchange.body.size() > options.limits.body)
    return problem(413, "the text is too long", std::to_string(options.limits.body) + " bytes are the most");
  request.body = std::move(exchange.body);
  return std::nullopt;
}

MHD_Result Listener::State::answer(MHD_Connection* connection, const char* method, Exchange& exchange) {
  const auto begun = std::chrono::steady_clock::now();
  Request request;
  auto response = refusal(connection, method, exchange, request);
  if (!response && options.is_slow && options.is_slow(request)) {
    if (!lane.is_full()) return answer_later(connection, exchange, std::move(request));
    response = later(problem(503, "too much is being worked on just now"), std::chrono::seconds(2));
  }
  if (!response) response = handled(request);
  return send(connection, finished(request, *std::move(response), begun));
}

// The connection sleeps until its answer is made; then take() is called once more.
MHD_Result Listener::State::answer_later(MHD_Connection* connection, Exchange& exchange, Request request) {
  deadlines.works(socket_of(connection));
  MHD_suspend_connection(connection);
  lane.take([this, connection, &exchange, request = std::move(request)] {
    const auto begun = std::chrono::steady_clock::now();
    exchange.made = finished(request, handled(request), begun);
    MHD_resume_connection(connection);
  });
  return MHD_YES;
}

MHD_Result Listener::State::refuse_body(MHD_Connection* connection, const char* method, Exchange& exchange) {
  exchange.body.assign(options.limits.body + 1, ' ');
  exchange.answering = true;
  ++in_progress;
  return answer(connection, method, exchange);
}

// A body that need not be sent to be refused: because it is far too long, or because the client waits for a word.
MHD_Result Listener::State::begin_body(MHD_Connection* connection, const char* method, Exchange& exchange) {
  const auto size = announced_size(connection);
  const bool waits = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_EXPECT) != nullptr;
  const std::size_t most = options.limits.body * (waits ? 1 : patience_with_bodies);
  return size > most ? refuse_body(connection, method, exchange) : MHD_YES;
}

// Called once for the head of a request, once for each piece of its body, and once at its end.
MHD_Result Listener::State::take(MHD_Connection* connection, const char* method, const char* data, std::size_t* size,
                                 Exchange& exchange) {
  if (exchange.made) return send(connection, *std::move(exchange.made));
  if (!exchange.head_seen) {
    exchange.head_seen = true;
    return begin_body(connection, method, exchange);
  }
  if (*size != 0) {
    exchange.received += *size;
    if (exchange.received > options.limits.body * patience_with_bodies) return MHD_NO;
    if (exchange.body.size() <= options.limits.body) exchange.body.append(data, *size);
    *size = 0;
    return MHD_YES;
  }
  exchange.answering = true;
  ++in_progress;
  return answer(connection, method, exchange);
}

namespace {

// What libmicrohttpd calls.

void* begin(void*, const char* uri, MHD_Connection*) {
  auto* exchange = new Exchange;  // deleted by end()
  exchange->raw_target = uri;
  return exchange;
}

template <class State>
MHD_Result take(void* state, MHD_Connection* connection, const char*, const char* method, const char*, const char* data,
                std::size_t* size, void** exchange) {
  if (!*exchange) return MHD_NO;
  return static_cast<State*>(state)->take(connection, method, data, size, *static_cast<Exchange*>(*exchange));
}

template <class State>
void end(void* state, MHD_Connection* connection, void** exchange, MHD_RequestTerminationCode) {
  auto* done = static_cast<Exchange*>(*exchange);
  if (done && done->answering) --static_cast<State*>(state)->in_progress;
  static_cast<State*>(state)->deadlines.waits(socket_of(connection));
  delete done;
  *exchange = nullptr;
}

template <class State>
void open_or_close(void* state, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode what) {
  auto& deadlines = static_cast<State*>(state)->deadlines;
  const int socket = socket_of(connection);
  what == MHD_CONNECTION_NOTIFY_STARTED ? deadlines.waits(socket) : deadlines.forget(socket);
}

// Segments are decoded by parse_target(), which knows where one ends.
std::size_t leave_escaped(void*, MHD_Connection*, char* text) { return std::strlen(text); }

void say_nothing(void*, const char*, va_list) {}

}  // namespace

Result<Listener> Listener::start(const ListenOptions& options, Handler handler) {
  const auto address = address_of(options.address, options.port);
  if (!address) return fail(ErrorCode::invalid, "'" + options.address + "' is no address; 127.0.0.1 and ::1 are");
  const int socket = listening_socket(*address);
  const std::string where = options.address + ":" + std::to_string(options.port);
  if (socket < 0 && errno == EADDRINUSE)
    return fail(ErrorCode::busy, where + " is taken by another program; choose another port with --port");
  if (socket < 0) return fail(ErrorCode::unreadable, "cannot listen at " + where + ": " + std::strerror(errno));
  auto state = std::make_unique<State>(std::move(handler), options);
  const auto& limits = options.limits;
  state->daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG | MHD_ALLOW_SUSPEND_RESUME,
                                   options.port, nullptr, nullptr, &take<State>, state.get(),         //
                                   MHD_OPTION_EXTERNAL_LOGGER, &say_nothing, nullptr,                 //
                                   MHD_OPTION_LISTEN_SOCKET, socket,                                  //
                                   MHD_OPTION_URI_LOG_CALLBACK, &begin, nullptr,                      //
                                   MHD_OPTION_NOTIFY_COMPLETED, &end<State>, state.get(),             //
                                   MHD_OPTION_NOTIFY_CONNECTION, &open_or_close<State>, state.get(),  //
                                   MHD_OPTION_UNESCAPE_CALLBACK, &leave_escaped, nullptr,             //
                                   MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.head,                   //
                                   MHD_OPTION_CONNECTION_LIMIT, limits.connections,                   //
                                   MHD_OPTION_PER_IP_CONNECTION_LIMIT, limits.per_client,             //
                                   MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(limits.silence.count()),
                                   MHD_OPTION_THREAD_POOL_SIZE, std::max(options.threads, 2U),  //
                                   MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
  if (!state->daemon) {
    ::close(socket);
    return fail(ErrorCode::internal, "cannot serve at " + where);
  }
  state->port = bound_port(socket);
  return Listener(std::move(state));
}

Listener::Listener(std::unique_ptr<State> state) : state_(std::move(state)) {}
Listener::Listener(Listener&&) noexcept = default;
Listener& Listener::operator=(Listener&&) noexcept = default;
Listener::~Listener() = default;

std::uint16_t Listener::port() const { return state_->port; }
void Listener::stop() { state_->stop(); }

void Listener::State::stop() {
  if (!daemon) return;
  stopping = true;
  const MHD_socket listening = MHD_quiesce_daemon(daemon);
  lane.stop();  // no connection may sleep when the daemon stops
  const auto end = std::chrono::steady_clock::now() + patience_at_the_end;
  while (in_progress > 0 && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  MHD_stop_daemon(daemon);
  if (listening != MHD_INVALID_SOCKET) ::close(listening);
  daemon = nullptr;
}

}  // namespace backlot::http
