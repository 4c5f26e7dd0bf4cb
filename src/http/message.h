// A request as it came and the answer that goes back: plain values, whatever carries them.
//
//   http::Response hello(const http::Request& request) {
//     if (const auto name = request.target.parameter("name")) return http::text("Hello " + *name);
//     return http::problem(400, "no name was given", "add ?name=…");
//   }
#pragma once

#include "backlot/http/target.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::http {

enum class Method : std::uint8_t { get, head, post, options, other };

struct Header {
  std::string name;
  std::string value;
};

struct Request {
  Method method = Method::get;
  Target target;
  std::vector<Header> headers;  // names in lower case
  std::string body;             // complete; bounded by Limits::body
  std::string client;           // address of the other end, without its port

  // The first header of this name (lower case); empty where there is none.
  std::string_view header(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::string type;  // "text/html; charset=utf-8"
  std::string body;
  // Besides type, length, ETag, Vary and encoding, which finished() sets. No value may hold a line break.
  std::vector<Header> headers;
  // What finish() needs of the body, where prepare() has made it before: for an answer that is given many times.
  std::string tag = {};
  std::string gzipped = {};
};

Response text(std::string body, int status = 200);
Response html(std::string body, int status = 200);
Response json(std::string body, int status = 200);
// An error as RFC 9457 has it: application/problem+json with status, title and, where it is not empty, detail.
Response problem(int status, std::string_view title, std::string_view detail = {});
// The same answer with the advice to ask again after so long (Retry-After).
Response later(Response response, std::chrono::seconds wait);

}  // namespace backlot::http
