#include "backlot/fetch/url.h"

#include "backlot/unicode/ascii.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace backlot::fetch {
namespace {

namespace ascii = unicode::ascii;

// https://fetch.spec.whatwg.org/#port-blocking
constexpr std::array<std::uint16_t, 83> refused_ports = {
    0,    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,   37,   42,   43,
    53,   69,   77,   79,   87,   95,   101,  102,  103,  104,  109,  110,  111,  113,  115,  117,  119,
    123,  135,  137,  139,  143,  161,  179,  389,  427,  465,  512,  513,  514,  515,  526,  530,  531,
    532,  540,  548,  554,  556,  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049,
    3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080};

struct FreeUrl {
  void operator()(CURLU* handle) const { curl_url_cleanup(handle); }
};
using Handle = std::unique_ptr<CURLU, FreeUrl>;

std::string part(CURLU* handle, CURLUPart what, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(handle, what, &text, flags) != CURLUE_OK) return {};
  std::string out = text;
  curl_free(text);
  return out;
}

std::unexpected<Error> refuse(std::string_view text, std::string why) {
  return fail(ErrorCode::invalid, std::move(why), std::string(text.substr(0, longest_url)));
}

std::string refusal(CURLU* handle, const Url& url) {
  if (url.scheme != "http" && url.scheme != "https") return "only http and https are fetched";
  if (url.host.empty()) return "no host is named";
  if (!part(handle, CURLUPART_USER).empty() || !part(handle, CURLUPART_PASSWORD).empty())
    return "addresses with a user name or password are not taken, because they are kept and shown";
  if (!part(handle, CURLUPART_ZONEID).empty()) return "addresses of one link only (a zone behind %) are not fetched";
  if (std::ranges::binary_search(refused_ports, url.port))
    return "port " + std::to_string(url.port) + " belongs to another protocol";
  return {};
}

// Brings the parts into one spelling: curl has resolved dots, escaped what must be, and put odd forms of IPv4
// ("0x7f.1") into the usual one.
Result<Url> read(CURLU* handle, std::string_view given) {
  Url url;
  url.scheme = ascii::lowered(part(handle, CURLUPART_SCHEME));
  url.host = ascii::lowered(part(handle, CURLUPART_HOST));
  if (url.host.ends_with('.')) url.host.pop_back();
  const std::string port = part(handle, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  std::from_chars(port.data(), port.data() + port.size(), url.port);
  if (std::string why = refusal(handle, url); !why.empty()) return refuse(given, std::move(why));
  url.target = part(handle, CURLUPART_PATH);
  if (const std::string query = part(handle, CURLUPART_QUERY); !query.empty()) url.target += "?" + query;
  url.text = url.origin() + url.target;
  if (url.text.size() > longest_url) return refuse(given, "the address is longer than any that is meant");
  return url;
}

constexpr unsigned how = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;

}  // namespace

std::string Url::origin() const {
  const bool usual = port == (scheme == "https" ? 443 : 80);
  return scheme + "://" + host + (usual ? "" : ":" + std::to_string(port));
}

Result<Url> parse_url(std::string_view text) {
  if (text.size() > longest_url) return refuse(text, "the address is longer than any that is meant");
  const Handle handle(curl_url());
  if (curl_url_set(handle.get(), CURLUPART_URL, std::string(text).c_str(), how) != CURLUE_OK)
    return refuse(text, "not the address of a page or feed; they look like https://example.org/feed");
  return read(handle.get(), text);
}

Result<Url> resolve_url(const Url& base, std::string_view reference) {
  if (reference.size() > longest_url) return refuse(reference, "the address is longer than any that is meant");
  const Handle handle(curl_url());
  if (curl_url_set(handle.get(), CURLUPART_URL, base.text.c_str(), how) != CURLUE_OK ||
      curl_url_set(handle.get(), CURLUPART_URL, std::string(reference).c_str(), how) != CURLUE_OK)
    return refuse(reference, "not an address");
  return read(handle.get(), reference);
}

}  // namespace backlot::fetch
