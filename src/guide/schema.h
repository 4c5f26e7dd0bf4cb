// The schema of a guide and its versions: PRAGMA user_version counts the steps of migrations/*.sql that were taken,
// PRAGMA application_id says that it is a guide at all.
#pragma once

#include "backlot/guide/connection.h"

#include <span>

namespace backlot::guide {

struct Migration {
  const char* name;
  const char* sql;
};

// Every step there is, oldest first; a guide after step n has version n.
std::span<const Migration> migrations();

enum class SchemaState : std::uint8_t { empty, older, current };

// What a file holds. Errors: invalid (something else than a guide), incompatible (a newer version).
Result<SchemaState> schema_state(Connection& connection);

// Takes the steps that are missing, in one transaction each file at most once, whoever else tries at the same time.
Result<void> bring_up_to_date(Connection& connection);

}  // namespace backlot::guide
