#include "backlot/guide/connection.h"

#include "backlot/guide/sql_functions.h"
#include "backlot/guide/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace backlot::guide {
namespace {

// Called by SQLite while another connection holds a lock. Short sleeps: between two batches of another writer there is
// only a moment in which the lock is free, and SQLite's own handler, which sleeps up to 100 ms, would rarely see it.
int wait_for_lock(void* patience, int tries) {
  constexpr auto nap = std::chrono::microseconds(500);
  const auto limit = *static_cast<const std::chrono::milliseconds*>(patience);
  if (nap * tries >= limit) return 0;
  std::this_thread::sleep_for(nap);
  return 1;
}

// SQLite counts its memory under a lock, for figures that nobody here asks for: 4 % of the time of writing. Has no
// effect where the process has used SQLite before.
void stop_counting_memory() {
  static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(once);
}

int flags_of(Connection::Mode mode) {
  const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
  if (mode == Connection::Mode::write) return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  return common | SQLITE_OPEN_READONLY;
}

// SQLite's URI form, needed for `immutable`; what has a meaning in URIs is escaped.
std::string uri_of(const std::filesystem::path& file, Connection::Mode mode) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      uri += {'%', digits[static_cast<unsigned char>(c) >> 4U], digits[static_cast<unsigned char>(c) & 15U]};
    } else {
      uri += c;
    }
  }
  return mode == Connection::Mode::unchanging ? uri + "?immutable=1" : uri;
}

}  // namespace

void PreparedStatement::bind(int index, std::int64_t value) { sqlite3_bind_int64(handle, index, value); }
void PreparedStatement::bind(int index, double value) { sqlite3_bind_double(handle, index, value); }
void PreparedStatement::bind_null(int index) { sqlite3_bind_null(handle, index); }

void PreparedStatement::bind(int index, std::string_view text, bool copy) {
  const char* data = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(handle, index, data, text.size(), copy ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8);
}

void PreparedStatement::bind_blob(int index, std::string_view bytes) {
  sqlite3_bind_blob64(handle, index, bytes.data(), bytes.size(), SQLITE_STATIC);
}

Cursor::~Cursor() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_->handle);
  statement_->in_use = false;
}

bool Cursor::next() {
  if (connection_->failed() || statement_->handle == nullptr) return false;
  const int code = sqlite3_step(statement_->handle);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) connection_->note_failure(code);
  return false;
}

std::int64_t Cursor::integer(int column) const { return sqlite3_column_int64(statement_->handle, column); }
double Cursor::real(int column) const { return sqlite3_column_double(statement_->handle, column); }

std::string_view Cursor::text(int column) const {
  const void* data = is_blob(column) ? sqlite3_column_blob(statement_->handle, column)
                                     : static_cast<const void*>(sqlite3_column_text(statement_->handle, column));
  if (data == nullptr) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(statement_->handle, column))};
}

bool Cursor::is_null(int column) const { return sqlite3_column_type(statement_->handle, column) == SQLITE_NULL; }
bool Cursor::is_blob(int column) const { return sqlite3_column_type(statement_->handle, column) == SQLITE_BLOB; }

std::optional<std::string> Cursor::optional_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return std::string(text(column));
}

Connection::Connection(sqlite3* database, std::string file) : database_(database), file_(std::move(file)) {}

Connection::Connection(Connection&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)),
      file_(std::move(other.file_)),
      statements_(std::move(other.statements_)),
      patience_(std::move(other.patience_)),
      failure_(std::move(other.failure_)) {}

Connection::~Connection() {
  for (const auto& [text, statement] : statements_) sqlite3_finalize(statement->handle);
  sqlite3_close_v2(database_);
}

Result<Connection> Connection::open(const std::filesystem::path& file, Mode mode, std::chrono::milliseconds patience) {
  stop_counting_memory();
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(uri_of(file, mode).c_str(), &database, flags_of(mode), nullptr);
  Connection connection(database, file.string());
  if (code != SQLITE_OK) return std::unexpected(error_of(database, code, connection.file_));
  connection.patience_ = std::make_unique<std::chrono::milliseconds>(patience);
  sqlite3_busy_handler(database, wait_for_lock, connection.patience_.get());
  add_sql_functions(database);
  return connection;
}

PreparedStatement& Connection::prepared(Sql sql) {
  auto& slot = statements_[sql.text];
  if (slot && !slot->in_use && slot->handle != nullptr) {
    slot->in_use = true;
    return *slot;
  }
  if (!slot) slot = std::make_unique<PreparedStatement>();
  if (slot->in_use) {  // asked again while its rows are being read: a mistake of the caller
    note_failure(SQLITE_MISUSE);
    return *slot;
  }
  const int code = failed()
                       ? SQLITE_OK
                       : sqlite3_prepare_v3(database_, sql.text, -1, SQLITE_PREPARE_PERSISTENT, &slot->handle, nullptr);
  if (code != SQLITE_OK) note_failure(code);
  slot->in_use = slot->handle != nullptr;
  return *slot;
}

bool Connection::script(const char* sql) {
  if (failed()) return false;
  if (const int code = sqlite3_exec(database_, sql, nullptr, nullptr, nullptr); code != SQLITE_OK) note_failure(code);
  return !failed();
}

std::int64_t Connection::last_id() const { return sqlite3_last_insert_rowid(database_); }
bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Connection::note_failure(int code) {
  if (!failure_) failure_ = error_of(database_, code, file_);
}

Error Connection::take_failure() {
  Error error = failure_.value_or(Error{ErrorCode::internal, "an error that was not noted", file_});
  failure_.reset();
  return error;
}

namespace {

void end_without_change(Connection& connection) {
  if (connection.in_transaction()) sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace

Transaction::~Transaction() { end_without_change(connection_); }
ReadTransaction::~ReadTransaction() { end_without_change(connection_); }

bool Transaction::commit() { return connection_.script("COMMIT"); }

}  // namespace backlot::guide
