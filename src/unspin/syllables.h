// What names are built of: syllables of Korean names in Latin letters, and given names of the rest of the world.
#pragma once

#include "backlot/unspin/phrase_key.h"

#include <cstddef>
#include <string_view>

namespace backlot::unspin {

class Syllables {
 public:
  // Reads the lines "korean_family<TAB>words" and "korean_syllable<TAB>words" of a lexicon of names; others are not
  // looked at.
  // Given names are on the lines "given_…<TAB>words".
  explicit Syllables(std::string_view tsv) { read(tsv); }

  // The list that is built in.
  static const Syllables& shipped();

  // Whether a folded word is a syllable, or syllables joined by hyphens ("ji-won") or written together ("siwan").
  bool is_name_piece(std::string_view word) const;
  bool is_syllable(std::string_view word) const { return table_.find(key_of(word)) != PhraseTable::none; }

  // Whether a folded word is a given name of Europe, the Americas, … ("joy").
  bool is_given(std::string_view word) const { return given_.find(key_of(word)) != PhraseTable::none; }

 private:
  Syllables() = default;
  void read(std::string_view tsv);

  PhraseTable table_;
  PhraseTable given_;
  std::size_t longest_ = 0;  // of all, in bytes: what is longer than two of them is no name
};

}  // namespace backlot::unspin
