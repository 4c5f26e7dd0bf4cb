#include "backlot/guide/lookup.h"

#include "backlot/guide/edit_distance.h"
#include "backlot/guide/name_key.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/signs.h"
#include "backlot/names/networks.h"
#include "backlot/names/people.h"
#include "backlot/names/works.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <utility>

namespace backlot::guide {
namespace {

constexpr std::size_t most_matches = 20;
constexpr int most_candidates = 20'000;    // whose distance is computed: about 10 ms
constexpr int most_in_words = 2'000;       // names that hold what is looked for
constexpr std::size_t most_letters = 400;  // of a name that is looked for; bounds the work of the close search

EntityRef reference(const Cursor& row) {
  return {row.integer(0), static_cast<EntityKind>(row.integer(1)), std::string(row.text(2))};
}

// 0 for all: as queries take it.
int number_of(std::optional<EntityKind> kind) { return kind ? static_cast<int>(*kind) : 0; }

std::vector<EntityRef> exact_matches(Connection& db, const std::string& key, std::optional<EntityKind> kind) {
  std::vector<EntityRef> found;
  // Works, people, groups, networks, characters.
  Cursor row = db.query(
      "SELECT e.one, e.kind, e.name, sum(n.seen) AS seen FROM name AS n JOIN called AS e ON e.id = n.entity "
      "WHERE n.key = ?1 AND ?2 IN (0, e.kind) GROUP BY e.one ORDER BY iif(e.kind = 3, 9, e.kind), seen DESC, e.one "
      "LIMIT ?3",
      key, number_of(kind), most_matches);
  while (row.next()) found.push_back(reference(row));
  return found;
}

// Just after every key that begins with `prefix`: no byte of UTF-8 is 0xFF.
std::string end_of(const std::string& prefix) { return prefix + '\xFF'; }

std::vector<EntityRef> prefix_matches(Connection& db, const std::string& key, std::optional<EntityKind> kind) {
  std::vector<EntityRef> found;
  Cursor row = db.query(
      "SELECT e.one, e.kind, e.name, sum(n.seen) AS seen FROM name AS n JOIN called AS e ON e.id = n.entity "
      "WHERE n.key >= ?1 AND n.key < ?2 AND ?3 IN (0, e.kind) GROUP BY e.one ORDER BY seen DESC, e.one LIMIT ?4",
      key, end_of(key), number_of(kind), most_matches);
  while (row.next()) found.push_back(reference(row));
  return found;
}

// Bytes at which the code points of `key` start, and its end.
std::vector<std::size_t> starts_of(std::string_view key) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < key.size(); at += unicode::decode(key, at).length) starts.push_back(at);
  starts.push_back(key.size());
  return starts;
}

std::string phrase(std::string_view part) {
  std::string text = "\"";
  for (const char c : part) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + '"';
}

bool is_listed(const std::vector<EntityRef>& found, EntityId id) {
  return std::ranges::find(found, id, &EntityRef::id) != found.end();
}

// Whether a word of `name` behind its first begins what goes on with `key`.
bool goes_on_at_a_word(std::string_view name, const std::string& key) {
  constexpr std::string_view between = " -";
  for (std::size_t at = name.find_first_of(between); at != name.npos; at = name.find_first_of(between, at)) {
    if (name_key(name.substr(++at)).starts_with(key)) return true;
  }
  return false;
}

// Appends to `found` what goes on with `key` at a word, the most often seen first. The index of three letters in a row
// finds names that hold the key anywhere; a shorter key would be in too many.
void add_word_matches(Connection& db, const std::string& key, std::optional<EntityKind> kind,
                      std::vector<EntityRef>& found) {
  if (starts_of(key).size() <= 3 || found.size() >= most_matches) return;
  Cursor row = db.query(
      "SELECT e.one, e.kind, e.name, n.text FROM "
      "(SELECT rowid AS id FROM name_parts WHERE name_parts MATCH ?1 LIMIT ?2) AS p "
      "CROSS JOIN name AS n ON n.id = p.id CROSS JOIN called AS e ON e.id = n.entity "
      "WHERE ?3 IN (0, e.kind) ORDER BY n.seen DESC, n.id",
      phrase(key), most_in_words, number_of(kind));
  while (found.size() < most_matches && row.next()) {
    if (!is_listed(found, row.integer(0)) && goes_on_at_a_word(row.text(3), key)) found.push_back(reference(row));
  }
}

// One in four, but so few that the parts of whole_parts() have three letters.
std::uint32_t letters_that_may_differ(std::size_t letters) {
  if (letters < 6) return 1;
  return static_cast<std::uint32_t>(std::min(letters / 4, letters / 3 - 1));
}

// Of a name that differs in at most `bound` letters, one of any bound + 1 parts is whole: the parts, for the index of
// three letters in a row. Empty for names too short to be divided so.
std::string whole_parts(std::string_view key, std::size_t bound) {
  const std::vector<std::size_t> starts = starts_of(key);
  const std::size_t letters = starts.size() - 1;
  const std::size_t parts = bound + 1;
  if (letters < 6) return {};
  std::string query;
  for (std::size_t i = 0; i < parts; ++i) {
    const std::size_t from = starts[letters * i / parts];
    query += (i == 0 ? "" : " OR ") + phrase(key.substr(from, starts[letters * (i + 1) / parts] - from));
  }
  return query;
}

