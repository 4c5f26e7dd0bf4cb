// The questions of Guide, each answered in a file of its own. Failures of the database are noted in the connection,
// for the caller to look at; what is returned then is not to be used.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/guide.h"

namespace backlot::guide {

Result<Found> find_name(Connection& db, std::string_view name, std::optional<EntityKind> kind);  // lookup.cc
std::vector<EntityRef> alike_matches(Connection& db, std::string_view name);                     // lookup.cc
Result<Page> read_page(Connection& db, EntityId id, const PageOptions& options);                 // page_reader.cc
Result<Hits> search_words(Connection& db, std::string_view words, std::uint32_t limit);          // search.cc
Result<Why> explain(Connection& db, FactId fact, std::uint32_t limit);                           // why.cc
Result<EntityRef> read_entity(Connection& db, EntityId id);                                      // listing.cc
std::vector<EntityRef> list_entities(Connection& db, EntityKind kind, EntityId after,
                                     std::uint32_t most);                                  // listing.cc
std::vector<Source> list_documents(Connection& db, DocumentId after, std::uint32_t most);  // listing.cc
std::vector<ListedFact> list_facts(Connection& db, const FactFilter& filter);              // listing.cc
Result<Stats> count_all(Connection& db);                                                   // stats.cc
Result<DocumentPage> read_document(Connection& db, DocumentId id);                         // document_page.cc
Result<StoryPage> read_story(Connection& db, DocumentId document);                         // story_page.cc
std::vector<Change> read_changes(Connection& db, EntityKind kind, std::int64_t since,
                                 std::uint32_t most);                                          // changes.cc
std::vector<NewsItem> read_news(Connection& db, std::uint32_t limit, const NewsPlace* after);  // story_page.cc
std::vector<ToldStory> read_told(Connection& db, std::span<const DocumentId> documents);       // told_stories.cc
Result<std::vector<NewsItem>> read_news_about(Connection& db, EntityId entity,
                                              std::uint32_t limit);  // told_stories.cc
Result<std::vector<ToldStory>> read_told_about(Connection& db, EntityId entity,
                                               std::uint32_t limit);                               // told_stories.cc
std::vector<AiringRow> read_airings(Connection& db, const AiringFilter& filter);                   // airings.cc
std::vector<AiringRecord> read_airing_history(Connection& db, EntityId work, std::uint32_t most);  // airings.cc
std::vector<CastLink> read_cast_links(Connection& db, EntityId work,
                                      std::span<const EntityId> people);                // cast_links.cc
DocumentId last_document(Connection& db);                                               // known_names.cc
bool is_name_of_clean_sources(Connection& db, std::string_view name, DocumentId last);  // known_names.cc

}  // namespace backlot::guide
