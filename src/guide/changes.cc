#include "backlot/guide/changes.h"

#include "backlot/guide/change_notes.h"
#include "backlot/guide/queries.h"

namespace backlot::guide {

std::vector<Change> read_changes(Connection& db, EntityKind kind, std::int64_t since, std::uint32_t most) {
  std::vector<Change> changes;
  Cursor row = db.query(
      "SELECT coalesce(i.one, c.entity) AS known, max(c.at) FROM change AS c JOIN entity AS e ON e.id = c.entity "
      "LEFT JOIN identity AS i ON i.entity = c.entity WHERE e.kind = ? AND c.at >= ? GROUP BY known ORDER BY known "
      "LIMIT ?",
      static_cast<int>(kind), since, most);
  while (row.next()) changes.push_back({row.integer(0), row.integer(1)});
  return changes;
}

void write_changes(Connection& db, const std::set<EntityId>& entities) {
  for (const EntityId entity : entities)
    db.run("INSERT INTO change(entity, at) VALUES(?, unixepoch()) ON CONFLICT(entity) DO UPDATE SET at = excluded.at",
           entity);
}

void ChangeNotes::add(const Statement& statement) {
  add(statement.work);
  add(statement.person);
  add(statement.object);
  for (const EntityId person : statement.people) add(person);
}

void ChangeNotes::add(Connection& db, std::span<const DocumentId> documents) {
  for (const DocumentId document : documents) {
    Cursor row = db.query(
        "SELECT f.work, f.person, f.object, m.person FROM evidence AS e JOIN fact AS f ON f.id = e.fact "
        "LEFT JOIN moment_person AS m ON m.fact = e.fact WHERE e.document = ?",
        document);
    while (row.next()) {
      for (int column = 0; column < 4; ++column) add(row.integer(column));
    }
  }
}

void ChangeNotes::write(Connection& db) {
  write_changes(db, changed_);
  changed_.clear();
}

}  // namespace backlot::guide
