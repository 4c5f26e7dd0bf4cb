// A Text from tokens that are cut already, such as those of a treebank: one sentence, without tags and lemmas.
#pragma once

#include "backlot/text/text.h"

#include <span>
#include <string>
#include <string_view>

namespace backlot::text {

struct Form {
  std::string_view word;
  bool space_after = true;
};

// Fills `out` with the words as one sentence, quotations paired. `source` becomes the text that the words make up, and
// must outlive `out`.
void pretokenized(std::span<const Form> words, std::string& source, Text& out);

// Sets Shape::sentence_start in a text whose sentences and quotations are known.
void mark_starts(Text& text);

}  // namespace backlot::text
