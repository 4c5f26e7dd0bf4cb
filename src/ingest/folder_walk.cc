#include "backlot/ingest/folder_walk.h"

#include "backlot/streams/system_error.h"

#include <algorithm>
#include <cerrno>
#include <memory>

#include <dirent.h>
#include <sys/stat.h>

namespace backlot::ingest {
namespace {

std::string join(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

Error folder_loop(const std::string& path) {
  Error error;
  error.code = ErrorCode::unreadable;
  error.message = "folder loop: a link leads back into a folder above it; remove the link";
  error.file = path;
  return error;
}

struct Close {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

FolderWalk::FolderWalk(PathList paths) : paths_(std::move(paths)) {}

std::optional<Result<FoundFile>> FolderWalk::next() {
  while (true) {
    if (open_.empty()) {
      const auto path = paths_.next();
      if (!path) return std::nullopt;
      if (!*path) return std::unexpected(path->error());
      seen_.clear();
      if (**path == "-") return FoundFile{**path, true};
      if (auto found = visit(**path, true)) return found;
      continue;
    }
    Folder& folder = open_.back();
    if (folder.at == folder.entries.size()) {
      open_.pop_back();
      continue;
    }
    const std::string path = join(folder.path, folder.entries[folder.at++]);
    if (auto found = visit(path, false)) return found;
  }
}

// A file or an error; nullopt where the path is a folder (now entered) or was left out.
std::optional<Result<FoundFile>> FolderWalk::visit(const std::string& path, bool named) {
  struct stat info{};
  if (::stat(path.c_str(), &info) != 0) return std::unexpected(streams::system_error(errno, path));
  if (S_ISDIR(info.st_mode)) {
    if (auto error = enter(path, {info.st_dev, info.st_ino})) return std::unexpected(std::move(*error));
    return std::nullopt;
  }
  if (named || S_ISREG(info.st_mode)) return FoundFile{path, named};
  ++passed_over_;
  return std::nullopt;
}

std::optional<Error> FolderWalk::enter(const std::string& path, Identity identity) {
  const bool above = std::any_of(open_.begin(), open_.end(), [&](const Folder& f) { return f.identity == identity; });
  if (above) return folder_loop(path);
  if (!seen_.insert(identity).second) {
    ++passed_over_;
    return std::nullopt;
  }
  const std::unique_ptr<DIR, Close> handle(::opendir(path.c_str()));
  if (!handle) return streams::system_error(errno, path);
  Folder folder{identity, path, {}, 0};
  while (const dirent* entry = ::readdir(handle.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (name.starts_with('.')) {
      ++passed_over_;
    } else {
      folder.entries.push_back(name);
    }
  }
  std::sort(folder.entries.begin(), folder.entries.end());
  open_.push_back(std::move(folder));
  return std::nullopt;
}

}  // namespace backlot::ingest
