#include "backlot/cli/user_data.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace backlot::cli {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

Result<std::string> user_data_file(std::string_view name, std::string_view option) {
  const std::string below = "/backlot/" + std::string(name);
  // By the XDG specification a path that is not absolute counts as not set.
  if (const std::string data = variable("XDG_DATA_HOME"); data.starts_with('/')) return data + below;
  if (const std::string home = variable("HOME"); !home.empty()) return home + "/.local/share" + below;
  return fail(ErrorCode::not_found, "neither XDG_DATA_HOME nor HOME is set; name the file with " + std::string(option));
}

Result<std::string> read_text_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable, std::strerror(errno), path);
  std::string text;
  std::string block(1 << 16, '\0');
  for (std::size_t n = 0; (n = std::fread(block.data(), 1, block.size(), file.get())) > 0;) text.append(block, 0, n);
  if (std::ferror(file.get()) != 0) return fail(ErrorCode::unreadable, std::strerror(errno), path);
  return text;
}

}  // namespace backlot::cli
