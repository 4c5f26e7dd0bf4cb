#include "backlot/guide/airings.h"

#include "backlot/guide/fact_rows.h"
#include "backlot/guide/members.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/same_facts.h"
#include "backlot/guide/why.h"

#include <algorithm>

namespace backlot::guide {
namespace {

// What is stated of a work by each of its names stands once.
void add(Connection& db, const AiringFilter& filter, Cursor said, std::vector<AiringRow>& rows) {
  std::vector<FactRecord> facts = fact_records(std::move(said));
  std::erase_if(facts, [](const FactRecord& fact) { return !fact.work; });
  merge_same(db, facts);
  for (const FactRecord& fact : facts) {
    if (rows.size() < filter.most) rows.push_back(airing_row(db, fact, filter.sources));
  }
}

// When the newest document that states it was read.
std::int64_t learned(Connection& db, const FactRecord& fact) {
  std::vector<FactId> facts{fact.id};
  facts.insert(facts.end(), fact.same.begin(), fact.same.end());
  Cursor row = db.query(
      "SELECT max(d.read_at) FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document "
      "WHERE e.fact IN (SELECT value FROM json_each(?))",
      json_of(facts));
  return row.next() ? row.integer(0) : 0;
}

}  // namespace

// Which ones first, then their names: of the slots of some months most are left out.
std::vector<AiringRow> read_airings(Connection& db, const AiringFilter& filter) {
  std::vector<AiringRow> rows;
  const std::string from = filter.from.iso();
  add(db, filter,
      db.query(
          "SELECT s.* FROM (SELECT a.fact, a.day, f.support FROM airing AS a CROSS JOIN fact AS f ON f.id = a.fact "
          "WHERE a.day BETWEEN ? AND ? AND f.support > 0 ORDER BY a.day, f.support DESC, a.fact LIMIT ?) AS of "
          "CROSS JOIN said AS s ON s.id = of.fact ORDER BY of.day, of.support DESC, of.fact",
          from, filter.to.iso(), filter.most),
      rows);
  add(db, filter,
      db.query("SELECT s.* FROM (SELECT f.id, f.support FROM fact AS f INDEXED BY fact_airs "
               "CROSS JOIN airing AS a ON a.fact = f.id "
               "WHERE f.kind BETWEEN 9 AND 9 AND f.support > 0 AND f.newest >= ? AND a.day IS NULL "
               "ORDER BY f.support DESC, f.id LIMIT ?) AS of "
               "CROSS JOIN said AS s ON s.id = of.id ORDER BY of.support DESC, of.id",
               filter.from.plus_days(-days_of_a_slot).iso(), filter.most),
      rows);
  return rows;
}

std::vector<AiringRecord> read_airing_history(Connection& db, EntityId work, std::uint32_t most) {
  std::vector<FactRecord> facts;
  for (const EntityId member : members_of(db, work)) {
    // What only a catalogue states was never announced, and is nothing to take back.
    Cursor row = db.query(
        "SELECT id FROM fact AS f WHERE subject = ? AND kind = ? AND EXISTS (SELECT 1 FROM evidence AS e WHERE e.fact "
        "= "
        "f.id) ORDER BY id LIMIT ?",
        member, static_cast<int>(FactKind::airing), most);
    while (row.next()) {
      if (auto fact = fact_record(db, row.integer(0))) facts.push_back(*std::move(fact));
    }
  }
  std::ranges::sort(facts, {}, &FactRecord::id);
  merge_same(db, facts);
  if (facts.size() > most) facts.resize(most);
  std::vector<AiringRecord> records;
  for (const FactRecord& fact : facts) {
    AiringRecord record{airing_row(db, fact, 1), fact.support == 0, learned(db, fact), {}};
    if (const auto why = explain(db, fact.id, 1); why && !why->testimony.empty())
      record.sentence = why->testimony.front().sentence;
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace backlot::guide
