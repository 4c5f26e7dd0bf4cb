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

// A story by its first document that is no copy.
std::optional<NewsItem> item_of(Connection& db, DocumentId story) {
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, "
      "count(*) OVER (), count(l.source) OVER () "
      "FROM (SELECT document FROM lineage WHERE story = ?1 UNION SELECT ?1) AS m "
      "CROSS JOIN document AS d ON d.id = m.document LEFT JOIN lineage AS l ON l.document = d.id "
      "WHERE d.places > 0 ORDER BY l.source IS NOT NULL, d.published IS NULL, d.published, d.id LIMIT 1",
      story);
  if (!row.next()) return std::nullopt;
  return NewsItem{story, source_of(row, 0), static_cast<std::uint32_t>(row.integer(11)),
                  static_cast<std::uint32_t>(row.integer(12))};
}

// With how its first document begins.
ToldStory told(Connection& db, NewsItem item) {
  Cursor row = db.query(
      "SELECT (SELECT content_key FROM document WHERE id = ?1), substr(backlot_text(text), 1, 600), "
      "(SELECT max(d.read_at) FROM (SELECT document FROM lineage WHERE story = ?1 UNION SELECT ?1) AS m "
      "CROSS JOIN document AS d ON d.id = m.document WHERE d.places > 0) "
      "FROM body WHERE document = ?2",
      item.story, item.document.document);
  ToldStory out{.item = std::move(item), .key = {}, .lead = {}};
  if (!row.next()) return out;
  out.key = row.text(0);
  out.lead = row.text(1);
  out.changed = row.integer(2);
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

// The stories of documents, each once, at most `limit`.
std::vector<NewsItem> items_of(Connection& db, std::span<const DocumentId> documents, std::size_t limit) {
  std::vector<NewsItem> items;
  std::set<DocumentId> seen;
  for (const DocumentId document : documents) {
    if (items.size() == limit) break;
    const DocumentId story = story_of(db, document);
    if (!seen.insert(story).second) continue;
    if (auto item = item_of(db, story)) items.push_back(*std::move(item));
  }
  return items;
}

std::vector<ToldStory> told(Connection& db, std::vector<NewsItem> items) {
  std::vector<ToldStory> stories;
  for (NewsItem& item : items) stories.push_back(told(db, std::move(item)));
  return stories;
}

}  // namespace

std::vector<ToldStory> read_told(Connection& db, std::span<const DocumentId> documents) {
  return told(db, items_of(db, documents, documents.size()));
}

Result<std::vector<NewsItem>> read_news_about(Connection& db, EntityId entity, std::uint32_t limit) {
  if (!db.query("SELECT 1 FROM entity WHERE id = ?", entity).next())
    return fail(ErrorCode::not_found, "there is nothing of this number");
  LatestFirst latest;
  for (const EntityId member : members_of(db, entity)) {
    for (const FactId fact : facts_about(db, member)) add_documents(db, fact, std::size_t{4} * limit, latest);
  }
  return items_of(db, std::vector<DocumentId>(latest.begin(), latest.end()), limit);
}

Result<std::vector<ToldStory>> read_told_about(Connection& db, EntityId entity, std::uint32_t limit) {
  auto items = read_news_about(db, entity, limit);
  if (!items) return std::unexpected(items.error());
  return told(db, *std::move(items));
}

}  // namespace backlot::guide
