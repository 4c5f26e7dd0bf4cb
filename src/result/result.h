// Errors that a caller can act on, as values.
//
//   Result<Document> read_document(Path);
//   auto document = read_document(path);
//   if (!document) return std::unexpected(document.error());
//
// A Result must be looked at: the compiler warns (and the build fails) where one is dropped.
// Programming errors are assertions, never an Error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace backlot {

enum class ErrorCode : std::uint8_t {
  not_found,     // a file, record or name that is not there
  unreadable,    // there, but it cannot be read (permission, folder loop, input/output error)
  invalid,       // bytes that are not what they should be; the message says what was expected
  too_large,     // over a stated bound
  incompatible,  // made by another version of Backlot
  busy,          // somebody else holds it
  full,          // no space left
  internal,      // a broken promise of a library
  no_article,    // a web page that holds none: a list of links, a gallery, an error, a wall
};
inline constexpr std::size_t error_codes = 9;

// What went wrong, where, and what to do, in one line: "guide.db: not a database; name another file with --guide".
struct [[nodiscard]] Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;       // what went wrong and what to do about it, without the place
  std::string file;          // empty where no file is meant
  std::uint32_t line = 0;    // from 1; 0 where no line is meant (a record of JSON Lines is a line)
  std::uint32_t column = 0;  // from 1, in code points; 0 where no column is meant

  // "file:line:column: message" with the parts that are known.
  std::string to_string() const {
    std::string s = file;
    if (line != 0) s += ":" + std::to_string(line);
    if (column != 0) s += ":" + std::to_string(column);
    if (!s.empty()) s += ": ";
    return s + message;
  }
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string message, std::string file = {}, std::uint32_t line = 0,
                                   std::uint32_t column = 0) {
  return std::unexpected(Error{code, std::move(message), std::move(file), line, column});
}

}  // namespace backlot
