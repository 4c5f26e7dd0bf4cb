#include "backlot/guide/known_names.h"

#include "backlot/guide/name_key.h"
#include "backlot/guide/queries.h"

namespace backlot::guide {

bool KnownNames::known(const Guide& guide, std::string_view name) {
  if (remembered_.size() >= most_remembered) remembered_.clear();
  const auto [place, is_new] = remembered_.try_emplace(name_key(name), false);
  if (is_new) place->second = guide.knows_name(name, last_).value_or(false);
  return place->second;
}

DocumentId last_document(Connection& db) {
  Cursor row = db.query("SELECT max(id) FROM document");
  return row.next() ? row.integer(0) : 0;
}

bool is_name_of_clean_sources(Connection& db, std::string_view name, DocumentId last) {
  const std::string key = name_key(name);
  if (key.empty()) return false;
  {
    Cursor row =
        db.query("SELECT 1 FROM entity AS e JOIN catalogue_name AS c ON c.entity = e.id WHERE e.key = ? LIMIT 1", key);
    if (row.next()) return true;
  }
  Cursor row = db.query(
      "WITH named AS (SELECT id FROM entity WHERE key = ?1), "
      "said AS (SELECT id FROM fact WHERE subject IN named UNION SELECT id FROM fact WHERE person IN named "
      "UNION SELECT id FROM fact WHERE object IN named UNION SELECT fact FROM moment_person WHERE person IN named) "
      "SELECT 1 FROM said JOIN evidence AS e ON e.fact = said.id JOIN document AS d ON d.id = e.document "
      "WHERE d.id <= ?2 AND d.spun = 0 LIMIT 1",
      key, last);
  return row.next();
}

}  // namespace backlot::guide
