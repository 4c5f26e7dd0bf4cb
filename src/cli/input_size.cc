#include "backlot/cli/input_size.h"

#include <filesystem>

namespace backlot::cli {
namespace {

namespace fs = std::filesystem;

bool is_packed(const fs::path& path) { return path.extension() == ".gz" || path.extension() == ".zst"; }

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : size;
}

}  // namespace

std::uint64_t input_size(const std::vector<std::string>& paths) {
  std::uint64_t sum = 0;
  for (const std::string& path : paths) {
    if (path == "-" || is_packed(path)) return 0;
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      sum += size_of(path);
      continue;
    }
    fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
      if (is_packed(at->path())) return 0;
      if (at->is_regular_file(error)) sum += size_of(at->path());
    }
  }
  return sum;
}

}  // namespace backlot::cli
