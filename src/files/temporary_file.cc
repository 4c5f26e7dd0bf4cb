#include "backlot/files/temporary_file.h"

#include "backlot/files/system_error.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>

namespace backlot::files {
namespace {

// A file that has its name for a moment only, for file systems that make none without; -1 on an error.
int open_unlinked(const std::filesystem::path& folder) {
  std::string name = (folder / ".backlot-XXXXXX").string();
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor >= 0) ::unlink(name.c_str());
  return descriptor;
}

}  // namespace

Result<TemporaryFile> TemporaryFile::create(const std::filesystem::path& folder) {
  std::error_code no_folder;
  const std::filesystem::path place = folder.empty() ? std::filesystem::temp_directory_path(no_folder) : folder;
  int descriptor = ::open(place.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
  if (descriptor < 0) descriptor = open_unlinked(place);
  if (descriptor < 0) return system_failure(errno, place.string());
  return TemporaryFile(descriptor, place);
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), folder_(std::move(other.folder_)), size_(other.size_.load()) {}

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(folder_, other.folder_);
  size_ = other.size_.exchange(size_);
  return *this;
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::uint64_t> TemporaryFile::append(std::span<const std::byte> bytes) {
  const std::uint64_t place = size_.fetch_add(bytes.size());
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written =
        ::pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(place + done));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_failure(errno, folder_.string());
    done += static_cast<std::size_t>(written);
  }
  return place;
}

Result<std::span<std::byte>> TemporaryFile::map(std::size_t size) {
  const auto place = static_cast<off_t>(size_.fetch_add(size));
  if (const int error = ::posix_fallocate(descriptor_, place, static_cast<off_t>(size)); error != 0)
    return system_failure(error, folder_.string());
  void* const at = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor_, place);
  if (at == MAP_FAILED) return system_failure(errno, folder_.string());
  return std::span(static_cast<std::byte*>(at), size);
}

Result<void> TemporaryFile::read(std::uint64_t offset, std::span<std::byte> bytes) const {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got =
        ::pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure(errno, folder_.string());
    if (got == 0) return fail(ErrorCode::unreadable, "a temporary file is shorter than it was", folder_.string());
    done += static_cast<std::size_t>(got);
  }
  return {};
}

}  // namespace backlot::files
