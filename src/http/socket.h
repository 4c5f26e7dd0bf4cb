// The socket at which a listener waits.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <optional>
#include <string>

namespace backlot::http {

struct Address {
  sockaddr_storage storage{};
  socklen_t size = 0;
};

// "127.0.0.1" or "::1"; nullopt for anything else, names among them.
std::optional<Address> address_of(const std::string& text, std::uint16_t port);

// A socket that listens there; -1 with errno where it cannot. libmicrohttpd would share the port with another program.
int listening_socket(const Address& at);

// Which port it got, where any would do.
std::uint16_t bound_port(int socket);

// The address without its port, as text; empty for what is neither IPv4 nor IPv6.
std::string text_of(const sockaddr* address);

}  // namespace backlot::http
