// Writes a file so that a reader, or a crash, sees either the old content or the new one, never a part.
//
//   if (auto done = replace_file("guide.json", text); !done) return std::unexpected(done.error());
#pragma once

#include "backlot/result/result.h"

#include <string>
#include <string_view>

namespace backlot::files {

// Writes `content` to a temporary file beside `path`, syncs it, gives it the name `path`, and syncs the folder. On an
// error the old file is as it was and the temporary one is gone. Errors: `not_found` (the folder), `unreadable`
// (permission), `full`.
Result<void> replace_file(const std::string& path, std::string_view content);

}  // namespace backlot::files
