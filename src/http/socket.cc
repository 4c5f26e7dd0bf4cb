#include "backlot/http/socket.h"

#include <arpa/inet.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace backlot::http {

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

std::string text_of(const sockaddr* address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address->sa_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
    inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
  } else if (address->sa_family == AF_INET6) {
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
    inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
  }
  return text.data();
}

}  // namespace backlot::http
