#include "backlot/streams/decompress.h"
#include "backlot/streams/retry.h"

#include <zstd.h>

#include <algorithm>
#include <utility>

namespace backlot::streams {
namespace {

constexpr int largest_window_log = 27;  // 128 MiB: what `zstd --ultra` needs; `--long=31` is refused

constexpr std::string_view frame_mark = "\x28\xb5\x2f\xfd";
constexpr std::string_view dictionary_mark = "\x5d\x2a\x4d\x18";
constexpr std::size_t largest_dictionary = std::size_t{32} << 20U;

class Unzstd : public ByteSource {
 public:
  explicit Unzstd(std::unique_ptr<Buffer> packed) : packed_(std::move(packed)), stream_(ZSTD_createDStream()) {
    if (stream_) ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, largest_window_log);
  }

  Result<std::size_t> read(std::span<char> into) override {
    if (!stream_) return fail(ErrorCode::internal, "zstd: no memory to decompress");
    if (!std::exchange(started_, true)) {
      if (auto loaded = load_dictionary(); !loaded) return std::unexpected(std::move(loaded).error());
    }
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

  bool resume() override {
    if (!stream_) return false;
    retry_.go_back(*packed_);
    while (true) {
      const auto packed = packed_->look(Buffer::capacity / 2);
      if (!packed || packed->size() < 4) return false;
      const std::size_t at = packed->find(frame_mark);
      packed_->consume(std::min(at, packed->size() - 3));
      if (at != std::string_view::npos) break;
    }
    ZSTD_DCtx_reset(stream_.get(), ZSTD_reset_session_only);
    frame_done_ = true;
    return true;
  }

 private:
  // Web archives keep the dictionary of their frames in a frame of its own in front, which other programs skip:
  // https://iipc.github.io/warc-specifications/specifications/warc-zstd/
  Result<void> load_dictionary() {
    constexpr std::size_t head = 8;
    const auto packed = packed_->look(head);
    if (!packed) return std::unexpected(packed.error());
    if (packed->size() < head || !packed->starts_with(dictionary_mark)) return {};
    std::size_t size = 0;
    for (std::size_t i = 4; i < head; ++i)
      size |= std::size_t{static_cast<unsigned char>((*packed)[i])} << (8 * (i - 4));
    if (size > largest_dictionary) return fail(ErrorCode::invalid, "zstd dictionary of more than 32 MB");
    packed_->consume(head);
    std::string dictionary;
    while (dictionary.size() < size) {
      const auto part = packed_->available();
      if (!part) return std::unexpected(part.error());
      if (part->empty()) return fail(ErrorCode::invalid, "zstd dictionary is cut off; fetch the file again");
      const std::string_view taken = part->substr(0, size - dictionary.size());
      dictionary += taken;
      packed_->consume(taken.size());
    }
    if (dictionary.starts_with(frame_mark)) dictionary = unpacked(dictionary);
    if (ZSTD_isError(ZSTD_DCtx_loadDictionary(stream_.get(), dictionary.data(), dictionary.size())) != 0)
      return fail(ErrorCode::invalid, "zstd dictionary cannot be read; fetch the file again");
    return {};
  }

  static std::string unpacked(std::string_view packed) {
    std::string out;
    const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    out.resize(size > largest_dictionary ? 0 : static_cast<std::size_t>(size));
    const std::size_t count = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
    out.resize(ZSTD_isError(count) != 0 ? 0 : count);
    return out;
  }

  Result<std::size_t> decompress_some(std::string_view packed, std::span<char> into) {
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{into.data(), into.size(), 0};
    const std::size_t hint = ZSTD_decompressStream(stream_.get(), &out, &in);
    if (ZSTD_isError(hint) != 0) {
      return fail(ErrorCode::invalid,
                  std::string("zstd data cannot be read (") + ZSTD_getErrorName(hint) + "); compress the file again");
    }
    retry_.used(packed.substr(0, in.pos));
    packed_->consume(in.pos);
    frame_done_ = hint == 0;
    if (frame_done_) retry_.finished();
    return out.pos;
  }

  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };
  std::unique_ptr<Buffer> packed_;
  std::unique_ptr<ZSTD_DStream, Free> stream_;
  Retry retry_;
  bool frame_done_ = true;
  bool started_ = false;
};

}  // namespace

bool is_zstd(std::string_view head) { return head.starts_with(frame_mark) || head.starts_with(dictionary_mark); }

std::unique_ptr<ByteSource> unzstd(std::unique_ptr<Buffer> packed) {
  return std::make_unique<Unzstd>(std::move(packed));
}

}  // namespace backlot::streams
