// Where bytes come from: a file, standard input, or the inside of a gzip or zstd stream; and a buffer in front of it.
//
//   auto input = open_input("news.jsonl.zst");         // decompressed on the fly, told by content, not by name
//   for (auto bytes = (*input)->available(); bytes && !bytes->empty(); bytes = (*input)->available()) {
//     use(*bytes);
//     (*input)->consume(bytes->size());
//   }
//
// One thread at a time uses a Buffer. It holds `Buffer::capacity` bytes, whatever the size of the file; inside a zstd
// stream up to 128 MiB more, where its frame asks for such a window (larger windows are refused).
#pragma once

#include "backlot/result/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::streams {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fills the front of `into`; the number of bytes, 0 at the end. Errors name no file: their caller does.
  virtual Result<std::size_t> read(std::span<char> into) = 0;
  // After an error: finds where reading can go on behind the damage, at the next member of gzip or frame of zstd. False
  // where there is none.
  virtual bool resume() { return false; }
};

class Buffer {
 public:
  static constexpr std::size_t capacity = 256 * 1024;

  explicit Buffer(std::unique_ptr<ByteSource> source) : source_(std::move(source)), bytes_(capacity) {}

  // The bytes that were read and not yet consumed, at least one; empty at the end. Valid until the next call. An error
  // of the source is given once everything in front of it is consumed, and again at every further call.
  Result<std::string_view> available() { return look(1); }
  // The same, at least `count` (at most `capacity`) of them where the source has as many; the error where it comes
  // before.
  Result<std::string_view> look(std::size_t count);
  void consume(std::size_t count) {
    begin_ += count;
    position_ += count;
  }
  // Bytes consumed so far.
  std::uint64_t position() const { return position_; }
  // Puts bytes back in front: the last ones consumed, which are read again. May hold more than `capacity` then.
  void put_back(std::string_view bytes);
  // After an error: drops what was read before it and goes on behind the damage; false where that is not possible.
  bool resume();

 private:
  std::unique_ptr<ByteSource> source_;
  std::vector<char> bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t position_ = 0;
  bool ended_ = false;
  std::optional<Error> error_;  // of the source
};

// Opens a file, or standard input for "-", and looks at its first bytes: gzip and zstd are decompressed. Errors carry
// `path`: not_found, unreadable (permission, a folder, a loop of links).
Result<std::unique_ptr<Buffer>> open_input(const std::string& path);

}  // namespace backlot::streams
