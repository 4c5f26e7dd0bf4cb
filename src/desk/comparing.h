// Compares the documents of a guide with each other: who copied whom, and which tell the same news.
//
//   auto summary = compare_documents(guide, words, {.threads = 2, .progress = …});
//   auto found = stories_of(guide);
//
// Only documents that were not compared yet are looked at, each against all others that share keys with it, so that a
// thousand new articles cost the same in a guide of a thousand and of a million; what a document costs is bounded,
// however large the copy group is that it falls into (settling.h). Work is kept in batches: after a crash the next call
// goes on where the last whole batch ended. What is told in the end depends on the documents and on the order in which
// they were read: a key that very many documents share leads later ones to some of them only.
#pragma once

#include "backlot/copies/words.h"
#include "backlot/guide/guide.h"
#include "backlot/pipeline/story_list.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <functional>

namespace backlot::desk {

struct ComparingOptions {
  unsigned threads = 1;
  std::uint32_t batch = 4000;                              // documents compared at a time
  std::function<void(std::uint64_t compared)> progress{};  // after each batch
};

struct ComparingSummary {
  std::uint64_t compared = 0;  // documents, in this call
  std::uint64_t aligned = 0;   // pairs that were aligned for that: what most of the time goes into (settling.h)
  std::uint64_t copies = 0;    // documents of the whole guide that derive from another
  std::uint64_t stories = 0;   // of two documents or more, copies among them
};

// Errors: those of the guide.
Result<ComparingSummary> compare_documents(guide::Guide& guide, const copies::Reader& words,
                                           const ComparingOptions& options = {});

// The stories of a guide whose documents are compared; `ids` are URLs, or the ids that documents came with.
Result<pipeline::CorpusStories> stories_of(guide::Guide& guide);

}  // namespace backlot::desk
