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

}  // namespace backlot::fetch
