// SQLite as this room uses it: prepared statements kept and reused, errors collected instead of checked at each step.
//
//   Cursor row = db.query("SELECT id FROM entity WHERE key = ? AND kind = ?", key, 1);
//   while (row.next()) use(row.integer(0));
//   db.run("UPDATE fact SET support = support + ? WHERE id = ?", n, fact);
//   if (db.failed()) return std::unexpected(db.take_failure());
//
// The first error is kept, and every later call does nothing until it is taken: a sequence of statements needs one
// check, at its end and before COMMIT. After an error `next` returns false and columns are 0 or empty.
// Not for use by two threads at once.
#pragma once

#include "backlot/result/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace backlot::guide {

// A statement written in the source: only literals, so that values are always bound, never pasted in, and a statement
// is known by its address.
struct Sql {
  const char* text;
  consteval Sql(const char* literal) : text(literal) {}
};

struct PreparedStatement {
  sqlite3_stmt* handle = nullptr;
  bool in_use = false;
  void bind(int index, std::int64_t value);
  void bind(int index, double value);
  void bind(int index, std::string_view text, bool copy);
  void bind_blob(int index, std::string_view bytes);
  void bind_null(int index);
};

struct Blob {
  std::string_view bytes;
};

// The rows of one query. Text is valid until the next call of next() or the end of the cursor.
class Cursor {
 public:
  Cursor(class Connection& connection, PreparedStatement& statement)
      : connection_(&connection), statement_(&statement) {}
  Cursor(Cursor&& other) noexcept
      : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}
  Cursor& operator=(Cursor&&) = delete;
  ~Cursor();

  bool next();
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  // empty for NULL; also the bytes of a BLOB
  bool is_null(int column) const;
  bool is_blob(int column) const;
  std::optional<std::string> optional_text(int column) const;

 private:
  Connection* connection_;
  PreparedStatement* statement_;
};

class Connection {
 public:
  enum class Mode : std::uint8_t {
    read,
    write,      // made where there is none
    unchanging  // nobody writes, nothing can be written: read-only folders, where no lock file can be made
  };
  static Result<Connection> open(const std::filesystem::path& file, Mode mode, std::chrono::milliseconds patience);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  template <class... Values>
  Cursor query(Sql sql, const Values&... values) {
    PreparedStatement& s = prepared(sql);
    int index = 0;
    (put(s, ++index, values, true), ...);
    return Cursor(*this, s);
  }

  // Runs a statement that gives no rows; false where it, or one before it, failed.
  template <class... Values>
  bool run(Sql sql, const Values&... values) {
    PreparedStatement& s = prepared(sql);
    int index = 0;
    (put(s, ++index, values, false), ...);
    Cursor(*this, s).next();
    return !failed();
  }

  // Several statements at once, without values.
  bool script(const char* sql);

  std::int64_t last_id() const;
  bool in_transaction() const;
  bool failed() const { return failure_.has_value(); }
  Error take_failure();
  void note_failure(int code);
  sqlite3* handle() { return database_; }
  const std::string& file() const { return file_; }

 private:
  Connection(sqlite3* database, std::string file);
  PreparedStatement& prepared(Sql sql);

  static void put(PreparedStatement& s, int i, std::string_view text, bool copy) { s.bind(i, text, copy); }
  static void put(PreparedStatement& s, int i, const char* text, bool copy) { s.bind(i, std::string_view(text), copy); }
  static void put(PreparedStatement& s, int i, const std::string& text, bool copy) {
    s.bind(i, std::string_view(text), copy);
  }
  static void put(PreparedStatement& s, int i, Blob blob, bool) { s.bind_blob(i, blob.bytes); }
  static void put(PreparedStatement& s, int i, double value, bool) { s.bind(i, value); }
  template <class Integer>
    requires std::is_integral_v<Integer>
  static void put(PreparedStatement& s, int i, Integer value, bool) {
    s.bind(i, static_cast<std::int64_t>(value));
  }
  template <class T>
  static void put(PreparedStatement& s, int i, const std::optional<T>& value, bool copy) {
    if (value)
      put(s, i, *value, copy);
    else
      s.bind_null(i);
  }

  sqlite3* database_;
  std::string file_;
  std::unordered_map<const char*, std::unique_ptr<PreparedStatement>> statements_;
  std::unique_ptr<std::chrono::milliseconds> patience_;  // apart, because SQLite holds its address
  std::optional<Error> failure_;
};

// A write transaction: rolled back unless committed. BEGIN IMMEDIATE, so that two writers wait for each other at the
// start and never fail in the middle.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) { connection_.script("BEGIN IMMEDIATE"); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  bool commit();  // false, with the failure noted, where the transaction could not be kept

 private:
  Connection& connection_;
};

// All that is read while it lives is of one moment, whoever writes meanwhile; and no statement asks for locks of its
// own.
class ReadTransaction {
 public:
  explicit ReadTransaction(Connection& connection) : connection_(connection) { connection_.script("BEGIN"); }
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;
  ~ReadTransaction();

 private:
  Connection& connection_;
};

}  // namespace backlot::guide
