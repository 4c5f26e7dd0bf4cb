#include "backlot/guide/lookup.h"

#include "backlot/guide/edit_distance.h"
#include "backlot/guide/name_key.h"
#include "backlot/guide/queries.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr int most_matches = 20;
constexpr std::size_t most_letters = 400;  // of a name that is looked for; bounds the work of the close search

EntityRef reference(const Cursor& row) {
  return {row.integer(0), static_cast<EntityKind>(row.integer(1)), std::string(row.text(2))};
}

std::vector<EntityRef> exact_matches(Connection& db, const std::string& key) {
  std::vector<EntityRef> found;
  // Works, people, groups, networks, characters.
  Cursor row = db.query(
      "SELECT e.id, e.kind, e.name, sum(n.seen) AS seen FROM name AS n JOIN entity AS e ON e.id = n.entity "
      "WHERE n.key = ? GROUP BY e.id ORDER BY iif(e.kind = 3, 9, e.kind), seen DESC, e.id LIMIT ?",
      key, most_matches);
  while (row.next()) found.push_back(reference(row));
  return found;
}

// Just after every key that begins with `prefix`: no byte of UTF-8 is 0xFF.
std::string end_of(const std::string& prefix) { return prefix + '\xFF'; }

std::vector<EntityRef> prefix_matches(Connection& db, const std::string& key) {
  std::vector<EntityRef> found;
  Cursor row = db.query(
      "SELECT e.id, e.kind, e.name, sum(n.seen) AS seen FROM name AS n JOIN entity AS e ON e.id = n.entity "
      "WHERE n.key >= ?1 AND n.key < ?2 GROUP BY e.id ORDER BY seen DESC, e.id LIMIT ?3",
      key, end_of(key), most_matches);
  while (row.next()) found.push_back(reference(row));
  return found;
}

// "abc" OR "bcd" OR …: any three letters in a row.
std::string any_three_of(const std::string& key) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < key.size(); at += unicode::decode(key, at).length) starts.push_back(at);
  starts.push_back(key.size());
  std::string query;
  for (std::size_t i = 0; i + 3 < starts.size(); ++i) {
    query += query.empty() ? "\"" : " OR \"";
    for (const char c : std::string_view(key).substr(starts[i], starts[i + 3] - starts[i]))
      query += c == '"' ? "\"\"" : std::string(1, c);
    query += '"';
  }
  return query;
}

struct Close {
  std::uint32_t distance;
  std::int64_t seen;
  EntityRef entity;
};

// About one letter in four may differ; what holds the whole of the other (a family or given name) is close too.
std::uint32_t distance_of(const std::string& asked, std::string_view known) {
  const auto bound = static_cast<std::uint32_t>(std::max<std::size_t>(1, asked.size() / 4));
  const std::uint32_t distance = edit_distance(asked, known, bound);
  return distance > bound && known.find(asked) != std::string_view::npos ? bound : distance;
}

std::vector<EntityRef> close_matches(Connection& db, const std::string& key) {
  const std::string query = any_three_of(key);
  if (query.empty()) return {};
  const auto bound = static_cast<std::uint32_t>(std::max<std::size_t>(1, key.size() / 4));
  std::vector<Close> close;
  Cursor row = db.query(
      "SELECT e.id, e.kind, e.name, n.key, n.seen FROM (SELECT rowid AS id FROM name_parts WHERE name_parts MATCH ? "
      "ORDER BY rank LIMIT 200) AS p JOIN name AS n ON n.id = p.id JOIN entity AS e ON e.id = n.entity",
      query);
  while (row.next()) {
    const std::uint32_t distance = distance_of(key, row.text(3));
    if (distance <= bound) close.push_back({distance, row.integer(4), reference(row)});
  }
  std::ranges::sort(close, {}, [](const Close& c) { return std::tuple(c.distance, -c.seen, c.entity.id); });
  std::vector<EntityRef> found;
  for (const Close& c : close) {
    const bool listed = std::ranges::any_of(found, [&](const EntityRef& e) { return e.id == c.entity.id; });
    if (!listed && found.size() < most_matches) found.push_back(c.entity);
  }
  return found;
}

}  // namespace

Result<Found> find_name(Connection& db, std::string_view name) {
  const std::string key = name_key(name);
  if (key.empty() || key.size() > most_letters) return Found{};
  if (auto exact = exact_matches(db, key); !exact.empty()) return Found{MatchKind::exact, std::move(exact)};
  if (auto prefix = prefix_matches(db, key); !prefix.empty()) return Found{MatchKind::prefix, std::move(prefix)};
  if (auto close = close_matches(db, key); !close.empty()) return Found{MatchKind::close, std::move(close)};
  return Found{};
}

}  // namespace backlot::guide
