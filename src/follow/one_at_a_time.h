// At most one program follows the feeds of a guide: two would ask every site twice.
//
//   auto turn = OneAtATime::take("guide.db");
//   if (!turn) return std::unexpected(turn.error());     // busy: somebody else does
//
// A lock on an empty file beside the guide, which the system takes back however the program ends.
#pragma once

#include "backlot/result/result.h"

#include <string>

namespace backlot::follow {

class OneAtATime {
 public:
  // Errors: busy, unreadable (the file cannot be made).
  static Result<OneAtATime> take(const std::string& guide_file);
  OneAtATime(OneAtATime&& other) noexcept;
  OneAtATime& operator=(OneAtATime&&) = delete;
  ~OneAtATime();

 private:
  explicit OneAtATime(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace backlot::follow
