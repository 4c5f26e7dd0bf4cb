#include "backlot/streams/line_reader.h"

namespace backlot::streams {

Result<bool> LineReader::next(std::string& line) {
  line.clear();
  length_ = 0;
  ++number_;
  for (bool ended = false; !ended;) {
    const auto bytes = input_.available();
    if (!bytes) return std::unexpected(bytes.error());
    if (bytes->empty()) {
      if (length_ == 0) return false;
      break;
    }
    const std::size_t stop = bytes->find(mark_);
    ended = stop != std::string_view::npos;
    append(line, bytes->substr(0, stop));
    input_.consume(ended ? stop + 1 : bytes->size());
  }
  if (length_ > longest_) {
    return fail(ErrorCode::too_large, "line of " + std::to_string(length_) + " bytes, more than the " +
                                          std::to_string(longest_) + " allowed; split it or raise the limit");
  }
  if (mark_ == '\n' && line.ends_with('\r')) line.pop_back();
  return true;
}

void LineReader::append(std::string& line, std::string_view part) {
  length_ += part.size();
  if (length_ <= longest_) {
    line.append(part);
  } else if (line.capacity() > 0) {
    std::string().swap(line);  // a line that is refused is not held
  }
}

}  // namespace backlot::streams
