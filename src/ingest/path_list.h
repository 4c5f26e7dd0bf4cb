// The paths that were asked for: those typed, then those in a list.
//
//   PathList paths({"news/"}, PathsFile{"-", '\n'});       // standard input holds a path a line
//   while (auto path = paths.next()) …
#pragma once

#include "backlot/streams/bytes.h"
#include "backlot/streams/line_reader.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backlot::ingest {

struct PathsFile {
  std::string path;       // "-" is standard input; empty: there is no list
  char separator = '\n';  // or '\0', as `find -print0` writes them
};

class PathList {
 public:
  explicit PathList(std::vector<std::string> typed, PathsFile list = {});

  // The next path; nullopt at the end. Empty lines are passed over. An error concerns the list, and ends it. One line
  // of it is held at a time.
  std::optional<Result<std::string>> next();

 private:
  std::optional<Result<std::string>> next_of_list();
  std::optional<Error> open();

  std::vector<std::string> typed_;
  std::size_t at_ = 0;
  PathsFile list_;
  std::unique_ptr<streams::Buffer> input_;
  std::optional<streams::LineReader> lines_;
};

}  // namespace backlot::ingest
