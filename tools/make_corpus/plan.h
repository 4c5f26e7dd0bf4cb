// Which documents a corpus has, and which derives from which.
//
//   const Plan plan(100'000, seed);
//   plan.documents()[7].kind;      // Kind::spun, of document plan.documents()[7].sources[0]
//
// About 40 % of the documents are in groups of two or more, whose sizes follow Zipf's law; the rest are alone:
// articles, pages of templates, articles that hold an excerpt of another, roundups. A document's number says nothing of
// its kind.
#pragma once

#include "make_corpus/spinner.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backlot::made {

enum class Kind : std::uint8_t { source, retelling, verbatim, light, spun, excerpt, inside, roundup, page };

// "excerpt": stands alone; "excerpt inside": within an article of its own.
std::string_view name_of(Kind kind);

struct Planned {
  Kind kind = Kind::source;
  Swapper swapper = Swapper::lexicon;
  std::uint8_t share = 0;    // per cent of words to swap
  std::uint8_t telling = 0;  // of a source and its retellings
  std::uint8_t later = 0;    // days after the story's first document
  std::uint32_t story = 0;
  std::array<std::uint32_t, 3> sources{};

  // Of documents that it was made from.
  std::size_t source_count() const;
};

class Plan {
 public:
  static constexpr double share_grouped = 0.4;
  static constexpr std::uint32_t largest_group = 300;

  Plan(std::uint32_t documents, std::uint64_t seed);

  std::span<const Planned> documents() const { return documents_; }

 private:
  std::uint32_t next_number() { return order_[made_++]; }
  void add_group(std::uint32_t size, Random& random);
  Planned derived(std::span<const std::uint32_t> group, Random& random);
  void add_single(std::span<const std::uint32_t> roots, Random& random);

  std::vector<Planned> documents_;
  std::vector<std::uint32_t> order_;  // numbers, shuffled
  std::size_t made_ = 0;
  std::uint32_t stories_ = 0;
  std::vector<std::uint32_t> roots_;  // articles that others may quote
};

}  // namespace backlot::made
