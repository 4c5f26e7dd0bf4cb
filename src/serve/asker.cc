#include "backlot/serve/asker.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>

namespace backlot::serve {

std::string_view cookie(const http::Request& request, std::string_view name) {
  std::string_view left = request.header("cookie");
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(';'), left.size());
    std::string_view item = left.substr(0, end);
    while (item.starts_with(' ')) item.remove_prefix(1);
    if (item.starts_with(name) && item.substr(name.size()).starts_with('=')) return item.substr(name.size() + 1);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return {};
}

bool wants_the_newest(const http::Request& request) {
  const std::string_view asked = request.header("cache-control");
  return asked.contains("no-cache") || asked.contains("max-age=0");
}

bool is_api(const http::Target& target) { return target.path == "/api" || target.path.starts_with("/api/"); }

bool is_for_programs(const http::Target& target) {
  const auto& path = target.segments;
  return is_api(target) || (!path.empty() && (path.back() == "openapi.json" || path.back() == "calendar.ics" ||
                                              path.back() == "feed.atom"));
}

std::string_view name_of(http::Method method) {
  switch (method) {
    case http::Method::get: return "GET";
    case http::Method::head: return "HEAD";
    case http::Method::post: return "POST";
    case http::Method::options: return "OPTIONS";
    case http::Method::other: break;
  }
  return "other";
}

bool came_by_proxy(const http::Request& request) {
  return !request.header("x-forwarded-for").empty() || !request.header("forwarded").empty() ||
         !request.header("via").empty();
}

std::string origin_of(const http::Request& request, const std::string& public_address) {
  if (!public_address.empty()) return public_address;
  const std::string_view host = request.header("host");
  const bool plain = !host.empty() && host.size() <= 255 && std::ranges::all_of(host, [](char c) {
    return unicode::ascii::is_alphanumeric(c) || std::string_view(".-:[]").contains(c);
  });
  return "http://" + (plain ? std::string(host) : "localhost");
}

}  // namespace backlot::serve
