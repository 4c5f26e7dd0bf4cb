#include "backlot/fetch/http_time.h"

#include "backlot/unicode/ascii.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>

namespace backlot::fetch {
namespace {

namespace ascii = unicode::ascii;

using std::chrono::seconds;

constexpr seconds::rep longest = 366LL * 24 * 3600;  // nobody means more

std::optional<seconds> parse_seconds(std::string_view text) {
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  seconds::rep n = longest;
  std::from_chars(text.data(), text.data() + text.size(), n);  // what does not fit leaves `longest`
  return seconds(std::min(n, longest));
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text) {
  const std::time_t time = curl_getdate(std::string(text).c_str(), nullptr);
  if (time < 0) return std::nullopt;
  return std::chrono::sys_seconds(seconds(time));
}

std::optional<seconds> retry_after(std::string_view header, std::chrono::sys_seconds now) {
  header = ascii::trim(header);
  if (const auto n = parse_seconds(header)) return n;
  if (header.find(' ') == std::string_view::npos) return std::nullopt;  // curl takes "5x" for a date
  const auto date = parse_http_date(header);
  if (!date) return std::nullopt;
  return std::clamp(*date - now, seconds(0), seconds(longest));
}

std::optional<seconds> max_age(std::string_view cache_control) {
  std::optional<seconds> age;
  while (!cache_control.empty()) {
    const std::size_t comma = std::min(cache_control.find(','), cache_control.size());
    const std::string directive = ascii::lowered(ascii::trim(cache_control.substr(0, comma)));
    cache_control.remove_prefix(std::min(comma + 1, cache_control.size()));
    if (directive == "no-cache" || directive == "no-store") return std::nullopt;
    constexpr std::string_view name = "max-age=";
    if (directive.starts_with(name)) age = parse_seconds(std::string_view(directive).substr(name.size()));
  }
  return age;
}

}  // namespace backlot::fetch
