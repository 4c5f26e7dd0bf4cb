#include "backlot/files/replace_file.h"

#include "backlot/files/system_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>

namespace backlot::files {
namespace {

// 0, or the number of the error.
int write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// A new file beside `path`, under a name that nobody has; -1 on an error. `path` becomes its name.
int create_beside(std::string& path) {
  static std::atomic<unsigned> counter{0};
  const std::string stem = path + "." + std::to_string(::getpid()) + ".";
  int descriptor = -1;
  do {
    path = stem + std::to_string(counter++);
    descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (descriptor < 0 && errno == EEXIST);
  return descriptor;
}

// Writes the content and takes over the mode of the file that will be replaced; 0, or the number of the error.
int write_temporary(int descriptor, std::string_view content, const std::string& replaced) {
  int error = write_all(descriptor, content);
  struct stat old{};
  const bool replaces = ::stat(replaced.c_str(), &old) == 0;
  if (error == 0 && replaces && ::fchmod(descriptor, old.st_mode & 07777) != 0) error = errno;
  if (error == 0 && ::fsync(descriptor) != 0) error = errno;
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

// The new name lasts only when the folder is on the disk too. Some file systems cannot sync a folder; the content is
// safe then, so that is no error.
void sync_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

Result<void> replace_file(const std::string& path, std::string_view content) {
  std::string temporary = path;
  const int descriptor = create_beside(temporary);
  if (descriptor < 0) return system_failure(errno, path);
  int error = write_temporary(descriptor, content, path);
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    return system_failure(error, path);
  }
  sync_folder_of(path);
  return {};
}

}  // namespace backlot::files
