// Which documents of a corpus may tell the same news: for each those that share most of its rarest words.
//
//   const StoryIndex index(texts, rarity);                       // frozen; `texts` weighed (rarity.h)
//   StoryIndex::Scratch scratch;                                 // one a thread
//   index.partners_of(7, scratch, found);                        // at most 16, the best first
//
// Retellings by agencies have a headline's worth of words in common, names mostly, each with hardly more than a dozen
// other documents. So each document is listed under its weightiest words that few others have, and those that meet it
// there are ranked by what they share of it. Time and memory a document are bounded, however large the corpus. On the
// retellings of tests/stories 96 % of the pairs are found, 9 partners a document (pairs of rare words as keys,
// story_keys(): 62 %); 12 partners find 94 %, 32 or 40 words no more.
#pragma once

#include "backlot/copies/candidates.h"
#include "backlot/copies/rarity.h"
#include "backlot/copies/story_text.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace backlot::copies {

class StoryIndex {
 public:
  static constexpr std::size_t most_words = 24;        // of a document
  static constexpr std::uint32_t most_documents = 64;  // of a word
  static constexpr std::size_t most_partners = 16;

  StoryIndex(std::span<const StoryText> texts, const Rarity& rarity);

  // Replaces `out`: the words under which a text is listed.
  static void words_of(const StoryText& text, const Rarity& rarity, std::vector<StoryText::Item>& out);

  // Keeps of `met`, which `shared(document)` ranks, those that are compared, the best first.
  template <class Shared>
  static void keep_best(std::vector<DocumentNumber>& met, Shared shared) {
    const auto end = met.begin() + static_cast<std::ptrdiff_t>(std::min(met.size(), most_partners));
    std::ranges::partial_sort(met, end, {}, [&](DocumentNumber d) { return std::pair(-shared(d), d); });
    met.erase(end, met.end());
  }

  class Scratch {
    friend class StoryIndex;
    std::vector<float> shared_;  // by document, 0 between calls
    std::vector<DocumentNumber> met_;
  };

  // Replaces `out`; numbers are indices into `texts`.
  void partners_of(DocumentNumber document, Scratch& scratch, std::vector<DocumentNumber>& out) const;

 private:
  struct Entry {
    std::uint32_t sense = 0;
    DocumentNumber document = 0;
    float weight = 0;  // over the length of the document
  };
  // A word of a document: its entries are [begin, end).
  struct Listing {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    float weight = 0;
  };

  void list_by_document(std::size_t documents);

  std::vector<Entry> entries_;  // by sense, then by document
  std::vector<Listing> listings_;
  std::vector<std::uint32_t> first_;  // those of document n are [first_[n], first_[n + 1])
};

}  // namespace backlot::copies
