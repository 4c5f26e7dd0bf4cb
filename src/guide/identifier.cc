#include "backlot/guide/identifier.h"

#include "backlot/guide/change_notes.h"
#include "backlot/guide/members.h"
#include "backlot/guide/namesakes.h"
#include "backlot/guide/signs.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace backlot::guide {
namespace {

constexpr std::size_t most_together = 100;
constexpr std::size_t most_profiles = 20'000;
// Works need networks and groups, people need works, characters both.
constexpr std::array order = {EntityKind::network, EntityKind::group, EntityKind::work, EntityKind::person,
                              EntityKind::character};

// Two people of one spelling are told apart by what documents say of them (namesakes.h), and by nothing else.
Sameness of_one_spelling(const std::string& apart) {
  if (apart.empty()) return {1, {{"they have one spelling, and nothing tells them apart any longer", 6}}};
  return {0, {{apart, -6}}};
}

// Whether a cast list with both may still change what is said of two people.
bool hangs_on_cast_lists(const Sameness& s) { return s.probability >= one_entity; }

}  // namespace

std::vector<std::pair<EntityId, Ruled>> rulings_on(Connection& db, EntityId entity) {
  std::vector<std::pair<EntityId, Ruled>> rulings;
  Cursor row = db.query(
      "SELECT second, one FROM ruling WHERE first = ?1 UNION ALL SELECT first, one FROM ruling WHERE second = ?1",
      entity);
  while (row.next()) rulings.emplace_back(row.integer(0), row.integer(1) != 0 ? Ruled::one : Ruled::two);
  return rulings;
}

void Identifier::look_at(std::span<const EntityId> entities) {
  for (const EntityId entity : entities) mark(entity);
  for (const EntityKind kind : order) identify(kind);
}

void Identifier::look_at_news() { look_at(take_news()); }

void Identifier::mark(EntityId entity) {
  Cursor row = db_.query("SELECT kind FROM entity WHERE id = ?", entity);
  if (row.next()) marked_[static_cast<EntityKind>(row.integer(0))].insert(entity);
}

// Entities with new names, whose keys are kept, or with new facts.
std::vector<EntityId> Identifier::take_news() {
  std::set<EntityId> news;
  struct Named {
    EntityId entity;
    EntityKind kind;
    EntityId scope;
    std::string text;
  };
  std::vector<Named> named;
  {
    Cursor row = db_.query(
        "SELECT n.entity, e.kind, e.scope, n.text FROM name AS n JOIN entity AS e ON e.id = n.entity "
        "WHERE n.id > (SELECT last_name FROM identified) ORDER BY n.id");
    while (row.next())
      named.push_back(
          {row.integer(0), static_cast<EntityKind>(row.integer(1)), row.integer(2), std::string(row.text(3))});
  }
  for (const Named& n : named) {
    keep_signs(db_, n.entity, n.kind, n.scope, n.text);
    news.insert(n.entity);
  }
  {
    Cursor row = db_.query(
        "SELECT work, person, object FROM fact WHERE id > (SELECT last_fact FROM identified) AND kind IN (1, 2, 6, 8, "
        "9, 11)");
    while (row.next()) {
      for (const int column : {0, 1, 2}) {
        if (!row.is_null(column)) news.insert(row.integer(column));
      }
    }
  }
  db_.run(
      "UPDATE identified SET last_name = (SELECT coalesce(max(id), 0) FROM name), last_fact = (SELECT "
      "coalesce(max(id), 0) "
      "FROM fact)");
  return {news.begin(), news.end()};
}

void Identifier::identify(EntityKind kind) {
  std::set<EntityId>& marked = marked_[kind];
  while (!marked.empty() && !db_.failed()) {
    const EntityId first = *marked.begin();
    marked.erase(marked.begin());
    if (stands_alone(first)) continue;
    const std::set<EntityId> together = hanging_together(first);
    for (const EntityId entity : together) marked.erase(entity);
    if (together.size() > 1) tell(together);
  }
}

// Most do: nothing has a name like theirs.
bool Identifier::stands_alone(EntityId entity) {
  if (!candidates_of(db_, entity).empty()) return false;
  Cursor row = db_.query(
      "SELECT 1 FROM identity WHERE entity = ?1 UNION ALL SELECT 1 FROM ruling WHERE first = ?1 OR second = ?1",
      entity);
  return !row.next();
}

std::vector<Identifier::Neighbour> Identifier::neighbours_of(EntityId entity) {
  std::map<EntityId, Neighbour> neighbours;
  for (const EntityId other : candidates_of(db_, entity)) {
    const double probability = compare(entity, other).probability;
    if (probability >= one_entity) neighbours[other] = {other, probability, Ruled::no};
  }
  for (const auto& [other, ruled] : rulings_on(db_, entity)) {
    if (ruled == Ruled::one || neighbours.contains(other)) neighbours[other].ruled = ruled;
  }
  std::vector<Neighbour> found;
  for (auto& [other, neighbour] : neighbours) {
    neighbour.entity = other;
    found.push_back(neighbour);
  }
  return found;
}

