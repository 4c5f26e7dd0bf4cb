// Many documents to their copy groups and stories, on many threads.
//
//   const copies::Reader words(unspin::shipped_substitutions());
//   Corpus corpus(words, {.threads = threads});
//   run_documents(input, threads, [&] { return Corpus::Worker(words); },
//                 [&](Result<Corpus::Seen> seen) { return corpus.add(*std::move(seen)).has_value(); });
//   auto found = corpus.finish();
//   for (const Story& s : found->stories) …              // the largest first
//
// Texts are read once and kept as numbers (four bytes a word); their keys say which pairs are worth a look; those that
// are not settled by others are verified by alignment; verified pairs make groups, and groups that tell the same news
// make stories. The result depends on the set of documents only: not on their order, nor on threads or memory.
// Documents of the same words are one to the finder, so that a million copies of one page cost no more than a million
// pages.
#pragma once

#include "backlot/article/document.h"
#include "backlot/copies/candidates.h"
#include "backlot/copies/groups.h"
#include "backlot/copies/shelf.h"
#include "backlot/copies/stories.h"
#include "backlot/copies/verification.h"
#include "backlot/copies/words.h"
#include "backlot/pipeline/story_list.h"
#include "backlot/result/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace backlot::pipeline {

struct CorpusOptions {
  unsigned threads = 1;
  std::uint64_t memory = 4ULL << 30U;  // bytes for words and keys; what is more goes to temporary files (a document
                                       // takes about 1 kB besides)
  std::filesystem::path folder{};      // of temporary files; empty: the system's
  bool stories = true;                 // false: copy groups alone, each a story of its own
};

class Corpus {
 public:
  using Fingerprint = std::array<std::uint64_t, 2>;  // of the words

  // A document as the finder keeps it.
  struct Seen {
    std::string id;
    std::size_t bytes = 0;  // of its text
    copies::Words words;
    Fingerprint fingerprint{};
    std::vector<copies::Key> keys;
    std::vector<std::uint32_t> name_runs;  // copies/name_runs.h
    copies::Profile profile;               // `words` not yet set
  };

  // One thread's way from documents to what is kept of them.
  class Worker {
   public:
    explicit Worker(const copies::Reader& words) : words_(words) {}
    std::vector<Seen> operator()(const std::vector<article::Document>& documents);
    Seen operator()(const article::Document& document);

   private:
    const copies::Reader& words_;
    copies::Reader::Scratch scratch_;
  };

  explicit Corpus(const copies::Reader& words, const CorpusOptions& options = {});

  // From one thread at a time. Errors: full.
  Result<void> add(Seen seen);

  // What takes finish() long, one after the other; groups and stories come last and say nothing.
  enum class Phase : std::uint8_t { candidates, verification };
  // Told now and then, from one thread at a time: how much of how much is done, of pieces of work or of pairs.
  using Progress = std::function<void(Phase phase, std::uint64_t done, std::uint64_t of)>;

  // Once. Errors: full, unreadable (temporary files).
  Result<CorpusStories> finish(const Progress& progress = {});

 private:
  struct Kept {
    std::string id;
    copies::Profile profile;
    std::uint32_t text = 0;
    std::uint64_t added = 0;
  };
  // A text: the words that one or more documents have.
  struct Text {
    std::span<const copies::Word> words;       // on the shelf
    std::span<const std::uint32_t> name_runs;  // on the shelf
    Fingerprint fingerprint{};
  };
  struct FingerprintHash {
    std::size_t operator()(const Fingerprint& f) const { return static_cast<std::size_t>(f[0]); }
  };

  void rest_now_and_then(std::size_t looked_at) const;
  void number_by_content();
  std::span<const std::uint32_t> runs_of(copies::DocumentNumber d) const;
  bool is_worth_a_look(const copies::Pair& pair) const;
  std::vector<copies::Pair> worth_a_look(std::span<const copies::Pair> pairs) const;
  std::vector<copies::Pair> numbered(std::vector<copies::Pair> pairs) const;
  std::vector<copies::Pair> by_group(std::span<const copies::Pair> pairs) const;
  std::vector<copies::Edge> verified(std::span<const copies::Pair> pairs,
                                     const std::function<void(std::size_t)>& looked_at) const;
  std::vector<copies::Edge> verified_in_rounds(std::vector<copies::Pair> pairs, const Progress& progress) const;
  void add_same_words(std::vector<copies::Edge>& edges) const;
  std::vector<copies::Kin> kin(const copies::CopyGroups& groups) const;

  const copies::Reader& words_;
  CorpusOptions options_;
  copies::Candidates candidates_;
  std::unique_ptr<copies::Shelf> shelf_;  // of words, and of what is made of them
  std::vector<Kept> documents_;
  std::vector<Text> texts_;
  std::vector<copies::DocumentNumber> first_with_;  // the first document with a text
  std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> by_words_;
};

}  // namespace backlot::pipeline
