#include "backlot/guide/same_facts.h"

#include "backlot/guide/members.h"
#include "backlot/guide/name_key.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace backlot::guide {
namespace {

EntityId id_of(const std::optional<EntityRef>& entity) { return entity ? entity->id : 0; }

// Of airings and ratings what stands beside the fact; whether a zone was stated does not matter.
std::string details_of(Connection& db, const FactRecord& fact) {
  if (fact.kind != FactKind::airing && fact.kind != FactKind::rating) return {};
  Cursor row = fact.kind == FactKind::airing
                   ? db.query(
                         "SELECT days || ' ' || coalesce(minute, '') || ' ' || coalesce(zone, '') || ' ' || "
                         "coalesce(day, '') FROM airing WHERE fact = ?",
                         fact.id)
                   : db.query(
                         "SELECT coalesce(episode, '') || ' ' || percent || ' ' || coalesce(scope, '') || ' ' || "
                         "coalesce(source, '') FROM rating WHERE fact = ?",
                         fact.id);
  return row.next() ? std::string(row.text(0)) : std::string();
}

using Meaning = std::tuple<FactKind, EntityId, EntityId, EntityId, std::string, std::string, std::string>;

// Of quotations and moments the work is a guess from the document and says nothing.
Meaning meaning_of(Connection& db, const FactRecord& fact) {
  const bool is_told = fact.kind == FactKind::quote || fact.kind == FactKind::moment;
  return {fact.kind,           is_told ? 0 : id_of(fact.work),
          id_of(fact.person),  id_of(fact.object),
          fact.value,          name_key(fact.text),
          details_of(db, fact)};
}

void count_again(Connection& db, FactRecord& fact) {
  std::vector<FactId> facts{fact.id};
  facts.insert(facts.end(), fact.same.begin(), fact.same.end());
  Cursor row = db.query(
      "SELECT count(DISTINCT coalesce(l.copy_group, e.document)), count(DISTINCT e.document) FROM evidence AS e "
      "CROSS JOIN document AS d ON d.id = e.document LEFT JOIN lineage AS l ON l.document = d.id "
      "WHERE e.fact IN (SELECT value FROM json_each(?)) AND d.places > 0",
      json_of(facts));
  if (!row.next()) return;
  fact.support = static_cast<std::uint32_t>(row.integer(0));
  fact.documents = static_cast<std::uint32_t>(row.integer(1));
}

void take(FactRecord& into, FactRecord& fact) {
  into.same.push_back(std::max(into.id, fact.id));
  into.id = std::min(into.id, fact.id);
  into.newest = std::max(into.newest, fact.newest);
}

}  // namespace

std::string json_of(std::span<const FactId> facts) {
  std::string json = "[";
  for (const FactId fact : facts) json += (json.size() > 1 ? "," : "") + std::to_string(fact);
  return json + "]";
}

bool merge_same(Connection& db, std::vector<FactRecord>& facts) {
  if (std::ranges::none_of(facts, &FactRecord::joined)) return false;
  std::map<Meaning, std::size_t> first;
  std::vector<FactRecord> kept;
  for (FactRecord& fact : facts) {
    const auto [at, is_new] = first.try_emplace(meaning_of(db, fact), kept.size());
    if (is_new)
      kept.push_back(std::move(fact));
    else
      take(kept[at->second], fact);
  }
  const bool merged = kept.size() < facts.size();
  facts = std::move(kept);
  for (FactRecord& fact : facts) {
    if (!fact.same.empty()) count_again(db, fact);
  }
  return merged;
}

FactRecord with_same(Connection& db, FactRecord fact) {
  if (!fact.joined) return fact;
  EntityId subject = 0;
  {
    Cursor row = db.query("SELECT subject FROM fact WHERE id = ?", fact.id);
    if (row.next()) subject = row.integer(0);
  }
  std::vector<FactId> ids;
  for (const EntityId member : members_of(db, subject)) {
    Cursor row = db.query("SELECT id FROM fact WHERE subject = ? AND kind = ? AND id <> ?", member,
                          static_cast<int>(fact.kind), fact.id);
    while (row.next()) ids.push_back(row.integer(0));
  }
  const Meaning meaning = meaning_of(db, fact);
  for (const FactId id : ids) {
    const auto other = fact_record(db, id);
    if (other && other->joined && meaning_of(db, *other) == meaning) fact.same.push_back(id);
  }
  if (!fact.same.empty()) count_again(db, fact);
  return fact;
}

}  // namespace backlot::guide
