// A client that sends what it is told, byte for byte, and reads until the other end closes or says nothing.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>

namespace backlot::http {

class ClientForTest {
 public:
  explicit ClientForTest(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    open_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  ClientForTest(const ClientForTest&) = delete;
  ClientForTest& operator=(const ClientForTest&) = delete;
  ~ClientForTest() { ::close(socket_); }

  bool is_open() const { return open_; }
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  // Everything until the other end closes.
  std::string rest() {
    std::string all;
    std::array<char, 4096> piece{};
    for (;;) {
      const auto read = ::recv(socket_, piece.data(), piece.size(), 0);
      if (read <= 0) return all;
      all.append(piece.data(), static_cast<std::size_t>(read));
    }
  }

 private:
  int socket_;
  bool open_ = false;
};

// One request on a connection of its own; `lines` are further headers, each with its "\r\n".
inline std::string asked(std::uint16_t port, std::string_view first_line, std::string_view lines = "",
                         std::string_view body = "") {
  ClientForTest client(port);
  EXPECT_TRUE(client.is_open());
  client.send(std::string(first_line) + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n" + std::string(lines) +
              "\r\n" + std::string(body));
  return client.rest();
}

inline int status_of(std::string_view answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::stoi(std::string(answer.substr(9, 3))) : 0;
}

inline std::string body_of(std::string_view answer) {
  const std::size_t end = answer.find("\r\n\r\n");
  return end == std::string_view::npos ? std::string() : std::string(answer.substr(end + 4));
}

}  // namespace backlot::http
