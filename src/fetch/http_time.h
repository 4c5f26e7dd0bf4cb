// Times in the headers of answers.
//
//   retry_after("120", now)                              // 120 s
//   retry_after("Wed, 21 Oct 2026 07:28:00 GMT", now)    // as long as it is until then
//   max_age("public, max-age=600")                       // 600 s
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::fetch {

// All three forms of RFC 9110, and the usual mistakes. nullopt for what is no date.
std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

// A number of seconds or a date; a date that is past is none to wait for (0). nullopt for anything else.
std::optional<std::chrono::seconds> retry_after(std::string_view header, std::chrono::sys_seconds now);

// How long an answer is fresh by Cache-Control; nullopt where it does not say, or says no-cache or no-store.
std::optional<std::chrono::seconds> max_age(std::string_view cache_control);

}  // namespace backlot::fetch
