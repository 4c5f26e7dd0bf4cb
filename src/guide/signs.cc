#include "backlot/guide/signs.h"

#include "backlot/names/networks.h"
#include "backlot/names/people.h"
#include "backlot/names/works.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr int most_candidates = 500;

std::vector<std::string> keys_of(EntityKind kind, std::string_view name) {
  switch (kind) {
    case EntityKind::work: return names::keys_of_work(name);
    case EntityKind::person:
    case EntityKind::character: return names::keys_of_person(name);
    case EntityKind::group: return names::keys_of_group(name);
    case EntityKind::network: return names::keys_of_network(name);
  }
  return {};
}

// "2:임SN"; of a character of work 17 "3:17:임SN".
std::string lead_of(EntityKind kind, EntityId scope) {
  std::string lead = std::to_string(static_cast<int>(kind)) + ":";
  return kind == EntityKind::character ? lead + std::to_string(scope) + ":" : lead;
}

// A key as it is kept: both what finds and what is found have one sign.
struct Sign {
  std::string text;
  int part = 0;
};

Sign sign_of(const std::string& lead, const std::string& key) {
  if (names::matching_key(key) == key) return {lead + key, 0};
  return key.starts_with('-') ? Sign{lead + key, 1} : Sign{lead + names::matching_key(key), 2};
}

void add_all(Cursor row, std::vector<EntityId>& out) {
  while (row.next()) out.push_back(row.integer(0));
}

std::vector<EntityId> sorted_once(std::vector<EntityId> ids) {
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

// Characters of other works that are one with the work of this one.
void add_characters(Connection& db, EntityId character, EntityId work, std::vector<EntityId>& out) {
  const std::string lead = lead_of(EntityKind::character, work);
  Cursor other = db.query(
      "SELECT m.entity FROM identity AS i JOIN identity AS m ON m.one = i.one WHERE i.entity = ?1 AND m.entity <> ?1",
      work);
  while (other.next()) {
    add_all(db.query("SELECT t.entity FROM sign AS s CROSS JOIN sign AS t ON t.sign = ?2 || substr(s.sign, ?3) "
                     "WHERE s.entity = ?1 AND (s.part = 0 OR s.part <> t.part) LIMIT ?4",
                     character, lead_of(EntityKind::character, other.integer(0)), lead.size() + 1, most_candidates),
            out);
  }
}

}  // namespace

void keep_signs(Connection& db, EntityId entity, EntityKind kind, EntityId scope, std::string_view name) {
  const std::string lead = lead_of(kind, scope);
  for (const std::string& key : keys_of(kind, name)) {
    const Sign sign = sign_of(lead, key);
    db.run("INSERT OR IGNORE INTO sign(sign, entity, part) VALUES(?, ?, ?)", sign.text, entity, sign.part);
  }
}

std::vector<EntityId> candidates_of(Connection& db, EntityId entity) {
  std::vector<EntityId> found;
  add_all(db.query("SELECT t.entity FROM sign AS s CROSS JOIN sign AS t ON t.sign = s.sign "
                   "WHERE s.entity = ?1 AND t.entity <> ?1 AND (s.part = 0 OR s.part <> t.part) LIMIT ?2",
                   entity, most_candidates),
          found);
  EntityId work = 0;
  {
    Cursor row = db.query(
        "SELECT i.entity FROM entity AS e JOIN identity AS i ON i.entity = e.scope WHERE e.id = ? AND e.kind = 3",
        entity);
    if (row.next()) work = row.integer(0);
  }
  if (work != 0) add_characters(db, entity, work, found);
  return sorted_once(std::move(found));
}

std::vector<EntityId> entities_with_signs_of(Connection& db, std::string_view name) {
  std::vector<EntityId> found;
  for (const EntityKind kind : {EntityKind::work, EntityKind::person, EntityKind::group, EntityKind::network}) {
    const std::string lead = lead_of(kind, 0);
    for (const std::string& key : keys_of(kind, name)) {
      const Sign sign = sign_of(lead, key);
      add_all(db.query("SELECT entity FROM sign WHERE sign = ?1 AND (part = 0 OR part <> ?2) LIMIT ?3", sign.text,
                       sign.part, most_candidates),
              found);
    }
  }
  return sorted_once(std::move(found));
}

}  // namespace backlot::guide
