#include "backlot/cli/marked.h"

namespace backlot::cli {

Rich marked(std::string_view text, std::span<const Span> marks) {
  Rich out;
  std::size_t at = 0;
  for (const Span& mark : marks) {
    out.push_back(piece(text.substr(at, mark.begin - at)));
    out.push_back(piece("«", Style::faint));
    out.push_back(piece(mark.of(text), Style::mark));
    out.push_back(piece("»", Style::faint));
    at = mark.end;
  }
  out.push_back(piece(text.substr(at)));
  return out;
}

}  // namespace backlot::cli
