#include "backlot/http/listener.h"

#include "backlot/http/finished.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
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
  bool head_seen = false;
  bool answering = false;
};

struct Address {
  sockaddr_storage storage{};
  socklen_t size = 0;
};

std::optional<Address> address_of(const std::string& text, std::uint16_t port) {
  Address out;
  auto* v4 = reinterpret_cast<sockaddr_in*>(&out.storage);
  if (inet_pton(AF_INET, text.c_str(), &v4->sin_addr) == 1) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons(port);
    out.size = sizeof(sockaddr_in);
    return out;
  }
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&out.storage);
  if (inet_pton(AF_INET6, text.c_str(), &v6->sin6_addr) != 1) return std::nullopt;
  v6->sin6_family = AF_INET6;
  v6->sin6_port = htons(port);
  out.size = sizeof(sockaddr_in6);
  return out;
}

// A socket that listens there; -1 with errno where it cannot. libmicrohttpd would share the port with another program.
int listening_socket(const Address& at) {
  const int socket = ::socket(at.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);  // a server may come back at once
  if (::bind(socket, reinterpret_cast<const sockaddr*>(&at.storage), at.size) == 0 && ::listen(socket, SOMAXCONN) == 0)
    return socket;
  const int why = errno;
  ::close(socket);
  errno = why;
  return -1;
}

std::uint16_t bound_port(int socket) {
  Address at;
  at.size = sizeof at.storage;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&at.storage), &at.size);
  return ntohs(at.storage.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(at.storage).sin6_port
                                                : reinterpret_cast<const sockaddr_in&>(at.storage).sin_port);
}

std::string client_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (!info || !info->client_addr) return {};
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (info->client_addr->sa_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(info->client_addr);
    inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
  } else if (info->client_addr->sa_family == AF_INET6) {
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(info->client_addr);
    inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
  }
  return text.data();
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
  std::string lower(name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  headers.push_back({std::move(lower), value ? value : ""});
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
  State(Handler h, const Limits& l) : handler(std::move(h)), limits(l), rate(l.rate) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { stop(); }

  void stop();

  Response answer(MHD_Connection* connection, const char* method, Exchange& exchange);
  Response handled(const Request& request);
  MHD_Result take(MHD_Connection* connection, const char* method, const char* data, std::size_t* size,
                  Exchange& exchange);

  Handler handler;
  Limits limits;
  Rate rate;
  MHD_Daemon* daemon = nullptr;
  std::uint16_t port = 0;
  std::atomic<int> in_progress = 0;
};

Response Listener::State::handled(const Request& request) {
  try {
    return handler(request);
  } catch (const std::exception&) {
    return problem(500, "something went wrong here");
  }
}

Response Listener::State::answer(MHD_Connection* connection, const char* method, Exchange& exchange) {
  Request request;
  request.method = method_of(method);
  request.client = client_of(connection);
  MHD_get_connection_values(connection, MHD_HEADER_KIND, &add_header, &request.headers);
  Response response;
  auto target = parse_target(exchange.raw_target);
  if (const auto wait = rate.wait(request.client, std::chrono::steady_clock::now()); wait.count() > 0) {
    response = problem(429, "too many requests", "wait as many seconds as Retry-After says");
    response.headers.push_back({"Retry-After", std::to_string(wait.count())});
  } else if (!target) {
    response = problem(400, "the request cannot be understood", target.error().message);
  } else {
    request.target = std::move(*target);
    request.body = std::move(exchange.body);
    response = handled(request);
  }
  finish(request, response);
  return response;
}

// Called once for the head of a request, once for each piece of its body, and once at its end.
MHD_Result Listener::State::take(MHD_Connection* connection, const char* method, const char* data, std::size_t* size,
                                 Exchange& exchange) {
  if (!exchange.head_seen) {
    exchange.head_seen = true;
    return MHD_YES;
  }
  if (*size != 0) {
    // A body that is too long is read to its end and dropped: a client that is still sending does not hear an answer.
    if (exchange.body.size() <= limits.body) exchange.body.append(data, *size);
    *size = 0;
    return MHD_YES;
  }
  if (exchange.body.size() > limits.body) {
    Response refused = problem(413, "the text is too long", std::to_string(limits.body) + " bytes are the most");
    finish({}, refused);
    return send(connection, std::move(refused));
  }
  exchange.answering = true;
  ++in_progress;
  return send(connection, answer(connection, method, exchange));
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
void end(void* state, MHD_Connection*, void** exchange, MHD_RequestTerminationCode) {
  auto* done = static_cast<Exchange*>(*exchange);
  if (done && done->answering) --static_cast<State*>(state)->in_progress;
  delete done;
  *exchange = nullptr;
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
  auto state = std::make_unique<State>(std::move(handler), options.limits);
  const auto& limits = options.limits;
  state->daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG | MHD_USE_ITC, options.port,
                                   nullptr, nullptr, &take<State>, state.get(),            //
                                   MHD_OPTION_EXTERNAL_LOGGER, &say_nothing, nullptr,      //
                                   MHD_OPTION_LISTEN_SOCKET, socket,                       //
                                   MHD_OPTION_URI_LOG_CALLBACK, &begin, nullptr,           //
                                   MHD_OPTION_NOTIFY_COMPLETED, &end<State>, state.get(),  //
                                   MHD_OPTION_UNESCAPE_CALLBACK, &leave_escaped, nullptr,  //
                                   MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.head,        //
                                   MHD_OPTION_CONNECTION_LIMIT, limits.connections,        //
                                   MHD_OPTION_PER_IP_CONNECTION_LIMIT, limits.per_client,  //
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
  const MHD_socket listening = MHD_quiesce_daemon(daemon);
  const auto end = std::chrono::steady_clock::now() + patience_at_the_end;
  while (in_progress > 0 && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  MHD_stop_daemon(daemon);
  if (listening != MHD_INVALID_SOCKET) ::close(listening);
  daemon = nullptr;
}

}  // namespace backlot::http
