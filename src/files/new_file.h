// A file that is written piece by piece and appears under its name once it is complete.
//
//   auto file = NewFile::create("clean.jsonl");             // "-" is standard output
//   if (!file) return std::unexpected(file.error());
//   write_to(file->descriptor());
//   return file->finish();                                  // without it the old file stays, and nothing else is left
//
// A device or a pipe that has the name ("/dev/null") is written to and stays what it is. For content that is in memory
// as a whole see replace_file.h.
#pragma once

#include "backlot/result/result.h"

#include <cstdint>
#include <string>
#include <utility>

namespace backlot::files {

class NewFile {
 public:
  // Opens `path`.part, or what has the name and is no file. Errors: `not_found` (the folder), `unreadable`
  // (permission), `full`.
  static Result<NewFile> create(std::string path);

  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  int descriptor() const { return descriptor_; }

  // Syncs a file and gives it its name.
  Result<void> finish();

 private:
  enum class Kind : std::uint8_t { standard_output, device, file };

  NewFile(Kind kind, std::string path, int descriptor) : kind_(kind), path_(std::move(path)), descriptor_(descriptor) {}

  Kind kind_;
  std::string path_;
  int descriptor_;  // -1 once it is given up
};

}  // namespace backlot::files
