// Which documents of a guide are copies of each other, or tell the same news: what is known, and what is yet to
// compare.
//
//   Comparisons comparisons(guide);
//   for (auto batch = comparisons.next(4000); batch && !batch->empty(); batch = comparisons.next(4000)) {
//     … words and keys of each …
//     auto shared = comparisons.sharing(keyed);             // older documents that have keys in common with these
//     … comparisons.reading(shared->pairs[i].older) …
//     comparisons.keep(batch->back().id, keyed, readings, likenesses);
//   }
//   const auto progress = comparisons.progress();
//   comparisons.tell(lineage_of(comparisons.likenesses()), progress->compared);       // or of what is untold() only
//
// Two steps, each of which may be cut off at any moment and goes on where it stopped: keep() notes in one transaction
// that documents were compared, tell() in one transaction what follows from all comparisons so far. What a document
// derives from decides how facts and spellings are counted: a document and its copies are one source.
#pragma once

#include "backlot/article/document.h"
#include "backlot/copies/keys.h"
#include "backlot/copies/verification.h"
#include "backlot/copies/words.h"
#include "backlot/guide/guide.h"
#include "backlot/guide/ids.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backlot::guide {

// A document as it was kept; not laid out.
struct StoredDocument {
  DocumentId id = 0;
  article::Document document;
};

struct KeyedDocument {
  DocumentId id = 0;
  std::vector<copies::Key> keys;
};

// What was read of a compared document: what copies::Profile has of it.
struct StoredReading {
  DocumentId id = 0;
  copies::Words words;
  std::optional<article::Date> published;
  bool credits_another = false;
};

// An older document that has keys in common with a new one.
struct SharedKeys {
  DocumentId older = 0;
  DocumentId newer = 0;
  std::uint32_t passages = 0;
  std::uint32_t story = 0;
};

struct Sharing {
  std::vector<SharedKeys> pairs;       // by (newer, older), what is furniture not counted
  std::vector<copies::Key> furniture;  // rising: see copies::Candidates::is_furniture
};

// Two documents of which one derives from the other, or that tell the same news (`retelling`) as far as the documents
// say that were at hand when they were last compared: Verdict::probability is that of their story (0: they do not,
// which is not kept), both shares are how similar they are (StoryFigures::similar).
struct Likeness {
  DocumentId first = 0;  // the smaller
  DocumentId second = 0;
  copies::Verdict verdict;
};

// What follows for one document from all comparisons.
struct Lineage {
  DocumentId document = 0;
  std::optional<DocumentId> source;
  copies::Relation relation = copies::Relation::different;  // to the source
  float confidence = 0;                                     // see copies::Derivation
  DocumentId group = 0;                                     // the smallest document of its copy group
  DocumentId story = 0;                                     // … of its story
  float group_weakest = 1;                                  // what holds the group together: copies::CopyGroups
  float story_weakest = 1;                                  // … the story: copies::Stories
};

class Connection;  // connection.h

class Comparisons {
 public:
  // A key that more older documents have than this leads to so many of them only: of a passage to the first, as copies
  // hang on what is old, of a story to the last, as news are told by what is new.
  static constexpr std::uint32_t most_of_a_key = 24;

  explicit Comparisons(Guide& guide);

  // Documents that were not compared yet and are not superseded, in their order; at most `limit`.
  Result<std::vector<StoredDocument>> next(std::uint32_t limit) const;
  // One document. Error: not_found.
  Result<StoredDocument> document(DocumentId id) const;
  // What was read of one that was compared. Error: not_found.
  Result<StoredReading> reading(DocumentId id) const;

  // Compared documents that share keys with the given ones and are not superseded.
  Result<Sharing> sharing(std::span<const KeyedDocument> newer) const;

  // Documents up to `last` are compared: their keys, what was read of them (the words; the rest is known), and what
  // they are like.
  Result<void> keep(DocumentId last, std::span<const KeyedDocument> documents, std::span<const StoredReading> readings,
                    std::span<const Likeness> likenesses);

  // How far keep() has come, and how far what tell() said: documents.
  struct Progress {
    DocumentId compared = 0;
    DocumentId told = 0;
  };
  Result<Progress> progress() const;
  // All pairs that are alike, by (first, second), without those of superseded documents.
  Result<std::vector<Likeness>> likenesses() const;
  // Those of the given documents, in no order; a pair of two of them comes twice.
  Result<std::vector<Likeness>> likenesses_of(std::span<const DocumentId> documents) const;
  // Documents of which a new likeness is known, and such that were superseded or are so no longer, since what follows
  // was told; rising.
  Result<std::vector<DocumentId>> untold() const;
  // The documents that are in a story with the given ones by the lineage as it was told.
  Result<std::vector<DocumentId>> told_with(std::span<const DocumentId> documents) const;
  // The lineage as tell() left it, by document; documents that are not named stand alone.
  Result<std::vector<Lineage>> lineage() const;
  // Documents that are not superseded, those that derive from another, and the stories of two or more.
  struct Counts {
    std::uint64_t documents = 0;
    std::uint64_t copies = 0;
    std::uint64_t stories = 0;
  };
  Result<Counts> counts() const;
  // Replaces the lineage, by document: of those that stand in a group or story with others. Counts support and
  // spellings again where they change. `up_to`: progress().compared from before likenesses() was asked; where somebody
  // else has told more meanwhile, nothing is changed.
  Result<void> tell(std::span<const Lineage> lineage, DocumentId up_to);
  // The same for the lineage of `documents` (rising) only; that of others stays.
  Result<void> tell(std::span<const Lineage> lineage, std::span<const DocumentId> documents, DocumentId up_to);

  // Spun copies with the clean documents they surely derive from, that mark_taught() was not told of.
  struct SpunCopy {
    DocumentId copy = 0;
    DocumentId source = 0;
  };
  Result<std::vector<SpunCopy>> untaught() const;
  Result<void> mark_taught(std::span<const SpunCopy> copies);

  // What to call documents: their URL, or the id they came with.
  Result<std::vector<std::string>> labels(std::span<const DocumentId> documents) const;

 private:
  Connection& db_;
};

}  // namespace backlot::guide
