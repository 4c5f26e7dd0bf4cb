// Addresses that may be fetched, in one spelling.
//
//   auto url = parse_url("HTTPS://Example.org:443/a/../feed#top");   // url->text == "https://example.org/feed"
//   auto next = resolve_url(*url, "../news?page=2");
//
// Only http and https; no user name or password (they would be kept and shown); no port on which something else than a
// web server listens (the list of the Fetch Standard: a request to port 25 is read as mail by some servers). Whether
// the host may be asked is told by address_rules.h, where the connection is made.
#pragma once

#include "backlot/result/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::fetch {

inline constexpr std::size_t longest_url = 4096;  // bytes

struct Url {
  std::string text;    // the whole, without a fragment
  std::string scheme;  // "http" or "https"
  std::string host;    // lower case, as in the address: "example.org", "[2001:db8::1]"
  std::uint16_t port = 0;
  std::string target;  // path and query, as a request and robots.txt have it: "/feed?x=1"

  std::string origin() const;  // "https://example.org", with the port where it is not the usual one

  friend bool operator==(const Url& a, const Url& b) { return a.text == b.text; }
};

// Errors (invalid): no address, another scheme, a user name, a refused port, longer than longest_url. What has to be
// escaped is.
Result<Url> parse_url(std::string_view text);
// What a reference ("/feed", "//other.example/x", "?page=2") means on the page `base`.
Result<Url> resolve_url(const Url& base, std::string_view reference);

}  // namespace backlot::fetch
