#include "backlot/cli/guide_file.h"

#include "backlot/cli/user_data.h"

namespace backlot::cli {

Result<std::string> guide_file(const Typed& typed) {
  if (const auto file = typed.text("--guide")) return *file;
  return user_data_file("guide.db", "--guide FILE");
}

Result<guide::Guide> open_to_read(const Typed& typed) {
  auto file = guide_file(typed);
  if (!file) return std::unexpected(file.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::read});
  if (!guide) return std::unexpected(explained(guide.error(), *file));
  return guide;
}

Error explained(const Error& error, const std::string& file) {
  if (error.code != ErrorCode::not_found) return error;
  return {ErrorCode::not_found, "there is no guide yet; make one with: backlot ingest PATH", file};
}

}  // namespace backlot::cli
