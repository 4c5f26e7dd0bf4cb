#include "backlot/guide/fact_reader.h"

#include "backlot/guide/members.h"
#include "backlot/guide/same_facts.h"

#include "backlot/unicode/prefix.h"

#include <algorithm>
#include <functional>
#include <iterator>
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
  fact.joined = row.integer(15) != 0;
  return fact;
}

}  // namespace

std::vector<FactRecord> fact_records(Cursor rows) {
  std::vector<FactRecord> facts;
  while (rows.next()) facts.push_back(record_of(rows));
  return facts;
}

namespace {

std::vector<FactId> all_of(const FactRecord& fact) {
  std::vector<FactId> facts{fact.id};
  facts.insert(facts.end(), fact.same.begin(), fact.same.end());
  return facts;
}

// Leaves what was known on a day, with the support it had then.
void keep_known(Connection& db, article::Date day, std::vector<FactRecord>& facts) {
  for (FactRecord& fact : facts) {
    Cursor row = db.query(
        "SELECT count(DISTINCT coalesce(l.copy_group, e.document)), count(DISTINCT e.document), max(s.since) "
        "FROM evidence AS e CROSS JOIN shown AS s ON s.id = e.document "
        "LEFT JOIN lineage AS l ON l.document = e.document "
        "WHERE e.fact IN (SELECT value FROM json_each(?1)) AND s.since <= ?2 AND s.until > ?2",
        json_of(all_of(fact)), day.iso());
    if (!row.next()) continue;
    fact.support = static_cast<std::uint32_t>(row.integer(0));
    fact.documents = static_cast<std::uint32_t>(row.integer(1));
    fact.newest = article::Date::parse_iso(row.text(2));
    fact.as_of = day;
  }
  std::erase_if(facts, [](const FactRecord& fact) { return fact.support == 0; });
}

// Support and number of the facts that are asked for: what nothing supports today may have been known then, and stands
// behind all that is known today.
struct Bounds {
  explicit Bounds(const Asked& asked)
      : support(asked.as_of ? 0 : 1), most(asked.as_of ? 10 * asked.most : asked.most) {}
  std::uint32_t support;
  std::uint32_t most;
};

bool best_first(const FactRecord& a, const FactRecord& b) {
  return std::tuple(b.support, a.id) < std::tuple(a.support, b.id);
}
bool latest_first(const FactRecord& a, const FactRecord& b) { return a.id > b.id; }
using Order = bool (*)(const FactRecord&, const FactRecord&);

// The facts that `query` finds for each of the entities that `entity` is one with: asked one by one, so that each query
// ends at its limit, however many facts there are. Its parameters: ?1 an entity, ?2 the kind of facts, ?3 the least
// support, ?4 how many.
std::vector<FactRecord> facts_of(Connection& db, Sql query, EntityId entity, const Asked& asked, Order before) {
  const std::vector<EntityId> members = members_of(db, entity);
  const Bounds bounds(asked);
  std::vector<FactRecord> facts;
  for (const EntityId member : members) {
    std::vector<FactRecord> more =
        fact_records(db.query(query, member, static_cast<int>(asked.kind), bounds.support, bounds.most));
    std::ranges::move(more, std::back_inserter(facts));
  }
  if (members.size() > 1) {
    std::ranges::sort(facts, before);
    const auto repeated = std::ranges::unique(facts, {}, &FactRecord::id);  // a moment of two who are one
    facts.erase(repeated.begin(), repeated.end());
  }
  const bool merged = merge_same(db, facts);
  if (asked.as_of) keep_known(db, *asked.as_of, facts);
  if (merged || asked.as_of) std::ranges::sort(facts, before);
  if (facts.size() > asked.most) facts.resize(asked.most);
  return facts;
}

}  // namespace

std::vector<FactRecord> facts_of_work(Connection& db, EntityId work, const Asked& asked) {
  // The best first, then their names: a work may have thousands of facts of a kind.
  return facts_of(db,
                  "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE subject = ?1 AND kind = ?2 AND "
                  "support >= ?3 ORDER BY support DESC, id LIMIT ?4) ORDER BY support DESC, id",
                  work, asked, best_first);
}

std::vector<FactRecord> facts_of_person(Connection& db, EntityId person, const Asked& asked) {
  return facts_of(db,
                  "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE person = ?1 AND kind = ?2 AND "
                  "support >= ?3 ORDER BY id DESC LIMIT ?4) ORDER BY id DESC",
                  person, asked, latest_first);
}

std::vector<FactRecord> facts_of_object(Connection& db, EntityId object, const Asked& asked) {
  return facts_of(db,
                  "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE object = ?1 AND kind = ?2 AND "
                  "support >= ?3 ORDER BY id DESC LIMIT ?4) ORDER BY id DESC",
                  object, asked, latest_first);
}

std::vector<FactRecord> told_of_work(Connection& db, EntityId work, const Asked& asked) {
  // `kind IN (12, 13)` is the condition of the index fact_told, word for word.
  return facts_of(db,
                  "SELECT * FROM said WHERE id IN (SELECT id FROM fact WHERE work = ?1 AND kind = ?2 AND "
                  "kind IN (12, 13) AND support >= ?3 ORDER BY id DESC LIMIT ?4) ORDER BY id DESC",
                  work, asked, latest_first);
}

