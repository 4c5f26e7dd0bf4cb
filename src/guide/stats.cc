#include "backlot/guide/stats.h"

#include "backlot/guide/queries.h"

namespace backlot::guide {
namespace {

std::uint64_t number(Cursor row) { return row.next() ? static_cast<std::uint64_t>(row.integer(0)) : 0; }

// Rows of (kind, count); kinds of a newer version are left out.
template <std::size_t n>
void fill(Cursor row, std::array<std::uint64_t, n>& counts) {
  while (row.next()) {
    const auto kind = static_cast<std::size_t>(row.integer(0));
    if (kind < n) counts[kind] = static_cast<std::uint64_t>(row.integer(1));
  }
}

}  // namespace

Result<Stats> count_all(Connection& db) {
  Stats stats;
  stats.version = static_cast<int>(number(db.query("PRAGMA user_version")));
  stats.bytes = number(db.query("PRAGMA page_count")) * number(db.query("PRAGMA page_size"));
  stats.documents = number(db.query("SELECT count(*) FROM document WHERE places > 0"));
  stats.superseded = number(db.query("SELECT count(*) FROM document WHERE places = 0"));
  stats.evidence = number(db.query("SELECT count(*) FROM evidence"));
  fill(db.query("SELECT kind, count(*) FROM entity GROUP BY kind"), stats.entities);
  fill(db.query("SELECT kind, count(*) FROM fact WHERE support > 0 GROUP BY kind"), stats.facts);
  stats.copies = number(db.query("SELECT count(*) FROM lineage WHERE source IS NOT NULL"));
  stats.stories = number(db.query("SELECT count(*) FROM (SELECT 1 FROM lineage GROUP BY story HAVING count(*) > 1)"));
  Cursor row = db.query("SELECT max(published), sum(spun), max(read_at) FROM document WHERE places > 0");
  if (!row.next()) return stats;
  stats.newest = article::Date::parse_iso(row.text(0));
  stats.spun = static_cast<std::uint64_t>(row.integer(1));
  stats.read_at = row.integer(2);
  return stats;
}

}  // namespace backlot::guide
