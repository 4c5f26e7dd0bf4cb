// A file as bytes in memory, read only and lazily: pages are read when they are looked at.
//
//   auto file = MappedFile::open("models/en.blm");
//   if (!file) return std::unexpected(file.error());
//   use(file->text());
//
// Move only: the bytes go away with the object. Reading a file that somebody shortens meanwhile is undefined, as with
// any mapping; Backlot replaces files as a whole (replace_file.h).
#pragma once

#include "backlot/result/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace backlot::files {

class MappedFile {
 public:
  // Errors: `not_found`; `unreadable` (permission, a folder, an input/output error). An empty file is no error.
  static Result<MappedFile> open(const std::string& path);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return {data_, size_}; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }

 private:
  MappedFile(const std::byte* data, std::size_t size) : data_(data), size_(size) {}

  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace backlot::files
