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
  // As many rows as checks.
  Tagger(std::span<const std::uint16_t> checks, std::span<const WeightRow> rows) : checks_(checks), rows_(rows) {}

  // Sets Token::tag; `clues` are those of the sentence (read_clues).
  void tag(std::span<Token> sentence, const std::vector<Clue>& clues) const;

  // The tag that the word has wherever it stands, or nothing.
  static std::optional<Tag> direct_tag(const Clue& clue);

 private:
  int best_lane(const Clue* clue, int last, int last_but_one) const;
  Scores sum_rows(std::span<const std::uint64_t> keys) const;

  std::span<const std::uint16_t> checks_;
  std::span<const WeightRow> rows_;
};

}  // namespace backlot::text
