#include "backlot/guide/listing.h"

#include "backlot/guide/describe.h"
#include "backlot/guide/fact_reader.h"
#include "backlot/guide/members.h"
#include "backlot/guide/queries.h"

#include <algorithm>

namespace backlot::guide {
namespace {

std::vector<FactId> ids_of(Cursor rows) {
  std::vector<FactId> ids;
  while (rows.next()) ids.push_back(rows.integer(0));
  return ids;
}

// 0 stands for all.
int number_of(const std::optional<FactKind>& kind) { return kind ? static_cast<int>(*kind) : 0; }

std::vector<FactId> all_facts(Connection& db, const FactFilter& filter) {
  return ids_of(
      db.query("SELECT id FROM fact WHERE id > ?1 AND (?2 = 0 OR kind = ?2) AND support > 0 ORDER BY id LIMIT ?3",
               filter.after, number_of(filter.kind), filter.most));
}

// Of every name that is one with it.
std::vector<FactId> facts_about(Connection& db, const FactFilter& filter) {
  std::vector<FactId> all;
  const int kind = number_of(filter.kind);
  for (const EntityId member : members_of(db, filter.about)) {
    const auto ids =
        ids_of(db.query("SELECT id FROM (SELECT id, kind, support FROM fact WHERE subject = ?1 "
                        "UNION SELECT id, kind, support FROM fact WHERE person = ?1 "
                        "UNION SELECT id, kind, support FROM fact WHERE object = ?1 "
                        "UNION SELECT id, kind, support FROM fact WHERE work = ?1 AND kind IN (12, 13)) "
                        "WHERE id > ?2 AND (?3 = 0 OR kind = ?3) AND support > 0 ORDER BY id LIMIT ?4",
                        member, filter.after, kind, filter.most));
    all.insert(all.end(), ids.begin(), ids.end());
  }
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
  if (all.size() > filter.most) all.resize(filter.most);
  return all;
}

}  // namespace

Result<EntityRef> read_entity(Connection& db, EntityId id) {
  Cursor row = db.query("SELECT one, kind, name FROM called WHERE id = ?", id);
  if (!row.next()) return fail(ErrorCode::not_found, "there is nothing of this number");
  return EntityRef{row.integer(0), static_cast<EntityKind>(row.integer(1)), std::string(row.text(2))};
}

std::vector<EntityRef> list_entities(Connection& db, EntityKind kind, EntityId after, std::uint32_t most) {
  std::vector<EntityRef> entities;
  // `called` has a row for each name; the one that they are known by stands for all.
  Cursor row = db.query("SELECT id, name FROM called WHERE kind = ? AND id > ? AND id = one ORDER BY id LIMIT ?",
                        static_cast<int>(kind), after, most);
  while (row.next()) entities.push_back({row.integer(0), kind, std::string(row.text(1))});
  return entities;
}

std::vector<Source> list_documents(Connection& db, DocumentId after, std::uint32_t most) {
  std::vector<Source> documents;
  Cursor row = db.query(
      "SELECT id, title, name, url, source, published, spun, language, read_at, '', 1000 FROM document WHERE id > ? "
      "AND places > 0 "
      "ORDER BY id LIMIT ?",
      after, most);
  while (row.next()) documents.push_back(source_of(row, 0));
  return documents;
}

std::vector<ListedFact> list_facts(Connection& db, const FactFilter& filter) {
  std::vector<ListedFact> facts;
  for (const FactId id : filter.about != 0 ? facts_about(db, filter) : all_facts(db, filter)) {
    const auto fact = fact_record(db, id);
    if (!fact) continue;
    facts.push_back({id, fact->kind, describe(db, *fact), fact->support, fact->documents, fact->newest});
  }
  return facts;
}

}  // namespace backlot::guide
