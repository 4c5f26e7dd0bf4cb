// How often clean articles of this kind use the phrases that spinners write: a word that is usual there ("character")
// is rarely damage, whatever the language model, which learned from other text, expects.
#pragma once

#include "backlot/unspin/phrase_key.h"

#include <cstdint>
#include <string_view>

namespace backlot::unspin {

class UsualPhrases {
 public:
  // Lines "phrase<TAB>times in a million words"; those that are none are left out.
  explicit UsualPhrases(std::string_view tsv);

  // The share of a phrase in clean articles; 0 where it is not known.
  double share(PhraseKey key) const {
    const std::uint32_t at = table_.find(key);
    return at == PhraseTable::none ? 0 : at * 1e-6;
  }

 private:
  PhraseTable table_;
};

}  // namespace backlot::unspin
