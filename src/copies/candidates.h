// Which documents may be copies of each other, or tell the same story: those that share keys.
//
//   Candidates candidates({.memory = 2'000'000'000});
//   candidates.add(0, content_of_first, keys_of_first);  …      // in any order of documents
//   for (const Pair& pair : *candidates.pairs()) …              // each pair once, sorted
//
// Nothing grows with the square of anything: the documents of a key are paired each with each while they are few (of a
// dozen or two those that stand apart need another key in common, see pairing.h); of a key that many documents share (a
// template, a text copied a thousand times) each document is paired with those next to it in the order of their whole
// sets of keys, where copies of one text stand together. A common key whose documents have hardly anything else in
// common is furniture of a site and counts for nothing (`is_furniture`). Of many documents whose keys are all the same
// one is paired with the others and speaks for them. Of pairs for their story alone a document keeps its best ones.
//
// The pairs depend on the set of documents only, not on their order of coming or their numbers, on threads or on the
// memory given. What does not fit into `memory` goes to a temporary file (parts.h). Beside `memory` a document costs
// some 250 bytes, and the pairs twelve each.
#pragma once

#include "backlot/copies/keys.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace backlot::copies {

// A document by its number in a corpus or its id in a guide.
using DocumentNumber = std::uint32_t;

struct Pair {
  DocumentNumber first = 0;  // the smaller
  DocumentNumber second = 0;
  std::uint16_t shared_passages = 0;  // keys of passages, verbatim or spun, by which they were paired; at most 65,535
  std::uint16_t shared_story = 0;     // keys of stories
};

// Whether what two documents share leaves it open that one derives from the other. A rewrite by hand may leave no
// passage of eight words as it was; but then both tell the same with the same names (measured on dev: 7 of 10 light
// rewrites are found so; 10 keys of a story instead of 6 lose two of them).
inline bool may_derive(std::uint32_t shared_passages, std::uint32_t shared_story) {
  constexpr std::uint32_t same_subjects = 6;
  return shared_passages > 0 || shared_story >= same_subjects;
}

// Documents of a key that are paired each with each.
inline constexpr std::uint32_t few_documents = 24;

struct CandidateOptions {
  std::uint64_t memory = 3ULL << 30U;  // bytes for keys and for what they pair; more is spilled
  std::filesystem::path folder = {};   // of temporary files; empty: the system's
  unsigned threads = 0;                // 0: as many as the machine has
  std::uint32_t few = few_documents;
  std::uint32_t most_stories = 24;  // pairs of a document for its story alone, the best ones
};

class Candidates {
 public:
  explicit Candidates(CandidateOptions options = {});
  Candidates(Candidates&&) noexcept;
  Candidates& operator=(Candidates&&) noexcept;
  ~Candidates();

  // From one thread at a time. `content` is a hash of the document's text; it decides where keys leave a choice. `keys`
  // in any order. A number that comes again is one document with the keys of both. Errors: full (no space for keys).
  Result<void> add(DocumentNumber document, std::uint64_t content, std::span<const Key> keys);

  // Pairs that are worth a look, each once, by (first, second). Once, after the last add(). Errors: full, unreadable,
  // too_large (two billion documents). `progress` is told how many of how many pieces of work are done, from one thread
  // at a time.
  using Progress = std::function<void(unsigned done, unsigned of)>;
  Result<std::vector<Pair>> pairs(const Progress& progress = {});

  // Whether a passage key is shared by many documents that have nothing else in common. After pairs().
  bool is_furniture(Key key) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backlot::copies
