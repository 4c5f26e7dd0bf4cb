#include "backlot/guide/story_page.h"

#include "backlot/guide/fact_reader.h"
#include "backlot/guide/queries.h"

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

std::vector<NewsItem> read_news(Connection& db, std::uint32_t limit) {
  std::vector<NewsItem> news;
  std::set<DocumentId> told;  // stories
  // From the newest on: documents of a story that stands already are passed over.
  Cursor row = db.query(
      "SELECT d.id, d.title, d.name, d.url, d.source, d.published, d.spun, d.language, d.read_at, '', 1000, "
      "coalesce(l.story, d.id), l.source IS NOT NULL FROM document AS d INDEXED BY document_by_date LEFT JOIN lineage "
      "AS l ON l.document = d.id "
      "WHERE d.places > 0 ORDER BY d.published DESC, d.id DESC LIMIT ?",
      limit * 40);
  while (news.size() < limit && row.next()) {
    if (row.integer(12) == 0 && told.insert(row.integer(11)).second)
      news.push_back({row.integer(11), source_of(row, 0)});
  }
  for (NewsItem& item : news) {
    StoryPage counted{.id = item.story, .members = {}};
    count(db, counted);
    item.documents = std::max(counted.documents, 1U);
    item.copies = counted.copies;
  }
  return news;
}

}  // namespace backlot::guide
