#include "backlot/guide/lineage_writer.h"

#include "backlot/guide/permille.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace backlot::guide {
namespace {

// As they are kept: confidences in thousandths.
bool same(const Lineage& a, const Lineage& b) {
  const auto kept = [](const Lineage& l) {
    return std::tuple(l.source, l.relation, permille_of(l.confidence), l.group, permille_of(l.group_weakest), l.story,
                      permille_of(l.story_weakest));
  };
  return kept(a) == kept(b);
}

// As whose word a document counts: that of its copy group, or its own; 0 where no address shows it any longer. Most
// documents state many of the facts that are counted, and are looked up once.
class SourceOf {
 public:
  explicit SourceOf(Connection& db) : db_(db) {}

  DocumentId operator()(DocumentId document) {
    if (known_.size() >= most_remembered) known_.clear();
    const auto [at, is_new] = known_.try_emplace(document, 0);
    if (is_new) at->second = look_up(document);
    return at->second;
  }

 private:
  static constexpr std::size_t most_remembered = 300'000;  // about 15 MB

  DocumentId look_up(DocumentId document) {
    Cursor row = db_.query(
        "SELECT coalesce(l.copy_group, d.id) FROM document AS d LEFT JOIN lineage AS l ON l.document = d.id "
        "WHERE d.id = ? AND d.places > 0",
        document);
    return row.next() ? row.integer(0) : 0;
  }

  Connection& db_;
  std::unordered_map<DocumentId, DocumentId> known_;
};

// Each once, rising.
std::vector<DocumentId> documents_stating(Connection& db, FactId fact) {
  std::vector<DocumentId> documents;
  Cursor row = db.query("SELECT DISTINCT document FROM evidence WHERE fact = ? ORDER BY document", fact);
  while (row.next()) documents.push_back(row.integer(0));
  return documents;
}

}  // namespace

void count_support(Connection& db, std::span<const DocumentId> documents) {
  constexpr std::size_t some = 1 << 16;
  std::vector<FactId> facts;
  const auto each_once = [&] {
    std::ranges::sort(facts);
    facts.erase(std::ranges::unique(facts).begin(), facts.end());
  };
  std::size_t enough = some;
  for (const DocumentId document : documents) {
    Cursor row = db.query("SELECT fact FROM evidence WHERE document = ?", document);
    while (row.next()) facts.push_back(row.integer(0));
    if (facts.size() < enough) continue;
    each_once();  // copies state the same: memory is that of the facts, not of all who state them
    enough = std::max(some, 2 * facts.size());
  }
  each_once();
  count_support_of(db, facts);
}

void count_support_of(Connection& db, std::span<const FactId> facts) {
  SourceOf source_of(db);
  for (const FactId fact : facts) {
    const std::vector<DocumentId> documents = documents_stating(db, fact);
    std::set<DocumentId> sources;
    std::int64_t shown = 0;
    for (const DocumentId document : documents) {
      const DocumentId source = source_of(document);
      if (source == 0) continue;
      ++shown;
      sources.insert(source);
    }
    db.run("UPDATE fact SET support = ?2, documents = ?3 WHERE id = ?1", fact,
           static_cast<std::int64_t>(sources.size()), shown);
  }
}

void LineageWriter::replace(std::span<const Lineage> before, std::span<const Lineage> after) {
  std::vector<DocumentId> changed;
  auto old = before.begin();
  auto now = after.begin();
  while ((old != before.end() || now != after.end()) && !db_.failed()) {
    const bool has_old = old != before.end() && (now == after.end() || old->document <= now->document);
    const bool has_new = now != after.end() && (old == before.end() || now->document <= old->document);
    const Lineage* was = has_old ? &*old++ : nullptr;
    const Lineage* is = has_new ? &*now++ : nullptr;
    if (was != nullptr && is != nullptr && same(*was, *is)) continue;
    change(was, is);
    const auto group = [](const Lineage* l) { return l == nullptr ? DocumentId{0} : l->group; };
    if (group(was) != group(is)) changed.push_back((was != nullptr ? was : is)->document);
  }
  // Once all groups are written.
  count_support(db_, changed);
  recount_spellings(db_, voices_);
}

void LineageWriter::change(const Lineage* before, const Lineage* after) {
  if (after != nullptr) {
    write(*after);
  } else {
    db_.run("DELETE FROM lineage WHERE document = ?", before->document);
  }
  const bool was_copy = before != nullptr && before->source;
  const bool is_copy = after != nullptr && after->source;
  if (was_copy == is_copy) return;
  (is_copy ? voices_.lost : voices_.gained).push_back((after != nullptr ? after : before)->document);
}

void LineageWriter::write(const Lineage& l) {
  const auto relation = l.source ? std::optional(copies::name_of(l.relation)) : std::nullopt;
  db_.run(
      "INSERT OR REPLACE INTO lineage(document, source, relation, permille, copy_group, group_permille, story, "
      "story_permille) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
      l.document, l.source, relation, permille_of(l.confidence), l.group, permille_of(l.group_weakest), l.story,
      permille_of(l.story_weakest));
}

}  // namespace backlot::guide
