// The weights of the tagger and the tables of the lemmatiser, as one read-only block that is used where it lies.
#pragma once

#include "backlot/result/result.h"
#include "backlot/text/arena.h"
#include "backlot/text/text.h"

#include <memory>
#include <span>
#include <string_view>

namespace backlot::text {

// Immutable; any number of threads may tag with one Model.
class Model {
 public:
  // The model that is built into the program.
  static Result<std::shared_ptr<const Model>> shipped();

  // Sets Token::tag and Token::lemma of one sentence, of which begin, end, word and shape are set. Lemmas live where
  // the words live, in the model, or in the arena.
  void tag(std::string_view source, std::span<Token> sentence, Arena& arena) const;
};

}  // namespace backlot::text
