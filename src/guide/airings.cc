#include "backlot/guide/airings.h"

#include "backlot/guide/fact_rows.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/why.h"

#include <algorithm>

namespace backlot::guide {
namespace {

constexpr int days_of_a_slot = 120;  // a series of sixteen weeks, announced a little before

void add(Connection& db, Cursor ids, const AiringFilter& filter, std::vector<AiringRow>& rows) {
  std::vector<FactId> facts;
  while (ids.next()) facts.push_back(ids.integer(0));
  for (const FactId id : facts) {
    const auto fact = fact_record(db, id);
    if (!fact || !fact->work) continue;
    if (!filter.works.empty() && std::ranges::find(filter.works, fact->work->id) == filter.works.end()) continue;
    if (rows.size() < filter.most) rows.push_back(airing_row(db, *fact, 1));
  }
}

}  // namespace

std::vector<AiringRow> read_airings(Connection& db, const AiringFilter& filter) {
  std::vector<AiringRow> rows;
  const std::string from = filter.from.iso();
  add(db,
      db.query("SELECT a.fact FROM airing AS a JOIN fact AS f ON f.id = a.fact "
               "WHERE a.day BETWEEN ? AND ? AND f.support > 0 ORDER BY a.day, f.support DESC, a.fact LIMIT ?",
               from, filter.to.iso(), filter.works.empty() ? filter.most : 100'000U),
      filter, rows);
  add(db,
      db.query("SELECT a.fact FROM airing AS a JOIN fact AS f ON f.id = a.fact "
               "WHERE a.day IS NULL AND f.newest >= ? AND f.support > 0 ORDER BY f.support DESC, a.fact LIMIT ?",
               filter.from.plus_days(-days_of_a_slot).iso(), filter.works.empty() ? filter.most : 100'000U),
      filter, rows);
  return rows;
}

std::vector<AiringRecord> read_airing_history(Connection& db, EntityId work, std::uint32_t most) {
  std::vector<AiringRecord> records;
  Cursor row = db.query(
      "SELECT f.id, f.support = 0, (SELECT max(d.read_at) FROM evidence AS e JOIN document AS d ON d.id = e.document "
      "WHERE e.fact = f.id) FROM fact AS f WHERE f.subject = ? AND f.kind = ? ORDER BY f.id LIMIT ?",
      work, static_cast<int>(FactKind::airing), most);
  while (row.next()) {
    const auto fact = fact_record(db, row.integer(0));
    if (!fact) continue;
    AiringRecord record{airing_row(db, *fact, 1), row.integer(1) != 0, row.integer(2), {}};
    if (const auto why = explain(db, fact->id, 1); why && !why->testimony.empty())
      record.sentence = why->testimony.front().sentence;
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace backlot::guide
