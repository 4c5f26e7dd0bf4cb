// Bytes that arrive a few at a time, unpacked as a file would be. For fuzz targets only.
#pragma once

#include "backlot/streams/decompress.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace backlot::fuzz {

class Pieces : public streams::ByteSource {
 public:
  Pieces(std::string_view bytes, std::size_t step) : bytes_(bytes), step_(step) {}
  Result<std::size_t> read(std::span<char> into) override {
    const std::size_t count = std::min({step_, into.size(), bytes_.size()});
    std::copy_n(bytes_.data(), count, into.data());
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
  std::size_t step_;
};

// `bytes` must outlive the result.
inline std::unique_ptr<streams::Buffer> open(std::string_view bytes, std::size_t step) {
  auto raw = std::make_unique<streams::Buffer>(std::make_unique<Pieces>(bytes, step));
  if (streams::is_gzip(bytes)) return std::make_unique<streams::Buffer>(streams::gunzip(std::move(raw)));
  if (streams::is_zstd(bytes)) return std::make_unique<streams::Buffer>(streams::unzstd(std::move(raw)));
  return raw;
}

}  // namespace backlot::fuzz
