#include "backlot/guide/schema.h"

namespace backlot::guide {
namespace {

constexpr std::int64_t application_id = 0x424B4C54;  // "BKLT"

std::int64_t number(Connection& connection, Sql sql) {
  Cursor row = connection.query(sql);
  return row.next() ? row.integer(0) : 0;
}

std::int64_t version_of(Connection& connection) { return number(connection, "PRAGMA user_version"); }

std::int64_t newest_version() { return static_cast<std::int64_t>(migrations().size()); }

bool set_number(Connection& connection, const char* pragma, std::int64_t value) {
  return connection.script(("PRAGMA " + std::string(pragma) + " = " + std::to_string(value)).c_str());
}

void take_missing_steps(Connection& connection) {
  for (std::int64_t v = version_of(connection); v < newest_version(); ++v) {
    if (!connection.script(migrations()[static_cast<std::size_t>(v)].sql)) return;
  }
  set_number(connection, "application_id", application_id);
  set_number(connection, "user_version", newest_version());
}

}  // namespace

Result<SchemaState> schema_state(Connection& connection) {
  const std::int64_t application = number(connection, "PRAGMA application_id");
  const std::int64_t version = version_of(connection);
  const std::int64_t tables = number(connection, "SELECT count(*) FROM sqlite_schema");
  if (connection.failed()) return std::unexpected(connection.take_failure());
  if (tables == 0 && version == 0) return SchemaState::empty;
  if (application != application_id) {
    return fail(ErrorCode::invalid, "an SQLite database, but not a guide; name another file with --guide",
                connection.file());
  }
  if (version > newest_version()) {
    return fail(ErrorCode::incompatible,
                "a guide of version " + std::to_string(version) +
                    ", made by a newer Backlot (this one knows versions up to " + std::to_string(newest_version()) +
                    "); update Backlot or name another file with --guide",
                connection.file());
  }
  return version < newest_version() ? SchemaState::older : SchemaState::current;
}

Result<void> bring_up_to_date(Connection& connection) {
  Transaction transaction(connection);
  take_missing_steps(connection);
  if (!transaction.commit()) return std::unexpected(connection.take_failure());
  return {};
}

}  // namespace backlot::guide
