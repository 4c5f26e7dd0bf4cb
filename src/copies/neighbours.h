// The documents that each document is most similar to, and what they say about two of them.
//
//   Neighbours neighbours(count, told);
//   for (const Near& n : neighbours.of(7)) …       // the most similar first
//   const Setting s = neighbours.setting(7, 9, 0.4F);
//
// How similar two documents of one story are depends on what they are among: eight reports of one trial are all alike,
// and so are, a little less, the reports of another trial; two retellings of one episode stand out from ten articles on
// the series. So a pair is judged by its surroundings: how it compares with the best of either document, and whether
// both are similar to the same others (Jarvis and Patrick 1973: similarity by shared near neighbours).
#pragma once

#include "backlot/copies/candidates.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

// Two documents, how similar they are (StoryFigures::similar), and how probably they tell the same news (same_news.h).
struct Told {
  DocumentNumber first = 0;
  DocumentNumber second = 0;
  float similar = 0;
  float probability = 0;
};

struct Setting {
  float similar = 0;          // as told
  float stands_out = 0;       // `similar` over that to the nearest five: of the document for which it is less
  float stands_out_more = 0;  // … of the other one
  float together = 0;         // sum of the products of similarities to the same nearest ones; many of them weigh much
  float shared = 0;           // the same as a cosine
  float company = 0;          // ln(1 + number of neighbours), of the document that has fewer
};

// Those that one document is most similar to.
struct Near {
  DocumentNumber document = 0;
  float similar = 0;
};
struct Surroundings {
  static constexpr std::size_t most = 12;

  std::span<const Near> near;  // at most `most`, by falling similarity, then by number
  float length = 0;            // of the similarities to them and to itself, as a vector

  // Puts `near` into order; what is over `most` comes last.
  static Surroundings of(std::span<Near> near);
};

// What the surroundings of two documents say about them; `similar`: to each other.
Setting setting(DocumentNumber one, const Surroundings& of_one, DocumentNumber other, const Surroundings& of_other,
                float similar);

class Neighbours {
 public:
  // Each pair of `told` once, in any order; first < second < count.
  Neighbours(std::uint32_t count, std::span<const Told> told);

  // Surroundings::near.
  std::span<const Near> of(DocumentNumber document) const;

  Setting setting(DocumentNumber one, DocumentNumber other, float similar) const;

 private:
  Surroundings around(DocumentNumber document) const { return {of(document), length_[document]}; }

  std::vector<std::uint32_t> begin_;  // those of n are [begin_[n], begin_[n + 1])
  std::vector<Near> near_;
  std::vector<float> length_;
};

}  // namespace backlot::copies
