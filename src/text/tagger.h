// Tags the words of a sentence, from left to right, with a linear model over the features of features.h.
//
// A word that always has one tag gets it without further thought; for the others the weights of all features are added
// up and the best tag wins. Weights are small integers in one hashed table; no memory is taken.
#pragma once

#include "backlot/text/clues.h"
#include "backlot/text/model_layout.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::text {

using Scores = std::array<std::int16_t, lanes>;

// A view of the weights of a model.
class Tagger {
 public:
  Tagger() = default;
  explicit Tagger(std::span<const WeightSlot> weights) : weights_(weights) {}

  // Sets Token::tag; `clues` are those of the sentence (read_clues).
  void tag(std::span<Token> sentence, const std::vector<Clue>& clues) const;

  // The tag that the word has wherever it stands, or nothing.
  static std::optional<Tag> direct_tag(const Clue& clue);

 private:
  int best_lane(const Clue* clue, int last, int last_but_one) const;
  void add(std::uint64_t key, Scores& scores) const;

  std::span<const WeightSlot> weights_;
};

}  // namespace backlot::text
