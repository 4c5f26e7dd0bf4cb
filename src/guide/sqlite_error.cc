#include "backlot/guide/sqlite_error.h"

#include <sqlite3.h>

#include <array>
#include <filesystem>

namespace backlot::guide {
namespace {

struct Advice {
  int code;
  ErrorCode meaning;
  const char* message;
};

constexpr auto advices = std::to_array<Advice>({
    {SQLITE_BUSY, ErrorCode::busy,
     "another process is writing to this guide and did not finish in time; run the command again"},
    {SQLITE_LOCKED, ErrorCode::busy, "another part of this process is writing to this guide; run the command again"},
    {SQLITE_FULL, ErrorCode::full,
     "no space left for the guide; free some and run the command again (what was kept is safe)"},
    {SQLITE_NOTADB, ErrorCode::invalid, "not a guide (no SQLite database); name another file with --guide"},
    {SQLITE_CORRUPT, ErrorCode::invalid,
     "the guide is damaged; put a backup back, or read the documents into a new one with --guide"},
    {SQLITE_READONLY, ErrorCode::unreadable,
     "the guide can be read but not written; change its permissions or name another file with --guide"},
    {SQLITE_PERM, ErrorCode::unreadable,
     "no permission to use the guide; change its permissions or name another file with --guide"},
    {SQLITE_AUTH, ErrorCode::unreadable,
     "no permission to use the guide; change its permissions or name another file with --guide"},
    {SQLITE_CANTOPEN, ErrorCode::unreadable,
     "the guide cannot be opened; check that its folder exists and may be written, or name another file with --guide"},
    {SQLITE_TOOBIG, ErrorCode::too_large, "a text is too long for the guide"},
    {SQLITE_NOMEM, ErrorCode::too_large,
     "not enough memory for the guide's work; run the command again with less at once"},
});

// Where SQLite says "input/output error" of a file on a disk that has no room for another few pages, that is the cause.
// (It says "full" itself in most cases, but not where the shared memory of the log cannot grow.)
bool is_out_of_space(const std::string& file) {
  constexpr std::uintmax_t few_pages = 64U * 4096U;
  std::error_code error;
  const auto space = std::filesystem::space(std::filesystem::absolute(file, error).parent_path(), error);
  return !error && space.available < few_pages;
}

}  // namespace

Error error_of(sqlite3* database, int code, const std::string& file) {
  int primary = code & 0xFF;
  if (primary == SQLITE_IOERR && is_out_of_space(file)) primary = SQLITE_FULL;
  for (const Advice& advice : advices) {
    if (advice.code == primary) return {advice.meaning, advice.message, file};
  }
  const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  if (primary == SQLITE_IOERR) {
    return {ErrorCode::unreadable,
            "reading or writing the guide failed (" + detail + "); check the disk and the limits on file sizes", file};
  }
  return {ErrorCode::internal, "the guide's database failed: " + detail, file};
}

}  // namespace backlot::guide
