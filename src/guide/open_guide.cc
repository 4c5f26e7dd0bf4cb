#include "backlot/guide/open_guide.h"

#include "backlot/guide/schema.h"

#include <system_error>
#include <thread>

namespace backlot::guide {
namespace {

namespace fs = std::filesystem;

// Settings of the connection, not of the file, but for the page size and the journal.
// synchronous=NORMAL: with a write-ahead log a crash of the program loses nothing and a power cut at most the last
// batches, never the file's integrity. secure_delete off: Debian's SQLite overwrites freed pages with zeros, which the
// merging of full-text segments would pay for. Measured on 100,000 articles (see bench/guide_bench.cc).
constexpr const char* write_settings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF;"
    "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16000; PRAGMA "
    "journal_size_limit = 67108864;";
constexpr const char* read_settings = "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;";

Result<void> make_folder(const fs::path& file) {
  const fs::path folder = file.parent_path();
  if (folder.empty()) return {};
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) return {};
  return fail(ErrorCode::unreadable,
              "the folder of the guide cannot be made (" + error.message() + "); name another file with --guide",
              file.string());
}

// Two processes that make the same guide at once get in each other's way here, where SQLite does not wait by itself.
Result<void> apply_write_settings(Connection& connection, const GuideOptions& options) {
  constexpr auto nap = std::chrono::milliseconds(5);
  for (auto waited = nap * 0; !connection.script(write_settings); waited += nap) {
    const Error error = connection.take_failure();
    if (error.code != ErrorCode::busy || waited >= options.patience) return std::unexpected(error);
    std::this_thread::sleep_for(nap);
  }
  if (options.largest_file_pages == 0) return {};
  connection.script(("PRAGMA max_page_count = " + std::to_string(options.largest_file_pages)).c_str());
  return {};
}

Result<Connection> open_to_write(const fs::path& file, const GuideOptions& options) {
  if (auto made = make_folder(file); !made) return std::unexpected(made.error());
  auto connection = Connection::open(file, Connection::Mode::write, options.patience);
  if (!connection) return connection;
  auto state = schema_state(*connection);  // before anything is changed in a file that may be somebody else's
  if (!state) return std::unexpected(state.error());
  if (auto done = apply_write_settings(*connection, options); !done) return std::unexpected(done.error());
  if (*state == SchemaState::current) return connection;
  if (auto done = bring_up_to_date(*connection); !done) return std::unexpected(done.error());
  return connection;
}

bool has_pending_log(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file.string() + "-wal", error);
  return !error && size != 0;
}

struct Readable {
  Connection connection;
  SchemaState state;
};

Result<Readable> open_in_mode(const fs::path& file, Connection::Mode mode, const GuideOptions& options) {
  auto connection = Connection::open(file, mode, options.patience);
  if (!connection) return std::unexpected(connection.error());
  auto state = schema_state(*connection);
  if (!state) return std::unexpected(state.error());
  return Readable{std::move(*connection), *state};
}

// A reader of a write-ahead log needs a shared-memory file beside it. In a folder that cannot be written there may be
// none, but then there is no writer either, and the file can be taken as it is.
Result<Readable> open_readable(const fs::path& file, const GuideOptions& options) {
  auto readable = open_in_mode(file, Connection::Mode::read, options);
  if (readable || readable.error().code != ErrorCode::unreadable || has_pending_log(file)) return readable;
  return open_in_mode(file, Connection::Mode::unchanging, options);
}

Result<Connection> open_to_read(const fs::path& file, const GuideOptions& options) {
  auto readable = open_readable(file, options);
  if (!readable) return std::unexpected(readable.error());
  if (readable->state == SchemaState::empty) {
    return fail(ErrorCode::not_found, "an empty file, not a guide; run `backlot ingest` first", file.string());
  }
  if (readable->state == SchemaState::older) {
    if (auto updated = open_to_write(file, options); !updated) {
      return fail(ErrorCode::incompatible,
                  "made by an older Backlot, and it cannot be brought up to date: " + updated.error().message,
                  file.string());
    }
  }
  readable->connection.script(read_settings);
  return std::move(readable->connection);
}

}  // namespace

Result<Connection> open_guide(const fs::path& file, const GuideOptions& options) {
  if (options.access == Access::write) return open_to_write(file, options);
  std::error_code error;
  if (!fs::exists(file, error)) {
    return fail(ErrorCode::not_found,
                "there is no guide here; run `backlot ingest` first or name another file with --guide", file.string());
  }
  return open_to_read(file, options);
}

}  // namespace backlot::guide
