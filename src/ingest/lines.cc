#include "backlot/ingest/lines.h"

#include "backlot/ingest/scan.h"

#include <algorithm>

namespace backlot::ingest {
namespace {

// Finds line breaks from left to right. Two searches for one character each: find_first_of for both took 7 ns a byte,
// these take 0.1; the place of the next \n is kept, so that a text of many \r stays linear.
class Breaks {
 public:
  explicit Breaks(std::string_view text) : text_(text) {}

  // The first break at or after `begin`, or the end of the text.
  std::size_t next(std::size_t begin) {
    if (newline_ < begin || begin == 0) newline_ = std::min(text_.find('\n', begin), text_.size());
    const std::size_t carriage = text_.substr(begin, newline_ - begin).find('\r');
    return carriage == std::string_view::npos ? newline_ : begin + carriage;
  }

 private:
  std::string_view text_;
  std::size_t newline_ = 0;
};

}  // namespace

void split_lines(std::string_view text, std::vector<Line>& out) {
  out.clear();
  Breaks breaks(text);
  bool blank = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = breaks.next(begin);
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
