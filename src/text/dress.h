// Gives a token what can be read off its letters: the folded word and the shape.
#pragma once

#include "backlot/text/arena.h"
#include "backlot/text/text.h"

#include <string>
#include <string_view>

namespace backlot::text {

// Folds words and reads shapes; one a thread. Folded words live in `source` where it holds them as they are, in the
// arena otherwise.
class Dresser {
 public:
  Dresser(std::string_view source, Arena& arena) : source_(source), arena_(arena) {}

  // Sets Token::word and all bits of the shape but `space_before` (kept), `sentence_start` and `in_titled`.
  void dress(Token& token);

 private:
  bool dress_capitalized(Token& token, std::string_view written);
  void dress_wide(Token& token, std::string_view written);

  std::string_view source_;
  Arena& arena_;
  std::string scratch_;
};

}  // namespace backlot::text
