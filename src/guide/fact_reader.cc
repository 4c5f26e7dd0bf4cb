#include "backlot/guide/fact_reader.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace backlot::guide {
namespace {

std::optional<EntityRef> reference(const Cursor& row, int id, int name, EntityKind kind) {
  if (row.is_null(id)) return std::nullopt;
  return EntityRef{row.integer(id), kind, std::string(row.text(name))};
}

// A row of the view `said`, which the migrations make; its column 2 is the subject.
FactRecord record_of(const Cursor& row) {
  FactRecord fact;
  fact.id = row.integer(0);
  fact.kind = static_cast<FactKind>(row.integer(1));
  fact.work = reference(row, 3, 4, EntityKind::work);
  fact.person = reference(row, 5, 6, EntityKind::person);
  fact.object = reference(row, 7, 9, static_cast<EntityKind>(row.integer(8)));
  fact.value = row.text(10);
  fact.text = row.text(11);
  fact.support = static_cast<std::uint32_t>(row.integer(12));
  fact.documents = static_cast<std::uint32_t>(row.integer(13));
  fact.newest = article::Date::parse_iso(row.text(14));
  return fact;
}

std::vector<FactRecord> all(Cursor row) {
  std::vector<FactRecord> facts;
  while (row.next()) facts.push_back(record_of(row));
  return facts;
}

}  // namespace

// In each query ?1 is an entity, and stands for everything that it is one with. First the facts, then their names: an
// entity may have thousands of facts of a kind.

std::vector<FactRecord> facts_of_work(Connection& db, EntityId work, FactKind kind, std::uint32_t most) {
  return all(db.query(
      "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE subject IN (SELECT ?1 UNION ALL SELECT m.entity "
      "FROM identity AS i JOIN identity AS m ON m.one = i.one WHERE i.entity = ?1) AND kind = ?2 AND support > 0 "
      "ORDER BY support DESC, id LIMIT ?3) ORDER BY support DESC, id",
      work, static_cast<int>(kind), most));
}

std::vector<FactRecord> facts_of_person(Connection& db, EntityId person, FactKind kind, std::uint32_t most) {
  return all(db.query(
      "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE person IN (SELECT ?1 UNION ALL SELECT m.entity "
      "FROM identity AS i JOIN identity AS m ON m.one = i.one WHERE i.entity = ?1) AND kind = ?2 AND support > 0 "
      "ORDER BY id DESC LIMIT ?3) ORDER BY id DESC",
      person, static_cast<int>(kind), most));
}

std::vector<FactRecord> facts_of_object(Connection& db, EntityId object, FactKind kind, std::uint32_t most) {
  return all(db.query(
      "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE object IN (SELECT ?1 UNION ALL SELECT m.entity "
      "FROM identity AS i JOIN identity AS m ON m.one = i.one WHERE i.entity = ?1) AND kind = ?2 AND support > 0 "
      "ORDER BY id DESC LIMIT ?3) ORDER BY id DESC",
      object, static_cast<int>(kind), most));
}

std::vector<FactRecord> told_of_work(Connection& db, EntityId work, FactKind kind, std::uint32_t most) {
  // `kind IN (12, 13)` is the condition of the index fact_told, word for word.
  return all(
      db.query("SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE work IN (SELECT ?1 UNION ALL SELECT m.entity "
               "FROM identity AS i JOIN identity AS m ON m.one = i.one WHERE i.entity = ?1) AND kind = ?2 AND "
               "kind IN (12, 13) AND support > 0 ORDER BY id DESC LIMIT ?3) ORDER BY id DESC",
               work, static_cast<int>(kind), most));
}

std::vector<FactRecord> moments_of_person(Connection& db, EntityId person, std::uint32_t most) {
  return all(db.query(
      "SELECT * FROM said WHERE id IN (SELECT m.fact FROM moment_person AS m CROSS JOIN fact AS f ON f.id = m.fact "
      "WHERE m.person IN (SELECT ?1 UNION ALL SELECT o.entity FROM identity AS i JOIN identity AS o "
      "ON o.one = i.one WHERE i.entity = ?1) AND f.support > 0 ORDER BY m.fact DESC LIMIT ?2) ORDER BY id DESC",
      person, most));
}

std::optional<FactRecord> fact_record(Connection& db, FactId id) {
  Cursor row = db.query("SELECT * FROM said WHERE id = ?", id);
  if (!row.next()) return std::nullopt;
  return record_of(row);
}

Source source_of(const Cursor& row, int first) {
  Source source;
  source.document = row.integer(first);
  source.title = row.text(row.is_null(first + 1) ? first + 2 : first + 1);
  source.address = row.text(row.is_null(first + 3) ? first + 4 : first + 3);
  source.published = article::Date::parse_iso(row.text(first + 5));
  source.spun = row.integer(first + 6) != 0;
  source.rule = row.text(first + 7);
  source.confidence = static_cast<float>(row.integer(first + 8)) / 1000.0F;
  return source;
}

namespace {

// A document that states a fact, on its way to the few that are named.
struct Voice {
  Source source;
  DocumentId group = 0;
  bool is_copy = false;
  bool operator<(const Voice& other) const {
    return std::tuple(is_copy, source.spun) < std::tuple(other.is_copy, other.source.spun);
  }
};

std::vector<Voice> voices_of(Connection& db, FactId fact, std::uint32_t most) {
  std::vector<Voice> voices;
  // CROSS JOIN keeps the order: the evidence of the fact first, which stands in the order of the documents.
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, r.name, e.permille, "
      "coalesce(l.copy_group, d.id), l.source IS NOT NULL "
      "FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document CROSS JOIN rule AS r ON r.id = e.rule "
      "LEFT JOIN lineage AS l ON l.document = d.id "
      "WHERE e.fact = ? AND d.places > 0 ORDER BY e.document, e.number LIMIT ?",
      fact, most);
  while (row.next()) voices.push_back({source_of(row, 0), row.integer(9), row.integer(10) != 0});
  std::ranges::stable_sort(voices, std::less{});
  return voices;
}

bool has_clean_source(Connection& db, FactId fact) {
  return db
      .query(
          "SELECT 1 FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document "
          "WHERE e.fact = ? AND d.places > 0 AND d.spun = 0 LIMIT 1",
          fact)
      .next();
}

}  // namespace

Backing backing_of(Connection& db, const FactRecord& fact, std::uint32_t sources) {
  // Copies are passed over where there are others: some more are read than are named.
  constexpr std::uint32_t read_for_each = 8;
  Backing backing{fact.id, fact.support, {}, fact.documents, has_clean_source(db, fact.id)};
  std::set<DocumentId> named;  // copy groups
  for (Voice& voice : voices_of(db, fact.id, sources * read_for_each)) {
    if (backing.sources.size() >= sources) break;
    if (named.insert(voice.group).second) backing.sources.push_back(std::move(voice.source));
  }
  return backing;
}

}  // namespace backlot::guide
