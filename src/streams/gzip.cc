#include "backlot/streams/gzip.h"

#include "backlot/streams/decompress.h"
#include "backlot/streams/retry.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace backlot::streams {
namespace {

constexpr int gzip_window = 15 + 16;  // 32 KiB, gzip header and checksum required

class Gunzip : public ByteSource {
 public:
  explicit Gunzip(std::unique_ptr<Buffer> packed) : packed_(std::move(packed)) {
    ready_ = inflateInit2(&stream_, gzip_window) == Z_OK;
  }
  Gunzip(const Gunzip&) = delete;  // zlib keeps a pointer to the stream
  Gunzip& operator=(const Gunzip&) = delete;
  ~Gunzip() override { inflateEnd(&stream_); }

  Result<std::size_t> read(std::span<char> into) override {
    if (!ready_) return fail(ErrorCode::internal, "gzip: no memory to decompress");
    while (true) {
      const auto packed = packed_->available();
      if (!packed) return std::unexpected(packed.error());
      if (packed->empty()) {
        if (between_members_) return 0;
        return fail(ErrorCode::invalid, "gzip data ends too early; fetch or compress the file again");
      }
      if (between_members_ && skip_padding(*packed)) continue;
      const auto count = inflate_some(*packed, into);
      if (!count || *count > 0) return count;
    }
  }

  // The damaged member may have ended anywhere in the bytes at hand: the next one is looked for from its first byte on.
  bool resume() override {
    if (!ready_) return false;
    retry_.go_back(*packed_);
    while (true) {
      const auto packed = packed_->look(Buffer::capacity / 2);
      if (!packed || packed->empty()) return false;
      const std::size_t at = packed->find("\x1f\x8b\x08");
      packed_->consume(std::min(at, packed->size() > 2 ? packed->size() - 2 : packed->size()));
      if (at == std::string_view::npos) continue;
      if (begins_member(packed->substr(at))) break;
      packed_->consume(1);
    }
    between_members_ = true;
    return true;
  }

 private:
  // The three bytes that begin a member stand elsewhere, too; what they begin has to make sense for a while.
  static bool begins_member(std::string_view packed) {
    constexpr int reserved_flags = 0xE0;
    if (packed.size() < 18 || (packed[3] & reserved_flags) != 0) return false;
    z_stream trial{};
    if (inflateInit2(&trial, gzip_window) != Z_OK) return false;
    std::array<char, 256> out{};
    trial.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    trial.avail_in = static_cast<uInt>(packed.size());
    trial.next_out = reinterpret_cast<Bytef*>(out.data());
    trial.avail_out = out.size();
    const int status = inflate(&trial, Z_NO_FLUSH);
    inflateEnd(&trial);
    return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
  }

  // Zero bytes after the last member, as tape programs leave them.
  bool skip_padding(std::string_view packed) {
    if (!started_ || packed.front() != '\0') return false;
    const auto end = std::find_if(packed.begin(), packed.end(), [](char c) { return c != '\0'; });
    packed_->consume(static_cast<std::size_t>(end - packed.begin()));
    return true;
  }

  Result<std::size_t> inflate_some(std::string_view packed, std::span<char> into) {
    if (between_members_) inflateReset(&stream_);
    started_ = true;
    between_members_ = false;
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not write to it
    stream_.avail_in = static_cast<uInt>(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(into.data());
    stream_.avail_out = static_cast<uInt>(into.size());
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status != Z_STREAM_END && status != Z_OK && status != Z_BUF_ERROR) {
      return fail(ErrorCode::invalid, "gzip data is damaged; fetch or compress the file again");
    }
    const std::size_t used = packed.size() - stream_.avail_in;
    retry_.used(packed.substr(0, used));
    packed_->consume(used);
    between_members_ = status == Z_STREAM_END;
    if (between_members_) retry_.finished();
    return into.size() - stream_.avail_out;
  }

  std::unique_ptr<Buffer> packed_;
  z_stream stream_{};
  Retry retry_;
  bool ready_ = false;
  bool started_ = false;
  bool between_members_ = true;
};

}  // namespace

bool is_gzip(std::string_view head) { return head.starts_with("\x1f\x8b\x08"); }

std::unique_ptr<ByteSource> gunzip(std::unique_ptr<Buffer> packed) {
  return std::make_unique<Gunzip>(std::move(packed));
}

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write to it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace backlot::streams
