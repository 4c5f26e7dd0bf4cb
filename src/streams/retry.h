// What is read again after damage: the packed bytes of the member that turned out to be damaged. A member that was cut
// off takes the beginning of the next ones for its own before anybody notices.
#pragma once

#include "backlot/streams/bytes.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace backlot::streams {

class Retry {
 public:
  // Of the present member.
  void used(std::string_view packed) {
    size_ += packed.size();
    if (size_ <= longest) bytes_ += packed;
  }
  void finished() {
    allowed_ += size_;
    forget();
  }
  // Puts everything but the first byte of the member back, so that the same place is not tried twice. Of long members
  // nothing is kept, nor is more read again than was read well before: whoever makes thousands of false members gains
  // nothing by it.
  void go_back(Buffer& packed) {
    if (size_ == 0) {
      if (const auto next = packed.available(); next && !next->empty()) packed.consume(1);
    } else if (size_ <= std::min(longest, allowed_)) {
      allowed_ -= size_;
      packed.put_back(std::string_view(bytes_).substr(1));
    }
    forget();
  }

 private:
  static constexpr std::size_t longest = Buffer::capacity / 4;

  void forget() {
    size_ = 0;
    bytes_.clear();
  }

  std::string bytes_;
  std::size_t size_ = 0;
  std::size_t allowed_ = std::size_t{1} << 20U;
};

}  // namespace backlot::streams
