#include "backlot/http/message.h"

#include <fmt/format.h>

namespace backlot::http {
namespace {

// In quotation marks, for JSON.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (const Header& h : headers) {
    if (h.name == name) return h.value;
  }
  return {};
}

Response text(std::string body, int status) { return {status, "text/plain; charset=utf-8", std::move(body), {}}; }
Response html(std::string body, int status) { return {status, "text/html; charset=utf-8", std::move(body), {}}; }
Response json(std::string body, int status) { return {status, "application/json", std::move(body), {}}; }

Response problem(int status, std::string_view title, std::string_view detail) {
  std::string body = fmt::format(R"({{"type":"about:blank","status":{},"title":{})", status, quoted(title));
  if (!detail.empty()) body += ",\"detail\":" + quoted(detail);
  return {status, "application/problem+json", body + "}\n", {}};
}

}  // namespace backlot::http
