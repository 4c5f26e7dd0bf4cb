#include "backlot/guide/why.h"

#include "backlot/guide/describe.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/same_facts.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::guide {
namespace {

void add_mends(Connection& db, Span sentence, Testimony& t) {
  Cursor row = db.query(
      "SELECT start, stop, restored, why FROM damage WHERE document = ? AND start < ? AND stop > ? ORDER BY start",
      t.source.document, sentence.end, sentence.begin);
  while (row.next()) {
    const auto begin = std::max(static_cast<std::uint32_t>(row.integer(0)), sentence.begin);
    const auto end = std::min(static_cast<std::uint32_t>(row.integer(1)), sentence.end);
    t.mends.push_back(
        {{begin - sentence.begin, end - sentence.begin}, std::string(row.text(2)), std::string(row.text(3))});
  }
}

void add_source_of_copy(Connection& db, Testimony& t) {
  Cursor row = db.query(
      "SELECT l.relation, coalesce(s.title, s.name) FROM lineage AS l JOIN document AS s ON s.id = l.source "
      "WHERE l.document = ?",
      t.source.document);
  if (!row.next()) return;
  t.copy_relation = row.text(0);
  t.copied_from = row.text(1);
}

// Columns 11…15: start, stop, sentence_start, sentence_stop, the text.
Testimony testimony_of(Connection& db, const Cursor& row, bool superseded) {
  Testimony t;
  t.source = source_of(row, 0);
  t.superseded = superseded;
  const std::string_view text = row.text(15);
  const auto at = [&](int column) {
    return static_cast<std::uint32_t>(
        std::min<std::int64_t>(row.integer(column), static_cast<std::int64_t>(text.size())));
  };
  t.bytes = {at(11), at(12)};
  const Span sentence{std::min(at(13), t.bytes.begin),
                      std::max(at(14), t.bytes.end)};  // evidence may go on into the next one
  t.sentence = sentence.of(text);
  t.mark = {t.bytes.begin - sentence.begin, t.bytes.end - sentence.begin};
  const unicode::CodePointMap points(text);
  t.code_points = {points(t.bytes.begin), points(t.bytes.end)};
  if (t.source.spun) add_mends(db, sentence, t);
  add_source_of_copy(db, t);
  return t;
}

// Adds at most `limit`, in the order of the documents: of those that still stand somewhere, or of those superseded.
void add_testimony(Connection& db, FactId fact, bool superseded, std::size_t limit, std::vector<Testimony>& list) {
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, r.name, e.permille, "
      "e.start, e.stop, "
      "e.sentence_start, e.sentence_stop, backlot_text(b.text) FROM evidence AS e "
      "CROSS JOIN document AS d ON d.id = e.document CROSS JOIN rule AS r ON r.id = e.rule "
      "CROSS JOIN body AS b ON b.document = d.id WHERE e.fact = ? AND (d.places = 0) = ? ORDER BY e.document, "
      "e.number LIMIT ?",
      fact, superseded, limit);
  while (row.next()) list.push_back(testimony_of(db, row, superseded));
}

std::uint32_t count_evidence(Connection& db, FactId fact) {
  Cursor row = db.query("SELECT count(*) FROM evidence WHERE fact = ?", fact);
  return row.next() ? static_cast<std::uint32_t>(row.integer(0)) : 0;
}

}  // namespace

Result<Why> explain(Connection& db, FactId id, std::uint32_t limit) {
  auto fact = fact_record(db, id);
  if (!fact) return fail(ErrorCode::not_found, "there is no fact " + std::to_string(id), db.file());
  fact = with_same(db, *std::move(fact));
  Why why{id, fact->kind, describe(db, *fact), fact->support, fact->documents, 0, {}};
  std::vector<FactId> facts{id};
  facts.insert(facts.end(), fact->same.begin(), fact->same.end());
  for (const FactId one : facts) why.total += count_evidence(db, one);
  for (const bool superseded : {false, true}) {
    for (const FactId one : facts) {
      if (why.testimony.size() < std::min(limit, why.total))
        add_testimony(db, one, superseded, limit - why.testimony.size(), why.testimony);
    }
  }
  return why;
}

}  // namespace backlot::guide
