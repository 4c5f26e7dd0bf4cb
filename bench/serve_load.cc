// Asks a server at a steady rate, whether it keeps up or not, and says how long answers took.
//
//   serve_load PORT RATE SECONDS [CONNECTIONS] < paths
//
// Each request has a time at which it is due; what it waits for a free connection counts (a generator that waits for
// answers before it asks again hides exactly the delays that are looked for). Paths are asked in turn, with gzip.
// Prints requests, errors, and the 50th, 90th, 99th and 99.9th percentile and the longest, in milliseconds.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Connection {
  int socket = -1;
  std::string in;
  bool busy = false;
  Clock::time_point due;
};

struct Tally {
  std::vector<double> milliseconds;
  std::size_t errors = 0;
  std::size_t bytes = 0;
};

int connected(std::uint16_t port) {
  const int s = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(s, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) return -1;
  const int yes = 1;
  ::setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  return s;
}

// The length of the answer that `in` begins with; 0 where more must come.
std::size_t whole_answer(const std::string& in) {
  const std::size_t head = in.find("\r\n\r\n");
  if (head == std::string::npos) return 0;
  const std::size_t at = in.find("Content-Length: ");
  const std::size_t body = at < head ? std::strtoul(in.c_str() + at + 16, nullptr, 10) : 0;
  return in.size() >= head + 4 + body ? head + 4 + body : 0;
}

void take(Connection& c, Tally& tally) {
  std::array<char, 65536> piece{};
  const auto read = ::recv(c.socket, piece.data(), piece.size(), 0);
  if (read <= 0) {
    ++tally.errors;
    std::fprintf(stderr, "closed: %s\n", read < 0 ? std::strerror(errno) : "by the server");
    std::exit(1);
  }
  c.in.append(piece.data(), static_cast<std::size_t>(read));
  if (const std::size_t size = whole_answer(c.in)) {
    if (!c.in.starts_with("HTTP/1.1 200")) ++tally.errors;
    tally.bytes += size;
    tally.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - c.due).count());
    c.in.erase(0, size);
    c.busy = false;
  }
}

double percentile(const std::vector<double>& sorted, double share) {
  return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const auto port = static_cast<std::uint16_t>(std::atoi(argv[1]));
  const double rate = std::atof(argv[2]);
  const double seconds = std::atof(argv[3]);
  std::vector<Connection> connections(argc > 4 ? static_cast<std::size_t>(std::atoi(argv[4])) : 32);
  std::vector<std::string> paths;
  for (std::string line; std::getline(std::cin, line);) paths.push_back(line);
  if (paths.empty()) return 2;
  const int poll = ::epoll_create1(0);
  for (std::size_t i = 0; i < connections.size(); ++i) {
    connections[i].socket = connected(port);
    if (connections[i].socket < 0) return 1;
    epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
    ::epoll_ctl(poll, EPOLL_CTL_ADD, connections[i].socket, &event);
  }
  Tally tally;
  const auto begun = Clock::now();
  const auto due_at = [&](std::size_t n) {
    return begun +
           std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(static_cast<double>(n) / rate));
  };
  const auto total = static_cast<std::size_t>(rate * seconds);
  std::size_t sent = 0;
  std::size_t next = 0;  // connection
  while (tally.milliseconds.size() < total) {
    // In turn, so that none is silent for so long that the server closes it.
    for (std::size_t i = 0; i < connections.size() && sent < total && Clock::now() >= due_at(sent); ++i) {
      Connection& c = connections[next++ % connections.size()];
      if (c.busy) continue;
      const std::string request =
          "GET " + paths[sent % paths.size()] + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
      if (::send(c.socket, request.data(), request.size(), MSG_NOSIGNAL) < 0) return 1;
      c.busy = true;
      c.due = due_at(sent++);
    }
    std::array<epoll_event, 64> events{};
    const int n = ::epoll_wait(poll, events.data(), events.size(), 1);
    for (int i = 0; i < n; ++i) take(connections[events[static_cast<std::size_t>(i)].data.u64], tally);
    if (Clock::now() - begun > std::chrono::duration<double>(seconds * 3 + 10)) break;
  }
  const double took = std::chrono::duration<double>(Clock::now() - begun).count();
  std::ranges::sort(tally.milliseconds);
  std::printf("%zu answers in %.1f s, %zu errors, %.1f kB each; ms: p50 %.2f p90 %.2f p99 %.2f p99.9 %.2f max %.2f\n",
              tally.milliseconds.size(), took, tally.errors,
              static_cast<double>(tally.bytes) / 1000.0 /
                  static_cast<double>(std::max<std::size_t>(1, tally.milliseconds.size())),
              percentile(tally.milliseconds, .5), percentile(tally.milliseconds, .9),
              percentile(tally.milliseconds, .99), percentile(tally.milliseconds, .999),
              percentile(tally.milliseconds, 1));
  return tally.errors == 0 && tally.milliseconds.size() == total ? 0 : 1;
}
