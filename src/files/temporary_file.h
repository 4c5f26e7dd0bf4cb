// A file for what does not fit into memory: it has no name, and is gone with the program, however that ends.
//
//   auto file = TemporaryFile::create("");                       // in the system's folder of temporary files
//   auto place = file->append(std::as_bytes(std::span(records)));
//   auto done = file->read(*place, std::as_writable_bytes(std::span(records)));
#pragma once

#include "backlot/result/result.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace backlot::files {

// append() and read() may be called from any number of threads at once.
class TemporaryFile {
 public:
  // `folder` empty: that of the system (TMPDIR). Errors: `not_found`, `unreadable` (permission), `full`.
  static Result<TemporaryFile> create(const std::filesystem::path& folder);

  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile& operator=(TemporaryFile&& other) noexcept;
  TemporaryFile(const TemporaryFile&) = delete;  // owns the file
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  // The offset at which the bytes now stand. Errors: `full`, `too_large`, `unreadable`.
  Result<std::uint64_t> append(std::span<const std::byte> bytes);
  // Fills `bytes` with what was appended at `offset`. Errors: `unreadable`, also where so much was never written.
  Result<void> read(std::uint64_t offset, std::span<std::byte> bytes) const;

  // So many bytes more, as memory to write and read; the file is as large then, so that no write can fail. For a file
  // of which nothing is appended; `size` in whole pages. To be unmapped (munmap) by the caller. Errors: `full`,
  // `unreadable`.
  Result<std::span<std::byte>> map(std::size_t size);

  std::uint64_t size() const { return size_; }

 private:
  TemporaryFile(int descriptor, std::filesystem::path folder) : descriptor_(descriptor), folder_(std::move(folder)) {}

  int descriptor_ = -1;
  std::filesystem::path folder_;  // for messages
  std::atomic<std::uint64_t> size_ = 0;
};

}  // namespace backlot::files
