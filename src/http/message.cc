#include "backlot/http/message.h"

#include "backlot/json/writer.h"

namespace backlot::http {
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
  std::string body;
  json::Writer json(body);
  json.open_object().field("type", "about:blank").field("title", title).field("status", status);
  if (!detail.empty()) json.field("detail", detail);
  json.close_object();
  return {status, "application/problem+json", body + "\n", {}};
}

Response later(Response response, std::chrono::seconds wait) {
  response.headers.push_back({"Retry-After", std::to_string(wait.count())});
  return response;
}

}  // namespace backlot::http
