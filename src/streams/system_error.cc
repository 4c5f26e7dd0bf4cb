#include "backlot/streams/system_error.h"

#include <cerrno>
#include <cstring>

namespace backlot::streams {
namespace {

std::string explain(int code) {
  switch (code) {
    case ENOENT:
    case ENOTDIR: return "no such file or folder; check the path";
    case EACCES:
    case EPERM: return "no permission to read it; change its permissions or leave it out";
    case ELOOP: return "a loop of symbolic links; remove the link";
    case EISDIR: return "a folder where a file was expected";
    default: return std::string("cannot be read (") + std::strerror(code) + ")";
  }
}

}  // namespace

Error system_error(int code, std::string path) {
  Error error;
  error.code = code == ENOENT || code == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable;
  error.message = explain(code);
  error.file = std::move(path);
  return error;
}

}  // namespace backlot::streams
