#include "backlot/guide/story_page.h"

#include "backlot/guide/fact_reader.h"
#include "backlot/guide/queries.h"

#include <limits>
#include <set>

namespace backlot::guide {
namespace {

constexpr int most_members = 500;

DocumentId story_of(Connection& db, DocumentId document) {
  Cursor row = db.query("SELECT story FROM lineage WHERE document = ?", document);
  return row.next() ? row.integer(0) : document;
}

void count(Connection& db, StoryPage& page) {
  Cursor row = db.query(
      "SELECT count(*), count(l.source) FROM lineage AS l JOIN document AS d ON d.id = l.document "
      "WHERE l.story = ? AND d.places > 0",
      page.id);
  if (!row.next()) return;
  page.documents = static_cast<std::uint32_t>(row.integer(0));
  page.copies = static_cast<std::uint32_t>(row.integer(1));
}

StoryMember member_of(const Cursor& row) {
  StoryMember member{source_of(row, 0), std::nullopt};
  if (!row.is_null(11))
    member.copied_from = Origin{row.integer(11), std::string(row.text(12)), std::string(row.text(13)),
                                static_cast<float>(row.integer(14)) / 1000.0F};
  return member;
}

// Whether another document of the story, that is no copy either, is newer: then the story stands further up.
bool stands_further_up(Connection& db, DocumentId story, const Source& document) {
  Cursor row = db.query(
      "SELECT 1 FROM lineage AS m JOIN document AS d ON d.id = m.document "
      "WHERE m.story = ?1 AND m.source IS NULL AND d.places > 0 AND (coalesce(d.published, ''), d.id) > (?2, ?3)",
      story, document.published ? document.published->iso() : std::string(), document.document);
  return row.next();
}

// Takes stories from rows (from the newest on) until there are enough. Documents of a story that stands already are
// passed over.
class NewsTaker {
 public:
  NewsTaker(Connection& db, std::uint32_t limit, bool from_the_start)
      : db_(db), limit_(limit), from_the_start_(from_the_start) {}

  void take(Cursor row) {
    while (news.size() < limit_ && row.next()) {
      const DocumentId story = row.integer(11);
      if (row.integer(12) != 0 || told_.contains(story)) continue;
      told_.insert(story);
      Source document = source_of(row, 0);
      if (from_the_start_ || !stands_further_up(db_, story, document)) news.push_back({story, std::move(document)});
    }
  }

  std::vector<NewsItem> news;

 private:
  Connection& db_;
  std::uint32_t limit_;
  bool from_the_start_;
  std::set<DocumentId> told_;
};

}  // namespace

Result<StoryPage> read_story(Connection& db, DocumentId document) {
  StoryPage page{.id = story_of(db, document), .members = {}};
  // A document that stands alone has no lineage: it is a story of one.
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, s.id, "
      "coalesce(s.title, s.name), l.relation, l.permille FROM (SELECT document FROM lineage WHERE story = ?1 UNION "
      "SELECT ?1) AS m "
      "CROSS JOIN document AS d ON d.id = m.document LEFT JOIN lineage AS l ON l.document = d.id "
      "LEFT JOIN document AS s ON s.id = l.source "
      "WHERE d.places > 0 ORDER BY d.published IS NULL, d.published, d.id LIMIT ?2",
      page.id, most_members);
  while (row.next()) page.members.push_back(member_of(row));
  if (page.members.empty())
    return fail(ErrorCode::not_found, "there is no story " + std::to_string(document), db.file());
  count(db, page);
  page.documents = std::max(page.documents, static_cast<std::uint32_t>(page.members.size()));
  return page;
}

std::vector<NewsItem> read_news(Connection& db, std::uint32_t limit, const NewsPlace* after) {
  const NewsPlace start{"9999", std::numeric_limits<DocumentId>::max()};
  const NewsPlace& place = after ? *after : start;
  NewsTaker taker(db, limit, after == nullptr);
  const std::uint32_t rows = limit * 40;
  if (!place.published.empty())
    taker.take(
        db.query("SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, "
                 "coalesce(l.story, d.id), "
                 "l.source IS NOT NULL FROM document AS d INDEXED BY document_by_date "
                 "LEFT JOIN lineage AS l ON l.document = d.id "
                 "WHERE d.places > 0 AND (d.published, d.id) < (?, ?) ORDER BY d.published DESC, d.id DESC LIMIT ?",
                 place.published, place.document, rows));
  taker.take(
      db.query("SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, "
               "coalesce(l.story, d.id), "
               "l.source IS NOT NULL FROM document AS d INDEXED BY document_by_date "
               "LEFT JOIN lineage AS l ON l.document = d.id "
               "WHERE d.places > 0 AND d.published IS NULL AND d.id < ? ORDER BY d.id DESC LIMIT ?",
               place.published.empty() ? place.document : start.document, rows));
  for (NewsItem& item : taker.news) {
    StoryPage counted{.id = item.story, .members = {}};
    count(db, counted);
    item.documents = std::max(counted.documents, 1U);
    item.copies = counted.copies;
  }
  return std::move(taker.news);
}

}  // namespace backlot::guide
