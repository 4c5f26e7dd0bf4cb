#include "backlot/ingest/lines.h"

#include "backlot/ingest/scan.h"

namespace backlot::ingest {

void split_lines(std::string_view text, std::vector<Line>& out) {
  out.clear();
  bool blank = false;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = trim(text.substr(begin, end - begin));
    if (line.empty()) {
      blank = true;
    } else {
      const auto at = static_cast<std::uint32_t>(line.data() - text.data());
      out.push_back({{at, at + static_cast<std::uint32_t>(line.size())}, blank});
      blank = false;
    }
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

}  // namespace backlot::ingest
