#include "backlot/guide/search.h"

#include "backlot/guide/describe.h"
#include "backlot/guide/other_names.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/same_facts.h"
#include "backlot/guide/search_query.h"

#include <algorithm>
#include <set>

namespace backlot::guide {
namespace {

constexpr std::uint32_t snippet_room = 240;

std::vector<DocumentHit> documents(Connection& db, const std::string& query, const SnippetTerms& terms,
                                   std::uint32_t limit) {
  std::vector<DocumentHit> hits;
  // The title counts five times as much as the body.
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 0, "
      "backlot_text(b.text) "
      "FROM (SELECT w.rowid AS id, bm25(document_words, 5.0, 1.0) AS score FROM document_words AS w "
      "CROSS JOIN document AS shown ON shown.id = w.rowid "
      "WHERE document_words MATCH ?1 AND shown.places > 0 ORDER BY score LIMIT ?2) AS hit "
      "CROSS JOIN document AS d ON d.id = hit.id CROSS JOIN body AS b ON b.document = d.id ORDER BY hit.score, d.id",
      query, limit);
  while (row.next()) hits.push_back({source_of(row, 0), make_snippet(row.text(11), terms, snippet_room)});
  return hits;
}

std::vector<FactHit> facts(Connection& db, const std::string& query, const SnippetTerms& terms, std::uint32_t limit) {
  std::vector<FactId> ids;
  {
    Cursor row = db.query(
        "SELECT f.id FROM fact_words AS w CROSS JOIN fact AS f ON f.id = w.rowid "
        "WHERE fact_words MATCH ? AND f.support > 0 ORDER BY f.support DESC, f.id LIMIT ?",
        query, limit);
    while (row.next()) ids.push_back(row.integer(0));
  }
  std::vector<FactHit> hits;
  std::set<FactId> told;  // facts that state the same as a hit
  for (const FactId id : ids) {
    auto fact = told.contains(id) ? std::nullopt : fact_record(db, id);
    if (!fact) continue;
    fact = with_same(db, *std::move(fact));
    told.insert(fact->same.begin(), fact->same.end());
    hits.push_back({id, fact->kind, fact->support, make_snippet(describe(db, *fact), terms, snippet_room)});
  }
  return hits;
}

// Whole words first; where they leave room, beginnings of words add what is new.
template <class Hit, class Ask, class Id>
std::vector<Hit> ask_twice(const SearchQuery& query, std::uint32_t limit, Ask&& ask, Id&& id) {
  std::vector<Hit> hits = ask(query.whole, SnippetTerms{query.words, false}, limit);
  if (hits.size() >= limit) return hits;
  for (Hit& more : ask(query.prefixes, SnippetTerms{query.words, true}, limit)) {
    const bool known = std::ranges::any_of(hits, [&](const Hit& h) { return id(h) == id(more); });
    if (!known && hits.size() < limit) hits.push_back(std::move(more));
  }
  return hits;
}

}  // namespace

Result<Hits> search_words(Connection& db, std::string_view words, std::uint32_t limit) {
  const SearchQuery query = parse_search(words, [&](std::string_view name) { return other_names(db, name); });
  if (query.whole.empty() || limit == 0) return Hits{};
  return Hits{ask_twice<DocumentHit>(
                  query, limit, [&](const auto&... args) { return documents(db, args...); },
                  [](const DocumentHit& h) { return h.document.document; }),
              ask_twice<FactHit>(
                  query, limit, [&](const auto&... args) { return facts(db, args...); },
                  [](const FactHit& h) { return h.fact; })};
}

}  // namespace backlot::guide
