#include "backlot/ingest/decompress.h"

#include <zstd.h>

namespace backlot::ingest {
namespace {

constexpr int largest_window_log = 27;  // 128 MiB: what `zstd --ultra` needs; `--long=31` is refused

class Unzstd : public ByteSource {
 public:
  explicit Unzstd(std::unique_ptr<Buffer> packed) : packed_(std::move(packed)), stream_(ZSTD_createDStream()) {
    if (stream_) ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, largest_window_log);
  }

  Result<std::size_t> read(std::span<char> into) override {
    if (!stream_) return fail(ErrorCode::internal, "zstd: no memory to decompress");
    while (true) {
      const auto packed = packed_->available();
      if (!packed) return std::unexpected(packed.error());
      if (packed->empty() && frame_done_) return 0;
      const auto count = decompress_some(*packed, into);
      if (!count || *count > 0) return count;
      if (packed->empty())
        return fail(ErrorCode::invalid, "zstd data ends too early; fetch or compress the file again");
    }
  }

 private:
  Result<std::size_t> decompress_some(std::string_view packed, std::span<char> into) {
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{into.data(), into.size(), 0};
    const std::size_t hint = ZSTD_decompressStream(stream_.get(), &out, &in);
    packed_->consume(in.pos);
    if (ZSTD_isError(hint) != 0) {
      return fail(ErrorCode::invalid,
                  std::string("zstd data cannot be read (") + ZSTD_getErrorName(hint) + "); compress the file again");
    }
    frame_done_ = hint == 0;
    return out.pos;
  }

  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };
  std::unique_ptr<Buffer> packed_;
  std::unique_ptr<ZSTD_DStream, Free> stream_;
  bool frame_done_ = true;
};

}  // namespace

bool is_zstd(std::string_view head) { return head.starts_with("\x28\xb5\x2f\xfd"); }

std::unique_ptr<ByteSource> unzstd(std::unique_ptr<Buffer> packed) {
  return std::make_unique<Unzstd>(std::move(packed));
}

}  // namespace backlot::ingest
