// The guide: what was read, kept in one SQLite file, and the answers it gives.
//
//   auto guide = Guide::open("guide.db", {.access = Access::write});
//   if (!guide) return std::unexpected(guide.error());
//   auto learned = guide->keep(entries);                       // one transaction
//   auto found = guide->find("Run On");                        // whose name is it?
//   if (!found->matches.empty()) {
//     auto page = guide->page(found->matches.front().id);
//     if (auto* work = std::get_if<WorkPage>(&*page)) …        // work->cast, work->schedule, …
//   }
//
// A document is known by its content: what was kept before changes nothing. A new text at a known address (URL; where
// there is none, source and id) supersedes the old one: the old text and its evidence stay as history, but no longer
// support any fact. A text that its address has shown before never comes back by being read again, so that reading an
// old archive after a new one does no harm.
//
// One statement made by several documents is one fact with several pieces of evidence. Names are one entity where
// their letters and digits agree without regard to case, accents, spaces and hyphens (characters: within one work).
// Entities that are one (identities.h) are read as one everywhere: any of their numbers means all of them.
//
// A Guide is one connection: use it from one thread at a time. Any number of them, in any number of processes, may
// read and write one file; writers take turns by batch. Any Result may carry these errors: busy (another writer did
// not let go in time), full (no space: nothing of the batch is kept, everything before it is), unreadable
// (permissions, input/output), invalid (a damaged file). Nothing is ever printed.
#pragma once

#include "backlot/article/document.h"
#include "backlot/guide/ids.h"
#include "backlot/guide/pages.h"
#include "backlot/result/result.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>

namespace backlot::guide {

// What goes in and comes out, each in a header of its own; include those that you use.
struct AiringFilter;  // airings.h
struct AiringRecord;  // airings.h
struct CastLink;      // cast_links.h
struct Change;        // changes.h
struct DocumentPage;  // document_page.h
struct Entry;         // entry.h
struct Learned;       // entry.h
struct FactFilter;    // listing.h
struct Found;         // lookup.h
struct Hits;          // search.h
struct ListedFact;    // listing.h
struct NewsItem;      // story_page.h
struct NewsPlace;     // story_page.h
struct Stats;         // stats.h
struct StoryPage;     // story_page.h
struct ToldStory;     // story_page.h
struct Why;           // why.h

enum class Access : std::uint8_t {
  read,   // the file must exist; a guide of an older version is brought up to date first
  write,  // made, with its folders, where there is none
};

struct GuideOptions {
  Access access = Access::read;
  std::chrono::milliseconds patience{30'000};  // how long to wait for another writer
  std::uint32_t longest_text = 512U << 20U;    // bytes; longer documents are refused
  std::uint32_t longest_name = 400;            // bytes; facts about anything with a longer name are refused
  std::uint32_t largest_file_pages = 0;        // of 4096 bytes; 0: as the disk allows. For tests of a full disk.
};

class Guide {
 public:
  // Errors besides those above: not_found (Access::read and no file), invalid (no database, or a database of something
  // else), incompatible (a guide of a newer Backlot).
  static Result<Guide> open(const std::filesystem::path& file, const GuideOptions& options = {});

  // While it lives, every question is answered from the guide as it was when the first one was asked, whoever writes
  // meanwhile, and costs less. One at a time, and none around keep(). It must not outlive the guide.
  class Snapshot {
   public:
    explicit Snapshot(const Guide& guide);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

   private:
    std::unique_ptr<class ReadTransaction> transaction_;
  };

  Guide(Guide&&) noexcept;
  Guide& operator=(Guide&&) noexcept;
  ~Guide();  // lets go of the file; everything kept is in it already

  // Keeps a batch in one transaction: after an error, or a crash at any moment, all of it or none.
  Result<Learned> keep(std::span<const Entry> batch);

  // True where keeping this document again would change nothing: it need not be annotated. `content_key` is that of its
  // text (article/content_key.h).
  Result<bool> has(const article::Document& document, const std::string& content_key) const;

  // The document that was kept last; 0 in an empty guide.
  Result<DocumentId> last_document() const;
  // Whether a document that was not spun, of those kept up to `last`, says anything about a work, a person, a
  // character, a group or a network of this name. See known_names.h.
  Result<bool> knows_name(std::string_view name, DocumentId last) const;

  // Whose name is it? Where a kind is given, only things of that kind are looked for. See lookup.h.
  Result<Found> find(std::string_view name, std::optional<EntityKind> kind = {}) const;
  // Everything about one entity. Error: not_found. See pages.h.
  Result<Page> page(EntityId id, const PageOptions& options = {}) const;
  // Full text over documents and facts. See search.h.
  Result<Hits> search(std::string_view words, std::uint32_t limit = 10) const;
  // Where a fact stands and which rule found it. Error: not_found. See why.h.
  Result<Why> why(FactId fact, std::uint32_t limit = 20) const;
  // What else than this work these people are in, the latest learned first. See cast_links.h.
  Result<std::vector<CastLink>> cast_links(EntityId work, std::span<const EntityId> people) const;
  // One document with what was read from it. Error: not_found. See document_page.h.
  Result<DocumentPage> document(DocumentId id) const;
  // The story that a document belongs to. Error: not_found. See story_page.h.
  Result<StoryPage> story(DocumentId document) const;
  // The newest stories, each once; those behind `after` where it is given.
  Result<std::vector<NewsItem>> news(std::uint32_t limit, const NewsPlace* after = nullptr) const;
  // The stories of these documents, each once, in the order of the documents; those that are superseded are left out.
  Result<std::vector<ToldStory>> stories_of(std::span<const DocumentId> documents) const;
  // The stories that say something about an entity, those with the latest documents first; and with what a feed says of
  // them. Error: not_found.
  Result<std::vector<NewsItem>> news_about(EntityId entity, std::uint32_t limit) const;
  Result<std::vector<ToldStory>> stories_about(EntityId entity, std::uint32_t limit) const;
  // What airs when, dated broadcasts by date before weekly slots by support. See airings.h.
  Result<std::vector<AiringRow>> airings(const AiringFilter& filter) const;
  // Everything that was ever said about when a work airs, in the order in which it was learned; at most `most`.
  Result<std::vector<AiringRecord>> airing_history(EntityId work, std::uint32_t most = 200) const;
  // Everything of one sort, by number: what comes behind `after`, at most `most`. See listing.h.
  // By what a thing is known; error: not_found.
  Result<EntityRef> entity(EntityId id) const;
  Result<std::vector<EntityRef>> entities(EntityKind kind, EntityId after, std::uint32_t most) const;
  Result<std::vector<Source>> documents(DocumentId after, std::uint32_t most) const;
  Result<std::vector<ListedFact>> facts(const FactFilter& filter) const;
  // Things of this kind that changed since then (seconds since 1970-01-01 UTC), by number; at most `most`. See
  // changes.h.
  Result<std::vector<Change>> changes(EntityKind kind, std::int64_t since, std::uint32_t most) const;
  Result<Stats> stats() const;
  // Changes whenever another connection has changed the guide: what was read before may be out of date.
  std::uint64_t version() const;

 private:
  friend class Comparisons;  // comparisons.h
  friend class Feeds;        // feeds.h
  friend class Identities;   // identities.h
  struct State;
  explicit Guide(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace backlot::guide
