#include "backlot/files/system_error.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace backlot::files {

std::unexpected<Error> system_failure(int code, std::string file) {
  switch (code) {
    case ENOENT:
    case ENOTDIR: return fail(ErrorCode::not_found, "no such file", std::move(file));
    case EACCES:
    case EPERM:
    case EROFS: return fail(ErrorCode::unreadable, "permission denied", std::move(file));
    case EISDIR: return fail(ErrorCode::unreadable, "it is a folder, not a file", std::move(file));
    case ELOOP: return fail(ErrorCode::unreadable, "its links lead in a circle", std::move(file));
    case ENOSPC:
    case EDQUOT: return fail(ErrorCode::full, "no space left on the disk", std::move(file));
    case EFBIG: return fail(ErrorCode::too_large, "too large for the file system", std::move(file));
    default: return fail(ErrorCode::unreadable, std::generic_category().message(code), std::move(file));
  }
}

}  // namespace backlot::files
