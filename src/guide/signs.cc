#include "backlot/guide/signs.h"

#include "backlot/names/networks.h"
#include "backlot/names/people.h"
#include "backlot/names/works.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr int most_of_a_sign = 200;

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

void add_entities(Connection& db, const std::string& sign, std::vector<EntityId>& out) {
  Cursor row = db.query("SELECT entity FROM sign WHERE sign = ? LIMIT ?", sign, most_of_a_sign);
  while (row.next()) out.push_back(row.integer(0));
}

std::vector<EntityId> sorted_once(std::vector<EntityId> ids) {
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

std::vector<EntityId> works_that_are(Connection& db, EntityId work) {
  std::vector<EntityId> works{work};
  Cursor row = db.query(
      "SELECT entity FROM identity WHERE one = (SELECT one FROM identity WHERE entity = ?1) AND entity <> ?1", work);
  while (row.next()) works.push_back(row.integer(0));
  return works;
}

}  // namespace

void keep_signs(Connection& db, EntityId entity, EntityKind kind, EntityId scope, std::string_view name) {
  const std::string lead = lead_of(kind, scope);
  for (const std::string& key : keys_of(kind, name))
    db.run("INSERT OR IGNORE INTO sign(sign, entity) VALUES(?, ?)", lead + key, entity);
}

std::vector<EntityId> candidates_of(Connection& db, EntityId entity) {
  EntityKind kind{};
  EntityId scope = 0;
  {
    Cursor row = db.query("SELECT kind, scope FROM entity WHERE id = ?", entity);
    if (!row.next()) return {};
    kind = static_cast<EntityKind>(row.integer(0));
    scope = row.integer(1);
  }
  const std::string lead = lead_of(kind, scope);
  std::vector<std::string> signs;
  {
    Cursor row = db.query("SELECT sign FROM sign WHERE entity = ? LIMIT ?", entity, most_of_a_sign);
    while (row.next()) signs.emplace_back(row.text(0));
  }
  std::vector<EntityId> found;
  const auto scopes = kind == EntityKind::character ? works_that_are(db, scope) : std::vector<EntityId>{0};
  for (const std::string& sign : signs) {
    for (const EntityId of : scopes)
      add_entities(db, lead_of(kind, of) + names::matching_key(std::string_view(sign).substr(lead.size())), found);
  }
  std::erase(found, entity);
  return sorted_once(std::move(found));
}

std::vector<EntityId> entities_with_signs_of(Connection& db, std::string_view name) {
  std::vector<EntityId> found;
  for (const EntityKind kind : {EntityKind::work, EntityKind::person, EntityKind::group, EntityKind::network}) {
    const std::string lead = lead_of(kind, 0);
    for (const std::string& key : keys_of(kind, name)) add_entities(db, lead + names::matching_key(key), found);
  }
  return sorted_once(std::move(found));
}

}  // namespace backlot::guide
