#include "backlot/guide/document_page.h"

#include "backlot/guide/describe.h"
#include "backlot/guide/queries.h"

#include <algorithm>

namespace backlot::guide {
namespace {

Span span_of(const Cursor& row, int first, std::size_t size) {
  const auto bounded = [&](int column) {
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(row.integer(column), 0, static_cast<std::int64_t>(size)));
  };
  return {bounded(first), std::max(bounded(first), bounded(first + 1))};
}

std::vector<MendedSpan> mended(Connection& db, DocumentId id, std::size_t size) {
  std::vector<MendedSpan> spans;
  Cursor row = db.query("SELECT start, stop, restored, why FROM damage WHERE document = ? ORDER BY start", id);
  while (row.next()) spans.push_back({span_of(row, 0, size), std::string(row.text(2)), std::string(row.text(3))});
  return spans;
}

std::vector<MarkedFact> marked(Connection& db, DocumentId id, std::size_t size) {
  std::vector<MarkedFact> facts;
  Cursor row = db.query(
      "SELECT e.fact, e.start, e.stop, e.permille, r.name FROM evidence AS e JOIN rule AS r ON r.id = e.rule "
      "WHERE e.document = ? ORDER BY e.start, e.stop, e.fact",
      id);
  while (row.next()) {
    const auto fact = fact_record(db, row.integer(0));
    if (!fact) continue;
    facts.push_back({fact->id, fact->kind, span_of(row, 1, size), describe(db, *fact), fact->support,
                     static_cast<float>(row.integer(3)) / 1000.0F, std::string(row.text(4))});
  }
  return facts;
}

void read_lineage(Connection& db, DocumentPage& page) {
  Cursor row = db.query(
      "SELECT l.story, l.relation, l.permille, s.id, coalesce(s.title, s.name), "
      "(SELECT count(*) FROM lineage AS m WHERE m.story = l.story) "
      "FROM lineage AS l LEFT JOIN document AS s ON s.id = l.source WHERE l.document = ?",
      page.document.document);
  page.story = page.document.document;
  if (!row.next()) return;
  page.story = row.integer(0);
  page.story_size = static_cast<std::uint32_t>(row.integer(5));
  if (row.is_null(3)) return;
  page.copied_from = Origin{row.integer(3), std::string(row.text(4)), std::string(row.text(1)),
                            static_cast<float>(row.integer(2)) / 1000.0F};
}

}  // namespace

Result<DocumentPage> read_document(Connection& db, DocumentId id) {
  DocumentPage page;
  {
    Cursor row = db.query(
        "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, "
        "d.places, d.spun_score, backlot_text(b.text) FROM document AS d JOIN body AS b ON b.document = d.id "
        "WHERE d.id = ?",
        id);
    if (!row.next()) return fail(ErrorCode::not_found, "there is no document " + std::to_string(id), db.file());
    page.document = source_of(row, 0);
    page.shown = row.integer(11) > 0;
    page.spun_score = static_cast<float>(row.real(12));
    page.text = row.text(13);
  }
  page.mended = mended(db, id, page.text.size());
  page.facts = marked(db, id, page.text.size());
  read_lineage(db, page);
  return page;
}

}  // namespace backlot::guide
