#include "backlot/fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <charconv>
#include <cstring>

namespace backlot::fetch {
namespace {

struct Special {
  std::string_view network;
  std::string_view kind;
};

constexpr Special specials[] = {
    {"0.0.0.0/8", "an address of this network"},
    {"10.0.0.0/8", "a private address"},
    {"100.64.0.0/10", "an address behind a provider's gateway"},
    {"127.0.0.0/8", "a loopback address"},
    {"169.254.0.0/16", "a link-local address, where clouds keep their secrets"},
    {"172.16.0.0/12", "a private address"},
    {"192.0.0.0/24", "an address of the protocol's own"},
    {"192.0.2.0/24", "an address of documentation"},
    {"192.31.196.0/24", "an anycast address of AS112"},
    {"192.52.193.0/24", "an address of multicast tunnels"},
    {"192.88.99.0/24", "an address of 6to4 relays"},
    {"192.168.0.0/16", "a private address"},
    {"192.175.48.0/24", "an anycast address of AS112"},
    {"198.18.0.0/15", "an address of benchmarks"},
    {"198.51.100.0/24", "an address of documentation"},
    {"203.0.113.0/24", "an address of documentation"},
    {"224.0.0.0/4", "a multicast address"},
    {"240.0.0.0/4", "a reserved address"},
    {"::/128", "no address"},
    {"::1/128", "the loopback address"},
    {"::ffff:0:0/96", "an IPv4 address in the clothes of IPv6"},
    {"::/96", "an IPv4 address in the clothes of IPv6"},
    {"64:ff9b:1::/48", "a gateway of the local network"},
    {"100::/64", "an address that discards"},
    {"2001::/23", "an address of the protocol's own, or a Teredo tunnel"},
    {"2001:db8::/32", "an address of documentation"},
    {"2002::/16", "a 6to4 tunnel"},
    {"2620:4f:8000::/48", "an anycast address of AS112"},
    {"3fff::/20", "an address of documentation"},
    {"5f00::/16", "a segment of routing"},
    {"fc00::/7", "a private address"},
    {"fe80::/10", "a link-local address"},
    {"fec0::/10", "a site-local address"},
    {"ff00::/8", "a multicast address"},
};

bool first_bits_agree(const std::uint8_t* a, const std::uint8_t* b, unsigned bits) {
  const std::size_t whole = bits / 8;
  if (std::memcmp(a, b, whole) != 0) return false;
  if (bits % 8 == 0) return true;
  const auto mask = static_cast<std::uint8_t>(0xFF00U >> (bits % 8));
  return (a[whole] & mask) == (b[whole] & mask);
}

bool is_in(std::string_view network, const IpAddress& address) { return Network::parse(network)->contains(address); }

std::string named(std::string_view kind, std::string_view network) {
  return std::string(kind) + " (" + std::string(network) + ")";
}

}  // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  const std::string terminated(text);
  IpAddress address;
  if (inet_pton(AF_INET, terminated.c_str(), address.bytes_.data()) == 1) {
    address.v4_ = true;
    return address;
  }
  if (inet_pton(AF_INET6, terminated.c_str(), address.bytes_.data()) == 1) return address;
  return std::nullopt;
}

std::optional<IpAddress> IpAddress::of(const sockaddr& socket_address) {
  IpAddress address;
  if (socket_address.sa_family == AF_INET) {
    sockaddr_in in{};
    std::memcpy(&in, &socket_address, sizeof in);
    std::memcpy(address.bytes_.data(), &in.sin_addr, sizeof in.sin_addr);
    address.v4_ = true;
    return address;
  }
  if (socket_address.sa_family == AF_INET6) {
    sockaddr_in6 in{};
    std::memcpy(&in, &socket_address, sizeof in);
    std::memcpy(address.bytes_.data(), &in.sin6_addr, sizeof in.sin6_addr);
    return address;
  }
  return std::nullopt;
}

std::string IpAddress::text() const {
  std::array<char, INET6_ADDRSTRLEN> out{};
  inet_ntop(v4_ ? AF_INET : AF_INET6, bytes_.data(), out.data(), out.size());
  return out.data();
}

std::optional<Network> Network::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = IpAddress::parse(text.substr(0, slash));
  if (!first) return std::nullopt;
  Network network;
  network.first_ = *first;
  network.bits_ = first->is_v4() ? 32 : 128;
  if (slash == std::string_view::npos) return network;
  const std::string_view digits = text.substr(slash + 1);
  unsigned bits = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  if (error != std::errc() || end != digits.data() + digits.size() || bits > network.bits_) return std::nullopt;
  network.bits_ = bits;
  return network;
}

bool Network::contains(const IpAddress& address) const {
  return address.is_v4() == first_.is_v4() && first_bits_agree(address.bytes().data(), first_.bytes().data(), bits_);
}

std::string why_private(const IpAddress& address) {
  if (is_in("64:ff9b::/96", address)) {
    IpAddress carried;
    carried.v4_ = true;
    std::memcpy(carried.bytes_.data(), address.bytes_.data() + 12, 4);
    return why_private(carried);
  }
  for (const Special& special : specials) {
    if (is_in(special.network, address)) return named(special.kind, special.network);
  }
  return address.is_v4() || is_in("2000::/3", address) ? std::string() : "an address that is given to nobody";
}

}  // namespace backlot::fetch
