#include "backlot/cli/guide_file.h"

#include <cstdlib>

namespace backlot::cli {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

Result<std::string> guide_file(const Typed& typed) {
  if (const auto file = typed.text("--guide")) return *file;
  // By the XDG specification a path that is not absolute counts as not set.
  if (const std::string data = variable("XDG_DATA_HOME"); data.starts_with('/')) return data + "/backlot/guide.db";
  if (const std::string home = variable("HOME"); !home.empty()) return home + "/.local/share/backlot/guide.db";
  return fail(ErrorCode::not_found, "neither XDG_DATA_HOME nor HOME is set; name the guide with --guide FILE");
}

Result<guide::Guide> open_to_read(const Typed& typed) {
  auto file = guide_file(typed);
  if (!file) return std::unexpected(file.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::read});
  if (!guide && guide.error().code == ErrorCode::not_found) {
    return fail(ErrorCode::not_found, "there is no guide yet; make one with: backlot ingest PATH", *file);
  }
  return guide;
}

}  // namespace backlot::cli
