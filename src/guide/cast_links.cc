#include "backlot/guide/cast_links.h"

#include "backlot/guide/members.h"
#include "backlot/guide/queries.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr std::uint32_t most_roles = 20;  // of a person

void add(EntityId person, EntityId work, Cursor row, std::vector<CastLink>& links) {
  while (row.next()) {
    const EntityId other = row.integer(0);
    const bool known = other == work || std::ranges::any_of(links, [&](const CastLink& link) {
                         return link.person == person && link.other.id == other;
                       });
    if (!known) links.push_back({person, {other, static_cast<EntityKind>(row.integer(1)), std::string(row.text(2))}});
  }
}

}  // namespace

std::vector<CastLink> read_cast_links(Connection& db, EntityId work, std::span<const EntityId> people) {
  std::vector<CastLink> links;
  for (const EntityId person : people) {
    for (const EntityId member : members_of(db, person)) {
      add(person, work,
          db.query("SELECT c.one, c.kind, c.name FROM fact AS f CROSS JOIN called AS c ON c.id = f.work "
                   "WHERE f.person = ? AND f.kind = ? AND f.support > 0 AND f.value = ? ORDER BY f.id DESC LIMIT ?",
                   member, static_cast<int>(FactKind::cast), facts::name(facts::Status::confirmed), most_roles),
          links);
      add(person, work,
          db.query("SELECT c.one, c.kind, c.name FROM fact AS f CROSS JOIN called AS c ON c.id = f.object "
                   "WHERE f.person = ? AND f.kind = ? AND f.support > 0 ORDER BY f.id DESC LIMIT ?",
                   member, static_cast<int>(FactKind::membership), most_roles),
          links);
    }
  }
  return links;
}

}  // namespace backlot::guide
