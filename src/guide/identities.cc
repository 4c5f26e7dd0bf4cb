#include "backlot/guide/identities.h"

#include "backlot/guide/identifier.h"
#include "backlot/guide/members.h"
#include "backlot/guide/name_key.h"
#include "backlot/guide/namesakes.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/signs.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace backlot::guide {
namespace {

constexpr std::size_t most_near = 12;
constexpr double hardly_near = 0.005;

EntityRef reference(Connection& db, EntityId id) {
  Cursor row = db.query("SELECT kind, name FROM entity WHERE id = ?", id);
  if (!row.next()) return {};
  return {id, static_cast<EntityKind>(row.integer(0)), std::string(row.text(1))};
}

std::uint32_t times_seen(Connection& db, EntityId id) {
  Cursor row = db.query("SELECT sum(seen) FROM name WHERE entity = ?", id);
  return row.next() ? static_cast<std::uint32_t>(row.integer(0)) : 0;
}

IdentityMember member_of(Connection& db, EntityId id) {
  IdentityMember member{reference(db, id), times_seen(db, id), 1, {}, false};
  Cursor row = db.query("SELECT permille, reason, decided FROM identity WHERE entity = ?", id);
  if (!row.next()) return member;
  member.probability = static_cast<float>(row.integer(0)) / 1000.0F;
  member.why = row.text(1);
  member.by_editor = row.text(2) == "editor";
  return member;
}

bool ruled_two(Connection& db, EntityId a, EntityId b) {
  return std::ranges::any_of(rulings_on(db, a), [&](const auto& r) { return r.first == b && r.second == Ruled::two; });
}

// Entities near one of the members, each by the member it is nearest to.
std::vector<NearEntity> near_ones(Connection& db, const std::vector<EntityId>& members) {
  Identifier identifier(db);
  std::map<EntityId, NearEntity> near;
  for (const EntityId member : members) {
    std::vector<EntityId> others = candidates_of(db, member);
    for (const auto& [other, ruled] : rulings_on(db, member)) others.push_back(other);
    for (const EntityId other : others) {
      if (std::ranges::find(members, other) != members.end()) continue;
      Sameness alike = identifier.compare(member, other);
      const bool by_editor = ruled_two(db, member, other);
      const bool namesakes = spelling_of(db, member) == spelling_of(db, other);
      if (alike.probability < hardly_near && !by_editor && !namesakes) continue;
      NearEntity& nearest = near[other];
      if (nearest.entity.id == 0) nearest.entity = reference(db, other);
      nearest.by_editor = nearest.by_editor || by_editor;
      if (alike.probability < nearest.probability) continue;
      nearest.probability = static_cast<float>(alike.probability);
      nearest.grounds = std::move(alike.grounds);
    }
  }
  std::vector<NearEntity> sorted;
  for (auto& [id, entity] : near) sorted.push_back(std::move(entity));
  std::ranges::stable_sort(sorted, std::greater{}, &NearEntity::probability);
  if (sorted.size() > most_near) sorted.resize(most_near);
  return sorted;
}

template <class T>
Result<T> checked(Connection& db, T value) {
  if (db.failed()) return std::unexpected(db.take_failure());
  return value;
}

}  // namespace

Result<IdentityCounts> Identities::update() {
  Transaction transaction(db_);
  const std::vector<EntityId> namesakes = Namesakes(db_).look_at_news();
  Identifier identifier(db_);
  identifier.look_at_news();
  identifier.look_at(namesakes);
  IdentityCounts counts;
  {
    Cursor row = db_.query("SELECT count(*), count(DISTINCT one) FROM identity");
    if (row.next()) counts = {static_cast<std::uint64_t>(row.integer(0)), static_cast<std::uint64_t>(row.integer(1))};
  }
  if (!transaction.commit()) return std::unexpected(db_.take_failure());
  return counts;
}

Result<IdentityReport> Identities::report(EntityId entity) const {
  const std::vector<EntityId> ids = members_of(db_, entity);
  IdentityReport report;
  for (const EntityId id : ids) report.members.push_back(member_of(db_, id));
  if (report.members.front().entity.id == 0 && !db_.failed())
    return fail(ErrorCode::not_found, "nothing with the number " + std::to_string(entity) + " is known", db_.file());
  std::ranges::stable_sort(report.members, std::greater{}, &IdentityMember::seen);
  report.one = report.members.front().entity;
  report.one.id = ids.front();
  report.near = near_ones(db_, ids);
  return checked(db_, std::move(report));
}

Result<std::vector<EntityRef>> Identities::named(std::string_view name) const {
  std::vector<EntityRef> found;
  Cursor row = db_.query(
      "SELECT DISTINCT e.id, e.kind, e.name FROM name AS n JOIN entity AS e ON e.id = n.entity WHERE n.key = ? "
      "ORDER BY iif(e.kind = 3, 9, e.kind), e.id LIMIT 100",
      name_key(name));
  while (row.next())
    found.push_back({row.integer(0), static_cast<EntityKind>(row.integer(1)), std::string(row.text(2))});
  return checked(db_, std::move(found));
}

Result<void> Identities::rule(std::span<const EntityId> entities, Ruling ruling) {
  std::set<EntityKind> kinds;
  for (const EntityId id : entities) kinds.insert(reference(db_, id).kind);
  if (kinds.size() > 1) return fail(ErrorCode::invalid, "things of different kinds are never one", db_.file());
  Transaction transaction(db_);
  for (std::size_t i = 0; i < entities.size(); ++i) {
    for (std::size_t j = i + 1; j < entities.size(); ++j) {
      const auto [first, second] = std::minmax(entities[i], entities[j]);
      if (ruling == Ruling::none)
        db_.run("DELETE FROM ruling WHERE first = ? AND second = ?", first, second);
      else
        db_.run("INSERT OR REPLACE INTO ruling(first, second, one) VALUES(?, ?, ?)", first, second,
                ruling == Ruling::one ? 1 : 0);
    }
  }
  Identifier(db_).look_at(entities);
  if (!transaction.commit()) return std::unexpected(db_.take_failure());
  return {};
}

Result<void> Identities::part(EntityId person, EntityId work, bool undo) {
  if (reference(db_, person).kind != EntityKind::person || reference(db_, work).kind != EntityKind::work)
    return fail(ErrorCode::invalid, "a person is told apart by a work", db_.file());
  Transaction transaction(db_);
  const EntityId spelling = spelling_of(db_, person);
  undo ? db_.run("DELETE FROM parting WHERE spelling = ? AND work = ?", spelling, work)
       : db_.run("INSERT OR IGNORE INTO parting(spelling, work) VALUES(?, ?)", spelling, work);
  Identifier(db_).look_at(Namesakes(db_).look_at(spelling));
  if (!transaction.commit()) return std::unexpected(db_.take_failure());
  return {};
}

Result<void> Identities::split_off(EntityId entity) {
  for (const EntityId other : members_of(db_, entity)) {
    if (other == entity) continue;
    if (auto ruled = rule(std::array{entity, other}, Ruling::two); !ruled) return ruled;
  }
  return {};
}

}  // namespace backlot::guide
