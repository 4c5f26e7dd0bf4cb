// The last step of every answer, the same for all: a name for its content (ETag), "not modified" to who has it already,
// compression for who takes it, no body to HEAD, and the headers that keep a browser from doing harm.
#pragma once

#include "backlot/http/message.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::http {

// In place, after which `headers` is complete but for Date, Connection and Content-Length.
//   ETag             a hash of the body as it was before compression; weak, because it is the same for both forms
//   Cache-Control    "no-cache" (ask again each time) unless the endpoint set its own
//   Content-Encoding gzip, for bodies of 512 bytes or more that are text
// "Not modified" is said by the ETag, or, to who sends none, by the Last-Modified that the endpoint set. An error is
// never turned into it.
void finish(const Request& request, Response& response);

// Makes beforehand what finish() makes of the body: its name and its compressed form. The body must not change after
// it.
void prepare(Response& response);

// "Wed, 05 Mar 2025 12:00:00 GMT", of seconds since 1970-01-01 UTC.
std::string http_date(std::int64_t seconds);

}  // namespace backlot::http
