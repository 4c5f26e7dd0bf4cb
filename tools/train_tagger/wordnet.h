// The words of WordNet: which of them are nouns, verbs, adjectives, adverbs, and the irregular forms.
#pragma once

#include "backlot/result/result.h"
#include "backlot/text/tag.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::train {

struct IrregularForm {
  std::string form;   // "sang"
  text::Tag tag;      // VERB
  std::string lemma;  // "sing"
};

struct WordNet {
  std::unordered_map<std::string, std::uint16_t> kinds;  // single words only; bits of text::Kind
  std::vector<IrregularForm> irregular;
};

// Reads `index.*` and `*.exc` of a folder such as /usr/share/wordnet. Errors: those of opening the files.
Result<WordNet> read_wordnet(const std::string& folder);

}  // namespace backlot::train
