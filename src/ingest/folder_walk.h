// The files below a list of paths, in an order that depends only on their names.
#pragma once

#include "backlot/ingest/path_list.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace backlot::ingest {

struct FoundFile {
  std::string path;
  bool named = false;  // given by the user, not found in a folder
};

// Paths are taken in the order given; the entries of a folder in the order of their names (bytes), folders and files
// alike; hidden entries (".git") and anything that is neither file nor folder are left out. Links are followed; a
// folder that was already read below the same path is not read again.
class FolderWalk {
 public:
  explicit FolderWalk(PathList paths);

  // The next file; nullopt at the end. An error concerns one path, and the walk goes on after it: not_found,
  // unreadable (no permission, or a folder that links lead back into itself).
  std::optional<Result<FoundFile>> next();

  // Files and folders left out so far.
  std::uint64_t passed_over() const { return passed_over_; }

 private:
  using Identity = std::pair<std::uint64_t, std::uint64_t>;  // device and inode
  struct Folder {
    Identity identity;
    std::string path;
    std::vector<std::string> entries;
    std::size_t at = 0;
  };
  std::optional<Result<FoundFile>> visit(const std::string& path, bool named);
  std::optional<Error> enter(const std::string& path, Identity identity);

  PathList paths_;
  std::vector<Folder> open_;
  std::set<Identity> seen_;
  std::uint64_t passed_over_ = 0;
};

}  // namespace backlot::ingest
