#include "backlot/guide/likeness_rows.h"

#include "backlot/guide/permille.h"

#include <algorithm>

namespace backlot::guide {
namespace {

// Columns: first, second, relation, permille, first_share, second_share, direction, direction_permille.
Likeness likeness_at(const Cursor& row) {
  const copies::Verdict verdict{relation_of(row.text(2)),
                                share_of(row.integer(3)),
                                share_of(row.integer(4)),
                                share_of(row.integer(5)),
                                static_cast<copies::Direction>(std::clamp<std::int64_t>(row.integer(6), 0, 2)),
                                share_of(row.integer(7))};
  return {row.integer(0), row.integer(1), verdict};
}

// Whether it was there.
bool forget_retelling(Connection& db, DocumentId first, DocumentId second) {
  Cursor row = db.query(
      "DELETE FROM likeness WHERE first = ? AND second = ? AND relation = 'retelling' RETURNING first", first, second);
  return row.next();
}

// Whether anything has changed. A retelling is judged again as more is known; that two are copies stays.
bool keep_likeness(Connection& db, const Likeness& l) {
  const bool was_there = l.verdict.relation == copies::Relation::retelling && forget_retelling(db, l.first, l.second);
  if (!l.verdict.copy() && l.verdict.probability == 0) return was_there;
  db.run(
      "INSERT OR IGNORE INTO likeness(first, second, relation, permille, first_share, second_share, direction, "
      "direction_permille) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
      l.first, l.second, copies::name_of(l.verdict.relation), permille_of(l.verdict.probability),
      permille_of(l.verdict.first_share), permille_of(l.verdict.second_share), static_cast<int>(l.verdict.direction),
      permille_of(l.verdict.direction_confidence));
  return true;
}

}  // namespace

copies::Relation relation_of(std::string_view name) {
  for (const auto relation : {copies::Relation::verbatim, copies::Relation::light_rewrite, copies::Relation::spun,
                              copies::Relation::excerpt, copies::Relation::retelling}) {
    if (copies::name_of(relation) == name) return relation;
  }
  return copies::Relation::different;
}

std::vector<Likeness> all_likenesses(Connection& db) {
  std::vector<Likeness> all;
  Cursor row = db.query(
      "SELECT l.first, l.second, l.relation, l.permille, l.first_share, l.second_share, l.direction, "
      "l.direction_permille FROM likeness AS l JOIN document AS a ON a.id = l.first JOIN document AS b ON b.id = "
      "l.second WHERE a.places > 0 AND b.places > 0 ORDER BY l.first, l.second");
  while (row.next()) all.push_back(likeness_at(row));
  return all;
}

std::vector<Likeness> likenesses_of(Connection& db, std::span<const DocumentId> documents) {
  std::vector<Likeness> out;
  for (const DocumentId document : documents) {
    Cursor row = db.query(
        "SELECT l.first, l.second, l.relation, l.permille, l.first_share, l.second_share, l.direction, "
        "l.direction_permille FROM document AS a CROSS JOIN likeness AS l ON l.first = a.id CROSS JOIN document AS b "
        "ON b.id = l.second WHERE a.id = ?1 AND a.places > 0 AND b.places > 0 UNION ALL "
        "SELECT l.first, l.second, l.relation, l.permille, l.first_share, l.second_share, l.direction, "
        "l.direction_permille FROM document AS a CROSS JOIN likeness AS l ON l.second = a.id CROSS JOIN document AS b "
        "ON b.id = l.first WHERE a.id = ?1 AND a.places > 0 AND b.places > 0",
        document);
    while (row.next()) out.push_back(likeness_at(row));
  }
  return out;
}

void keep_likenesses(Connection& db, std::span<const Likeness> likenesses) {
  std::vector<DocumentId> untold;
  for (const Likeness& l : likenesses) {
    if (keep_likeness(db, l)) untold.insert(untold.end(), {l.first, l.second});
  }
  std::ranges::sort(untold);
  untold.erase(std::ranges::unique(untold).begin(), untold.end());
  for (const DocumentId document : untold) db.run("INSERT OR IGNORE INTO untold(document) VALUES(?)", document);
}

}  // namespace backlot::guide
