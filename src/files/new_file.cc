#include "backlot/files/new_file.h"

#include "backlot/files/system_error.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace backlot::files {
namespace {

std::string partial(const std::string& path) { return path + ".part"; }

// Or a pipe: a file that took its name would be in the way of all who use it.
bool is_device(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_other(path, error);
}

}  // namespace

Result<NewFile> NewFile::create(std::string path) {
  if (path == "-") return NewFile(Kind::standard_output, std::move(path), STDOUT_FILENO);
  const Kind kind = is_device(path) ? Kind::device : Kind::file;
  const int descriptor = kind == Kind::device
                             ? ::open(path.c_str(), O_WRONLY | O_CLOEXEC)
                             : ::open(partial(path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return system_failure(errno, std::move(path));
  return NewFile(kind, std::move(path), descriptor);
}

NewFile::NewFile(NewFile&& other) noexcept
    : kind_(other.kind_), path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

NewFile::~NewFile() {
  if (descriptor_ < 0 || kind_ == Kind::standard_output) return;
  ::close(descriptor_);
  if (kind_ == Kind::file) ::unlink(partial(path_).c_str());
}

Result<void> NewFile::finish() {
  if (kind_ == Kind::standard_output) return {};
  if (kind_ == Kind::device)
    return ::close(std::exchange(descriptor_, -1)) == 0 ? Result<void>() : system_failure(errno, path_);
  const bool synced = ::fsync(descriptor_) == 0;
  const int failure = errno;
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
  if (synced && closed && std::rename(partial(path_).c_str(), path_.c_str()) == 0) return {};
  const int code = synced ? errno : failure;
  ::unlink(partial(path_).c_str());
  return system_failure(code, path_);
}

}  // namespace backlot::files