// All that can be reached from `first`, and all that was one with it before.
std::set<EntityId> Identifier::hanging_together(EntityId first) {
  std::set<EntityId> reached{first};
  std::vector<EntityId> open{first};
  const auto reach = [&](EntityId entity) {
    if (reached.size() < most_together && reached.insert(entity).second) open.push_back(entity);
  };
  while (!open.empty()) {
    const EntityId entity = open.back();
    open.pop_back();
    for (const EntityId member : members_of(db_, entity)) reach(member);
    for (const Neighbour& neighbour : neighbours_of(entity)) reach(neighbour.entity);
  }
  return reached;
}

PairTable Identifier::table_of(const std::vector<EntityId>& entities) {
  PairTable table(entities.size());
  const auto index_of = [&](EntityId entity) {
    return static_cast<std::size_t>(std::ranges::find(entities, entity) - entities.begin());
  };
  for (std::size_t a = 0; a < entities.size(); ++a) {
    for (const EntityId other : candidates_of(db_, entities[a])) {
      const std::size_t b = index_of(other);
      if (b < entities.size() && b > a) table.set(a, b, compare(entities[a], other).probability);
    }
    for (const auto& [other, ruled] : rulings_on(db_, entities[a])) {
      if (const std::size_t b = index_of(other); b < entities.size()) table.rule(a, b, ruled);
    }
  }
  return table;
}

void Identifier::tell(const std::set<EntityId>& entities) {
  std::vector<EntityId> by_name(entities.begin(), entities.end());
  std::ranges::sort(by_name, {}, [this](EntityId id) { return std::tuple(std::string_view(profile(id).name), id); });
  const PairTable table = table_of(by_name);
  std::set<EntityId> changed;
  for (const auto& group : groups_of(table, one_entity)) {
    std::vector<EntityId> members;
    for (const std::size_t i : group) members.push_back(by_name[i]);
    std::ranges::sort(members);
    if (members.size() > 1 ? write(members) : clear(members.front())) changed.insert(members.begin(), members.end());
  }
  write_changes(db_, changed);
  if (!changed.empty() && profile(*changed.begin()).kind == EntityKind::work) mark_dependents(changed);
}

// The nearest of the others, and why. True where the entity was not one with these before.
bool Identifier::write(const std::vector<EntityId>& members) {
  bool changed = false;
  for (const EntityId entity : members) {
    Sameness best;
    for (const EntityId other : members) {
      if (other == entity) continue;
      Sameness s = compare(entity, other);
      if (s.probability >= best.probability) best = std::move(s);
    }
    bool by_editor = false;
    for (const auto& [other, ruled] : rulings_on(db_, entity))
      by_editor = by_editor || (ruled == Ruled::one && std::ranges::find(members, other) != members.end());
    {
      Cursor row = db_.query("SELECT 1 FROM identity WHERE entity = ? AND one = ?", entity, members.front());
      changed = !row.next() || changed;
    }
    db_.run("INSERT OR REPLACE INTO identity(entity, one, permille, reason, decided) VALUES(?, ?, ?, ?, ?)", entity,
            members.front(), by_editor ? 1000 : static_cast<std::int64_t>(best.probability * 1000), best.words(),
            by_editor ? "editor" : "program");
  }
  return changed;
}

bool Identifier::clear(EntityId entity) {
  Cursor row = db_.query("DELETE FROM identity WHERE entity = ? RETURNING one", entity);
  return row.next();
}

// Who plays in a work, and its characters, are looked at again when it turns out to be another's.
void Identifier::mark_dependents(const std::set<EntityId>& works) {
  for (const EntityId work : works) {
    std::vector<EntityId> dependents;
    {
      Cursor row = db_.query("SELECT person, object FROM fact WHERE subject = ? AND kind IN (6, 8)", work);
      while (row.next()) {
        dependents.push_back(row.integer(0));
        dependents.push_back(row.integer(1));
      }
    }
    for (const EntityId entity : dependents) {
      profiles_.erase(entity);
      mark(entity);
    }
  }
}

const Profile& Identifier::profile(EntityId entity) {
  const auto at = profiles_.find(entity);
  if (at != profiles_.end()) return at->second;
  return profiles_.emplace(entity, read_profile(db_, entity)).first->second;
}

Sameness Identifier::compare(EntityId a, EntityId b) {
  if (profiles_.size() > most_profiles) profiles_.clear();
  const Profile& x = profile(a);
  const Profile& y = profile(b);
  if (x.kind == EntityKind::character && x.scope != y.scope) return {};
  if (x.kind == EntityKind::person && (x.scope < 0 || y.scope < 0)) {
    if (const auto reason = told_apart(db_, a, b)) return of_one_spelling(*reason);
  }
  Sameness alike = judge(x, y, false);
  if (x.kind == EntityKind::person && hangs_on_cast_lists(alike) && share_a_cast_list(db_, a, b))
    alike = judge(x, y, true);
  return alike;
}

}  // namespace backlot::guide
