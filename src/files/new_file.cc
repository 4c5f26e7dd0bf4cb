#include "backlot/files/new_file.h"

#include "backlot/files/system_error.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace backlot::files {
namespace {

std::string partial(const std::string& path) { return path + ".part"; }

}  // namespace

Result<NewFile> NewFile::create(std::string path) {
  if (path == "-") return NewFile(std::move(path), STDOUT_FILENO);
  const int descriptor = ::open(partial(path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return system_failure(errno, std::move(path));
  return NewFile(std::move(path), descriptor);
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

NewFile::~NewFile() {
  if (descriptor_ < 0 || !is_file()) return;
  ::close(descriptor_);
  ::unlink(partial(path_).c_str());
}

Result<void> NewFile::finish() {
  if (!is_file()) return {};
  const bool synced = ::fsync(descriptor_) == 0;
  const int failure = errno;
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
  if (synced && closed && std::rename(partial(path_).c_str(), path_.c_str()) == 0) return {};
  const int code = synced ? errno : failure;
  ::unlink(partial(path_).c_str());
  return system_failure(code, path_);
}

}  // namespace backlot::files
