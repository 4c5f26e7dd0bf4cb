#include "backlot/unspin/agreement.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace backlot::unspin {

void agree_on_syllables(const text::Text& text, std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, float> best;
  const auto is_piece = [](const Finding& f) { return f.candidate && f.candidate->use == Use::name_piece; };
  const auto key = [&](const Finding& f) {
    return std::pair(std::string(text.written(f.first, f.last)), f.candidate->restored);
  };
  for (const Finding& f : findings) {
    if (!is_piece(f)) continue;
    float& known = best[key(f)];
    known = std::max(known, f.posterior);
  }
  for (Finding& f : findings)
    if (is_piece(f)) f.posterior = std::max(f.posterior, best[key(f)] * 0.95F);
}

}  // namespace backlot::unspin
