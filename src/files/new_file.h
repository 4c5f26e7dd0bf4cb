// A file that is written piece by piece and appears under its name once it is complete.
//
//   auto file = NewFile::create("clean.jsonl");             // "-" is standard output
//   if (!file) return std::unexpected(file.error());
//   write_to(file->descriptor());
//   return file->finish();                                  // without it the old file stays, and nothing else is left
//
// For content that is in memory as a whole see replace_file.h.
#pragma once

#include "backlot/result/result.h"

#include <string>

namespace backlot::files {

class NewFile {
 public:
  // Opens `path`.part. Errors: `not_found` (the folder), `unreadable` (permission), `full`.
  static Result<NewFile> create(std::string path);

  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  int descriptor() const { return descriptor_; }

  // Syncs the file and gives it its name.
  Result<void> finish();

 private:
  NewFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  bool is_file() const { return path_ != "-"; }

  std::string path_;
  int descriptor_;  // -1 once it is given up
};

}  // namespace backlot::files
