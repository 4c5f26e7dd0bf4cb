#include "backlot/guide/cast_links.h"

#include "backlot/guide/fact_reader.h"
#include "backlot/guide/queries.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr std::uint32_t most_roles = 20;  // of a person

bool is_cast(const FactRecord& fact) { return fact.person && fact.value == facts::name(facts::Status::confirmed); }

void add(const EntityRef& person, const std::optional<EntityRef>& other, const FactRecord& fact,
         std::vector<CastLink>& links) {
  if (!other) return;
  const bool known = std::ranges::any_of(
      links, [&](const CastLink& link) { return link.person.id == person.id && link.other.id == other->id; });
  if (!known) links.push_back({person, *other, fact.id});
}

}  // namespace

std::vector<CastLink> read_cast_links(Connection& db, EntityId work, std::uint32_t most_people) {
  std::vector<EntityRef> people;
  std::optional<EntityRef> self;
  for (const FactRecord& fact : facts_of_work(db, work, {.kind = FactKind::cast, .most = 4 * most_people})) {
    if (!is_cast(fact) || people.size() == most_people) continue;
    self = fact.work;
    if (std::ranges::find(people, fact.person->id, &EntityRef::id) == people.end()) people.push_back(*fact.person);
  }
  std::vector<CastLink> links;
  for (const EntityRef& person : people) {
    for (const FactRecord& fact : facts_of_person(db, person.id, {.kind = FactKind::cast, .most = most_roles})) {
      if (is_cast(fact) && fact.work && fact.work->id != self->id) add(person, fact.work, fact, links);
    }
    for (const FactRecord& fact : facts_of_person(db, person.id, {.kind = FactKind::membership, .most = most_roles}))
      add(person, fact.object, fact, links);
  }
  return links;
}

}  // namespace backlot::guide
