// How an attempt to fetch something ended.
#pragma once

#include "backlot/fetch/url.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::fetch {

enum class Outcome : std::uint8_t {
  answered,      // with some status
  refused,       // by our own rules: a private address, a port, a scheme; nothing was asked
  disallowed,    // by the site's robots.txt, or because that could not be had
  told_to_wait,  // the host asked to be left alone for a while, now (429, 503) or before, or does not answer
  unreachable,   // no such name, no connection, no answer in time
  insecure,      // a certificate that cannot be verified, a broken handshake
  too_large,     // more bytes than permitted, also after decompression
  broken,        // an answer cut off, of the wrong length, or no HTTP
  looping,       // redirected too often
};

// "robots.txt disallows it"
std::string_view describe(Outcome outcome);

// What is looked at of the headers; empty where one was not sent. Each at most 1,024 bytes.
struct AnswerHeaders {
  std::string content_type;
  std::string etag;
  std::string last_modified;
  std::string cache_control;
  std::string retry_after;
  std::string location;
};

// The answer to one request, or why there is none.
struct Answer {
  Outcome outcome = Outcome::answered;
  std::string why;  // in words; empty where it was answered
  int status = 0;
  AnswerHeaders headers;
  std::string body;  // decompressed
};

// What came of an address after redirects. `status` is 0 where nobody answered.
struct Fetched {
  Outcome outcome = Outcome::answered;
  std::string why;
  int status = 0;
  Url url;                      // that answered
  std::optional<Url> moved_to;  // the address has moved there for good (301, 308)
  AnswerHeaders headers;
  std::string body;
  std::optional<std::chrono::seconds> wait;  // how long the host asks to be left alone
};

// Whether the next attempt may end otherwise: no answer, a broken one, 5xx, 408 and 429.
bool may_pass(const Fetched& fetched);
// Why there is nothing to read, with the host: "example.org answered with status 500".
std::string in_words(const Fetched& fetched);

}  // namespace backlot::fetch
