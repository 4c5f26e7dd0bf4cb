// Addresses of the internet protocol, and which of them are reachable by everybody.
//
//   why_private(*IpAddress::parse("10.1.2.3"))     "a private address (10.0.0.0/8)"
//   why_private(*IpAddress::parse("9.9.9.9"))      "": public
//
// After the registries of special-purpose addresses of IANA (RFC 6890): a public address is one that they do not name.
// Of IPv6 only 2000::/3 is given out at all; addresses that carry one of IPv4 through a gateway (NAT64, 64:ff9b::/96)
// are what they carry, and all others that carry one are refused, because nobody publishes them for good.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace backlot::fetch {

class IpAddress {
 public:
  // "192.0.2.1", "2001:db8::1"; with or without the brackets of a URL.
  static std::optional<IpAddress> parse(std::string_view text);
  static std::optional<IpAddress> of(const sockaddr& address);  // nullopt for other families

  bool is_v4() const { return v4_; }
  const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }  // of IPv4: the first four
  std::string text() const;

 private:
  friend std::string why_private(const IpAddress& address);
  std::array<std::uint8_t, 16> bytes_{};
  bool v4_ = false;
};

// "10.0.0.0/8", "fd00::/8"; a single address is a network of itself.
class Network {
 public:
  static std::optional<Network> parse(std::string_view text);
  bool contains(const IpAddress& address) const;

 private:
  IpAddress first_;
  unsigned bits_ = 0;
};

// What kind of address it is; empty for a public one.
std::string why_private(const IpAddress& address);

}  // namespace backlot::fetch
