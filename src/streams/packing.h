// zstd in one call, beside gzip (gzip.h). For tests only.
#pragma once

#include "backlot/streams/gzip.h"

#include <zstd.h>

#include <string>
#include <string_view>

namespace backlot::streams {

inline std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 1));
  return out;
}

}  // namespace backlot::streams
