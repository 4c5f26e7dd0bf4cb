// Stories as feeds tell them: of some documents, or about an entity.
#include "backlot/guide/fact_reader.h"
#include "backlot/guide/members.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/story_page.h"

#include <algorithm>
#include <functional>
#include <set>

namespace backlot::guide {
namespace {

// Of an entity of which more is known the latest are looked at.
constexpr int most_facts = 2000;
constexpr int most_documents_of_a_fact = 60;

// The story of a document: its first document that is no copy, and how it begins.
std::optional<ToldStory> told(Connection& db, DocumentId story) {
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, "
      "(SELECT content_key FROM document WHERE id = ?1), substr(backlot_text(b.text), 1, 600), "
      "(SELECT count(*) FROM lineage AS m JOIN document AS o ON o.id = m.document WHERE m.story = ?1 AND o.places > "
      "0), "
      "(SELECT count(m.source) FROM lineage AS m JOIN document AS o ON o.id = m.document "
      "WHERE m.story = ?1 AND o.places > 0), "
      "(SELECT max(o.read_at) FROM (SELECT document FROM lineage WHERE story = ?1 UNION SELECT ?1) AS m "
      "CROSS JOIN document AS o ON o.id = m.document WHERE o.places > 0) "
      "FROM document AS d JOIN body AS b ON b.document = d.id WHERE d.id = ("
      "SELECT o.id FROM (SELECT document FROM lineage WHERE story = ?1 UNION SELECT ?1) AS m "
      "CROSS JOIN document AS o ON o.id = m.document LEFT JOIN lineage AS l ON l.document = o.id "
      "WHERE o.places > 0 ORDER BY l.source IS NOT NULL, o.published IS NULL, o.published, o.id LIMIT 1)",
      story);
  if (!row.next()) return std::nullopt;
  ToldStory out{{.story = story, .document = source_of(row, 0)},
                std::string(row.text(11)),
                std::string(row.text(12)),
                row.integer(15)};
  out.item.documents = std::max(1U, static_cast<std::uint32_t>(row.integer(13)));
  out.item.copies = static_cast<std::uint32_t>(row.integer(14));
  return out;
}

DocumentId story_of(Connection& db, DocumentId document) {
  Cursor row = db.query("SELECT coalesce((SELECT story FROM lineage WHERE document = ?1), ?1)", document);
  return row.next() ? row.integer(0) : document;
}

void add_facts(Cursor ids, std::vector<FactId>& facts) {
  while (ids.next()) facts.push_back(ids.integer(0));
}

std::vector<FactId> facts_about(Connection& db, EntityId entity) {
  std::vector<FactId> facts;
  add_facts(db.query("SELECT id FROM fact WHERE subject = ? ORDER BY id DESC LIMIT ?", entity, most_facts), facts);
  add_facts(db.query("SELECT id FROM fact WHERE person = ? ORDER BY id DESC LIMIT ?", entity, most_facts), facts);
  add_facts(db.query("SELECT id FROM fact WHERE object = ? ORDER BY id DESC LIMIT ?", entity, most_facts), facts);
  add_facts(db.query("SELECT fact FROM moment_person WHERE person = ? ORDER BY fact DESC LIMIT ?", entity, most_facts),
            facts);
  return facts;
}

using LatestFirst = std::set<DocumentId, std::greater<>>;

void add_documents(Connection& db, FactId fact, std::size_t enough, LatestFirst& documents) {
  Cursor row =
      db.query("SELECT DISTINCT document FROM evidence WHERE fact = ? AND document > ? ORDER BY document DESC LIMIT ?",
               fact, documents.size() < enough ? 0 : *documents.rbegin(), most_documents_of_a_fact);
  while (row.next()) documents.insert(row.integer(0));
  while (documents.size() > enough) documents.erase(std::prev(documents.end()));
}

}  // namespace

std::vector<ToldStory> read_told(Connection& db, std::span<const DocumentId> documents) {
  std::vector<ToldStory> stories;
  std::set<DocumentId> seen;
  for (const DocumentId document : documents) {
    const DocumentId story = story_of(db, document);
    if (!seen.insert(story).second) continue;
    if (auto one = told(db, story)) stories.push_back(*std::move(one));
  }
  return stories;
}

Result<std::vector<ToldStory>> read_told_about(Connection& db, EntityId entity, std::uint32_t limit) {
  if (!db.query("SELECT 1 FROM entity WHERE id = ?", entity).next())
    return fail(ErrorCode::not_found, "there is nothing of this number");
  LatestFirst latest;
  for (const EntityId member : members_of(db, entity)) {
    for (const FactId fact : facts_about(db, member)) add_documents(db, fact, std::size_t{4} * limit, latest);
  }
  const std::vector<DocumentId> documents(latest.begin(), latest.end());
  auto stories = read_told(db, documents);
  if (stories.size() > limit) stories.resize(limit);
  return stories;
}

}  // namespace backlot::guide
