#include "backlot/cli/output.h"

#include "backlot/cli/width.h"

#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace backlot::cli {
namespace {

constexpr std::size_t block = 1 << 16;

// Writes all of it; the error number where it cannot.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

}  // namespace

bool Output::write(std::string_view bytes) {
  if (closed_) return false;
  buffer_ += bytes;
  return buffer_.size() < block || flush();
}

bool Output::flush() {
  if (closed_) return false;
  const int number = write_all(descriptor_, buffer_);
  buffer_.clear();
  if (number == 0) return true;
  closed_ = true;
  if (number != EPIPE) {
    const ErrorCode code = number == ENOSPC ? ErrorCode::full : ErrorCode::unreadable;
    error_ = Error{code, std::string("cannot write: ") + std::strerror(number), "standard output"};
  }
  return false;
}

void say(std::string_view message) {
  const std::string line = "backlot: " + print_safe(message) + "\n";
  write_all(STDERR_FILENO, line);
}

void say(const Error& error) { say(error.to_string()); }

}  // namespace backlot::cli
