// The body of an answer as it was sent, undone: chunks put together, compression taken off.
//
//   const Codings codings{.transfer = headers["transfer-encoding"], .content = headers["content-encoding"]};
//   Result<std::string> page = undo(std::string(body), codings, 16 << 20);
//
// Archives often keep the headers of what they have undone themselves: a coding that the bytes do not have is passed
// over. What of a body that was cut off can be read is given out.
#pragma once

#include "backlot/result/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace backlot::archive {

// As the headers state them: "chunked"; "gzip", "deflate, gzip", "zstd". Views.
struct Codings {
  std::string_view transfer = {};
  std::string_view content = {};

  bool any() const { return !transfer.empty() || !content.empty(); }
};

// Errors:
//   invalid    a coding that is not read (br), or data of which nothing can be read
//   too_large  more than `largest` bytes; they are not held
Result<std::string> undo(std::string body, const Codings& codings, std::size_t largest);

}  // namespace backlot::archive
