#include "backlot/guide/guide.h"

#include "backlot/guide/airings.h"
#include "backlot/guide/batch_writer.h"
#include "backlot/guide/cast_links.h"
#include "backlot/guide/changes.h"
#include "backlot/guide/comparisons.h"
#include "backlot/guide/document_page.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/feeds.h"
#include "backlot/guide/identities.h"
#include "backlot/guide/listing.h"
#include "backlot/guide/lookup.h"
#include "backlot/guide/open_guide.h"
#include "backlot/guide/queries.h"
#include "backlot/guide/search.h"
#include "backlot/guide/stats.h"
#include "backlot/guide/story_page.h"
#include "backlot/guide/why.h"

#include <thread>

namespace backlot::guide {

struct Guide::State {
  State(Connection connection, const GuideOptions& options)
      : access(options.access), db(std::move(connection)), writer(db, {options.longest_text, options.longest_name}) {}

  // The answer of a query, unless the database failed on the way.
  template <class T>
  Result<T> checked(Result<T> answer) {
    if (db.failed()) return std::unexpected(db.take_failure());
    return answer;
  }

  Access access;
  Connection db;
  BatchWriter writer;
};

Comparisons::Comparisons(Guide& guide) : db_(guide.state_->db) {}
Feeds::Feeds(Guide& guide) : db_(guide.state_->db), writer_(guide.state_->writer) {}
Identities::Identities(Guide& guide) : db_(guide.state_->db) {}

Guide::Guide(std::unique_ptr<State> state) : state_(std::move(state)) {}
Guide::Guide(Guide&&) noexcept = default;
Guide& Guide::operator=(Guide&&) noexcept = default;
Guide::~Guide() = default;

Result<Guide> Guide::open(const std::filesystem::path& file, const GuideOptions& options) {
  auto connection = open_guide(file, options);
  if (!connection) return std::unexpected(connection.error());
  return Guide(std::make_unique<State>(std::move(*connection), options));
}

Guide::Snapshot::Snapshot(const Guide& guide) : transaction_(std::make_unique<ReadTransaction>(guide.state_->db)) {}
Guide::Snapshot::~Snapshot() = default;

Result<Learned> Guide::keep(std::span<const Entry> batch) {
  if (state_->access == Access::read)
    return fail(ErrorCode::unreadable, "this guide was opened to be read only", state_->db.file());
  auto learned = state_->writer.keep(batch);
  // Leaves the lock free for long enough that a second writer, which looks every half millisecond, gets its turn.
  if (learned) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return learned;
}

Result<bool> Guide::has(const article::Document& document, const std::string& content_key) const {
  return state_->checked(Result<bool>(state_->writer.has(document, content_key)));
}

Result<DocumentId> Guide::last_document() const {
  return state_->checked(Result<DocumentId>(guide::last_document(state_->db)));
}

Result<bool> Guide::knows_name(std::string_view name, DocumentId last) const {
  return state_->checked(Result<bool>(is_name_of_clean_sources(state_->db, name, last)));
}

Result<Found> Guide::find(std::string_view name, std::optional<EntityKind> kind) const {
  return state_->checked(find_name(state_->db, name, kind));
}

Result<Page> Guide::page(EntityId id, const PageOptions& options) const {
  return state_->checked(read_page(state_->db, id, options));
}

Result<Hits> Guide::search(std::string_view words, std::uint32_t limit) const {
  return state_->checked(search_words(state_->db, words, limit));
}

Result<Why> Guide::why(FactId fact, std::uint32_t limit) const {
  return state_->checked(explain(state_->db, fact, limit));
}

Result<DocumentPage> Guide::document(DocumentId id) const { return state_->checked(read_document(state_->db, id)); }

Result<StoryPage> Guide::story(DocumentId document) const { return state_->checked(read_story(state_->db, document)); }

Result<std::vector<NewsItem>> Guide::news(std::uint32_t limit, const NewsPlace* after) const {
  return state_->checked(Result<std::vector<NewsItem>>(read_news(state_->db, limit, after)));
}

Result<EntityRef> Guide::entity(EntityId id) const { return state_->checked(read_entity(state_->db, id)); }

Result<std::vector<EntityRef>> Guide::entities(EntityKind kind, EntityId after, std::uint32_t most) const {
  return state_->checked(Result<std::vector<EntityRef>>(list_entities(state_->db, kind, after, most)));
}

Result<std::vector<Source>> Guide::documents(DocumentId after, std::uint32_t most) const {
  return state_->checked(Result<std::vector<Source>>(list_documents(state_->db, after, most)));
}

Result<std::vector<ListedFact>> Guide::facts(const FactFilter& filter) const {
  return state_->checked(Result<std::vector<ListedFact>>(list_facts(state_->db, filter)));
}

Result<std::vector<ToldStory>> Guide::stories_of(std::span<const DocumentId> documents) const {
  return state_->checked(Result<std::vector<ToldStory>>(read_told(state_->db, documents)));
}

Result<std::vector<CastLink>> Guide::cast_links(EntityId work, std::span<const EntityId> people) const {
  return state_->checked(Result<std::vector<CastLink>>(read_cast_links(state_->db, work, people)));
}

Result<std::vector<NewsItem>> Guide::news_about(EntityId entity, std::uint32_t limit) const {
  return state_->checked(read_news_about(state_->db, entity, limit));
}

Result<std::vector<ToldStory>> Guide::stories_about(EntityId entity, std::uint32_t limit) const {
  return state_->checked(read_told_about(state_->db, entity, limit));
}

Result<std::vector<AiringRow>> Guide::airings(const AiringFilter& filter) const {
  return state_->checked(Result<std::vector<AiringRow>>(read_airings(state_->db, filter)));
}

Result<std::vector<AiringRecord>> Guide::airing_history(EntityId work, std::uint32_t most) const {
  return state_->checked(Result<std::vector<AiringRecord>>(read_airing_history(state_->db, work, most)));
}

Result<std::vector<Change>> Guide::changes(EntityKind kind, std::int64_t since, std::uint32_t most) const {
  return state_->checked(Result<std::vector<Change>>(read_changes(state_->db, kind, since, most)));
}

std::uint64_t Guide::version() const {
  Cursor row = state_->db.query("PRAGMA data_version");
  return row.next() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

Result<Stats> Guide::stats() const { return state_->checked(count_all(state_->db)); }

}  // namespace backlot::guide