std::vector<FactRecord> moments_of_person(Connection& db, EntityId person, const Asked& asked) {
  return facts_of(db,
                  "SELECT s.* FROM moment_person AS m CROSS JOIN said AS s ON s.id = m.fact WHERE m.person = ?1 AND "
                  "s.support >= ?3 ORDER BY m.fact DESC LIMIT ?4",
                  person, asked, latest_first);
}

std::optional<FactRecord> fact_record(Connection& db, FactId id) {
  Cursor row = db.query("SELECT * FROM said WHERE id = ?", id);
  if (!row.next()) return std::nullopt;
  return record_of(row);
}

constexpr std::size_t longest_title = 400;  // bytes; the whole of it stands in the text

Source source_of(const Cursor& row, int first) {
  Source source;
  source.document = row.integer(first);
  const std::string_view title = row.text(row.is_null(first + 1) ? first + 2 : first + 1);
  source.title = unicode::prefix(title, longest_title);
  if (source.title.size() < title.size()) source.title += "…";
  source.address = row.text(row.is_null(first + 3) ? first + 4 : first + 3);
  source.published = article::Date::parse_iso(row.text(first + 5));
  source.spun = row.integer(first + 6) != 0;
  source.language = row.text(first + 7);
  source.read_at = row.integer(first + 8);
  source.rule = row.text(first + 9);
  source.confidence = static_cast<float>(row.integer(first + 10)) / 1000.0F;
  return source;
}

namespace {

// The day that is asked about; empty for today.
std::string day_of(const FactRecord& fact) { return fact.as_of ? fact.as_of->iso() : ""; }

// A document that states a fact, on its way to the few that are named.
struct Voice {
  Source source;
  DocumentId group = 0;
  bool is_copy = false;
  bool operator<(const Voice& other) const {
    return std::tuple(is_copy, source.spun) < std::tuple(other.is_copy, other.source.spun);
  }
};

// Of one fact, at most `most`: today, or where `day` is not empty on that day. CROSS JOIN keeps the order: the evidence
// of the fact first, which stands in the order of the documents.
void add_voices(Connection& db, FactId fact, const std::string& day, std::uint32_t most, std::vector<Voice>& voices) {
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, r.name, e.permille, "
      "coalesce(l.copy_group, d.id), l.source IS NOT NULL "
      "FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document CROSS JOIN rule AS r ON r.id = e.rule "
      "LEFT JOIN lineage AS l ON l.document = d.id WHERE e.fact = ?1 AND iif(?2 = '', d.places > 0, "
      "EXISTS (SELECT 1 FROM shown AS s WHERE s.id = d.id AND s.since <= ?2 AND s.until > ?2)) "
      "ORDER BY e.document, e.number LIMIT ?3",
      fact, day, most);
  while (row.next()) voices.push_back({source_of(row, 0), row.integer(11), row.integer(12) != 0});
}

std::vector<Voice> voices_of(Connection& db, const FactRecord& fact, std::uint32_t most) {
  std::vector<Voice> voices;
  const std::string day = day_of(fact);
  for (const FactId id : all_of(fact)) add_voices(db, id, day, most, voices);
  if (!fact.same.empty())
    std::ranges::stable_sort(voices, {}, [](const Voice& voice) { return voice.source.document; });
  std::ranges::stable_sort(voices, std::less{});
  return voices;
}

bool has_clean_source(Connection& db, const FactRecord& fact) {
  return std::ranges::any_of(all_of(fact), [&](FactId id) {
    return db
        .query(
            "SELECT 1 FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document "
            "WHERE e.fact = ?1 AND d.spun = 0 AND iif(?2 = '', d.places > 0, "
            "EXISTS (SELECT 1 FROM shown AS s WHERE s.id = d.id AND s.since <= ?2 AND s.until > ?2)) LIMIT 1",
            id, day_of(fact))
        .next();
  });
}

}  // namespace

Backing backing_of(Connection& db, const FactRecord& fact, std::uint32_t sources) {
  // Copies are passed over where there are others: some more are read than are named.
  constexpr std::uint32_t read_for_each = 8;
  Backing backing{fact.id, fact.support, {}, fact.documents, has_clean_source(db, fact)};
  if (sources == 0) return backing;
  std::set<DocumentId> named;  // copy groups
  for (Voice& voice : voices_of(db, fact, sources * read_for_each)) {
    if (backing.sources.size() >= sources) break;
    if (named.insert(voice.group).second) backing.sources.push_back(std::move(voice.source));
  }
  return backing;
}

std::optional<article::Date> first_stated(Connection& db, const FactRecord& fact) {
  Cursor row = db.query(
      "SELECT min(d.published) FROM evidence AS e CROSS JOIN document AS d ON d.id = e.document "
      "CROSS JOIN shown AS s ON s.id = d.id WHERE e.fact IN (SELECT value FROM json_each(?1)) "
      "AND iif(?2 = '', d.places > 0, s.since <= ?2 AND s.until > ?2)",
      json_of(all_of(fact)), day_of(fact));
  return row.next() ? article::Date::parse_iso(row.text(0)) : std::nullopt;
}

}  // namespace backlot::guide
