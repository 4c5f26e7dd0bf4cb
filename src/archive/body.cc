#include "backlot/archive/body.h"

#include "backlot/archive/headers.h"
#include "backlot/unicode/ascii.h"

#include <zlib.h>
#include <zstd.h>

#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <vector>

namespace backlot::archive {
namespace {

using std::string_view;

std::unexpected<Error> too_large(std::size_t largest) {
  return fail(ErrorCode::too_large, "a body of more than the " + std::to_string(largest) + " bytes allowed");
}

// nullopt where the body is not in chunks. A last chunk that is cut off is kept.
std::optional<std::string> join_chunks(string_view body) {
  std::string out;
  bool any = false;
  while (true) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    const std::size_t line = body.find('\n');
    if (error != std::errc() || line == string_view::npos) break;
    const char after = end < body.data() + body.size() ? *end : '\0';
    if (after != '\r' && after != '\n' && after != ';' && after != ' ') break;
    any = true;
    body.remove_prefix(line + 1);
    if (size == 0) break;
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
  return any ? std::optional(std::move(out)) : std::nullopt;
}

Result<std::string> inflate_all(string_view body, int window, std::size_t largest) {
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return fail(ErrorCode::internal, "no memory to decompress");
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // zlib does not write to it
  stream.avail_in = static_cast<uInt>(body.size());
  std::string out;
  std::vector<char> piece(std::size_t{64} * 1024);
  int status = Z_OK;
  while (status == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(piece.data(), piece.size() - stream.avail_out);
    if (out.size() > largest) return too_large(largest);
  }
  if (out.empty() && status != Z_STREAM_END) return fail(ErrorCode::invalid, "a body whose compression is damaged");
  return out;
}

Result<std::string> unzip(string_view body, std::size_t largest) {
  constexpr int gzip_or_zlib = 15 + 32;
  return inflate_all(body, gzip_or_zlib, largest);
}

// By the standard with a zlib header; some servers leave it out.
Result<std::string> inflate_deflate(string_view body, std::size_t largest) {
  auto out = unzip(body, largest);
  constexpr int raw = -15;
  return out || out.error().code == ErrorCode::too_large ? out : inflate_all(body, raw, largest);
}

Result<std::string> unpack_zstd(string_view body, std::size_t largest) {
  const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
  if (!stream) return fail(ErrorCode::internal, "no memory to decompress");
  constexpr int largest_window_log = 23;  // what RFC 9659 allows on the web
  ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, largest_window_log);
  std::string out;
  std::vector<char> piece(std::size_t{64} * 1024);
  ZSTD_inBuffer in{body.data(), body.size(), 0};
  bool full = true;
  while (in.pos < in.size || full) {
    ZSTD_outBuffer made{piece.data(), piece.size(), 0};
    const std::size_t hint = ZSTD_decompressStream(stream.get(), &made, &in);
    if (ZSTD_isError(hint) != 0) break;
    out.append(piece.data(), made.pos);
    if (out.size() > largest) return too_large(largest);
    full = made.pos == made.size;
    if (hint == 0 && in.pos == in.size) break;
  }
  if (out.empty()) return fail(ErrorCode::invalid, "a body whose compression is damaged");
  return out;
}

Result<std::string> undo_one(std::string body, string_view coding, std::size_t largest) {
  const auto is = [&](string_view name) { return unicode::ascii::equal_ignoring_case(coding, name); };
  if (is("gzip") || is("x-gzip")) return body.starts_with("\x1f\x8b") ? unzip(body, largest) : std::move(body);
  if (is("deflate")) return body.starts_with('<') ? std::move(body) : inflate_deflate(body, largest);
  if (is("zstd")) return body.starts_with("\x28\xb5\x2f\xfd") ? unpack_zstd(body, largest) : std::move(body);
  if (is("br") && !body.starts_with('<')) return fail(ErrorCode::invalid, "a body in Brotli, which is not read");
  if (is("chunked")) {
    if (auto joined = join_chunks(body)) return *std::move(joined);
  }
  return body;
}

// The codings of a list, the last one first, as the sender put them on in its order.
Result<std::string> undo_list(std::string body, string_view list, std::size_t largest) {
  constexpr int most = 5;
  for (int i = 0; i < most && !list.empty(); ++i) {
    const std::size_t comma = list.rfind(',');
    const string_view last = media_type_of(comma == string_view::npos ? list : list.substr(comma + 1));
    list = comma == string_view::npos ? string_view() : list.substr(0, comma);
    auto undone = undo_one(std::move(body), last, largest);
    if (!undone) return undone;
    body = *std::move(undone);
  }
  return body;
}

}  // namespace

Result<std::string> undo(std::string body, const Codings& codings, std::size_t largest) {
  auto joined = undo_list(std::move(body), codings.transfer, largest);
  return joined ? undo_list(*std::move(joined), codings.content, largest) : joined;
}

}  // namespace backlot::archive