struct Close {
  std::uint32_t distance;
  std::int64_t seen;
  EntityId entity;
};

// Candidates as rows of (entity, key, seen). A family or given name alone, the whole of which stands in the name, is
// as close as allowed.
std::vector<Close> closest(Cursor row, const std::string& asked, std::uint32_t bound) {
  std::vector<Close> close;
  while (row.next()) {
    const std::string_view known = row.text(1);
    std::uint32_t distance = edit_distance(asked, known, bound);
    if (distance > bound && known.find(asked) != std::string_view::npos) distance = bound;
    if (distance <= bound) close.push_back({distance, row.integer(2), row.integer(0)});
  }
  std::ranges::sort(close, {}, [](const Close& c) { return std::tuple(c.distance, -c.seen, c.entity); });
  return close;
}

// Short names have no part of three letters: those that begin with the same letter are looked at.
std::vector<Close> close_names(Connection& db, const std::string& key) {
  const std::vector<std::size_t> starts = starts_of(key);
  const std::uint32_t bound = letters_that_may_differ(starts.size() - 1);
  const std::string parts = whole_parts(key, bound);
  if (!parts.empty()) {
    return closest(
        db.query("SELECT n.entity, n.key, n.seen FROM name_parts AS p CROSS JOIN name AS n ON n.id = p.rowid "
                 "WHERE name_parts MATCH ? LIMIT ?",
                 parts, most_candidates),
        key, bound);
  }
  const std::string first = key.substr(0, starts[1]);
  return closest(db.query("SELECT entity, key, seen FROM name WHERE key >= ? AND key < ? LIMIT ?", first, end_of(first),
                          most_candidates),
                 key, bound);
}

std::optional<EntityRef> entity_of(Connection& db, EntityId id) {
  Cursor row = db.query("SELECT one, kind, name FROM called WHERE id = ?", id);
  if (!row.next()) return std::nullopt;
  return reference(row);
}

std::vector<EntityRef> close_matches(Connection& db, const std::string& key, std::optional<EntityKind> kind) {
  std::vector<EntityRef> found;
  for (const Close& c : close_names(db, key)) {
    if (found.size() == most_matches) break;
    const auto entity = entity_of(db, c.entity);
    if (entity && entity->kind == kind.value_or(entity->kind) && !is_listed(found, entity->id))
      found.push_back(*entity);
  }
  return found;
}

// How likely an entity is called so, though nothing prints it.
double alike(const EntityRef& entity, std::string_view name) {
  switch (entity.kind) {
    case EntityKind::work: return names::compare_works(entity.name, name).probability;
    case EntityKind::person:
    case EntityKind::character: return names::compare_people(entity.name, name).probability;
    case EntityKind::group: return names::compare_groups(entity.name, name).probability;
    case EntityKind::network: return names::compare_networks(entity.name, name).probability;
  }
  return 0;
}

}  // namespace

// Of whatever may have this name though nothing prints it: the likeliest first.
std::vector<EntityRef> alike_matches(Connection& db, std::string_view name) {
  std::vector<std::pair<double, EntityRef>> found;
  for (const EntityId id : entities_with_signs_of(db, name)) {
    Cursor row = db.query(
        "SELECT c.one, e.kind, e.name, c.name FROM entity AS e JOIN called AS c ON c.id = e.id WHERE e.id = ?", id);
    if (!row.next()) continue;
    EntityRef entity = reference(row);
    const double probability = alike(entity, name);
    if (probability < names::one_name) continue;
    entity.name = row.text(3);
    const auto known = std::ranges::find(found, entity.id, [](const auto& f) { return f.second.id; });
    if (known == found.end())
      found.emplace_back(probability, std::move(entity));
    else
      known->first = std::max(known->first, probability);
  }
  std::ranges::stable_sort(found, std::greater{}, &std::pair<double, EntityRef>::first);
  std::vector<EntityRef> matches;
  for (auto& [probability, entity] : found) {
    if (matches.size() < most_matches) matches.push_back(std::move(entity));
  }
  return matches;
}

Result<Found> find_name(Connection& db, std::string_view name, std::optional<EntityKind> kind) {
  const std::string key = name_key(name);
  if (key.empty() || key.size() > most_letters) return Found{};
  if (auto exact = exact_matches(db, key, kind); !exact.empty()) return Found{MatchKind::exact, std::move(exact)};
  auto other = alike_matches(db, name);
  if (kind) std::erase_if(other, [&](const EntityRef& entity) { return entity.kind != *kind; });
  if (!other.empty()) return Found{MatchKind::alike, std::move(other)};
  auto prefix = prefix_matches(db, key, kind);
  add_word_matches(db, key, kind, prefix);
  if (!prefix.empty()) return Found{MatchKind::prefix, std::move(prefix)};
  if (auto close = close_matches(db, key, kind); !close.empty()) return Found{MatchKind::close, std::move(close)};
  return Found{};
}

}  // namespace backlot::guide
