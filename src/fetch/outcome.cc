#include "backlot/fetch/outcome.h"

namespace backlot::fetch {

std::string_view describe(Outcome outcome) {
  switch (outcome) {
    case Outcome::answered: return "answered";
    case Outcome::refused: return "not permitted";
    case Outcome::disallowed: return "the site's robots.txt disallows it";
    case Outcome::told_to_wait: return "the site asks to wait";
    case Outcome::unreachable: return "the site does not answer";
    case Outcome::insecure: return "the connection is not secure";
    case Outcome::too_large: return "too large";
    case Outcome::broken: return "the answer is broken";
    case Outcome::looping: return "redirected too often";
  }
  return "";
}

bool may_pass(const Fetched& fetched) {
  constexpr int request_timeout = 408;
  constexpr int too_many_requests = 429;
  constexpr int first_server_error = 500;
  switch (fetched.outcome) {
    case Outcome::answered:
      return fetched.status >= first_server_error || fetched.status == too_many_requests ||
             fetched.status == request_timeout;
    case Outcome::told_to_wait:
    case Outcome::unreachable:
    case Outcome::insecure:
    case Outcome::broken: return true;
    default: return false;
  }
}

std::string in_words(const Fetched& fetched) {
  if (fetched.outcome == Outcome::answered)
    return fetched.url.host + " answered with status " + std::to_string(fetched.status);
  return fetched.why.empty() ? std::string(describe(fetched.outcome)) : fetched.why;
}

}  // namespace backlot::fetch
