// What titles are made of: "Night", "City" and "The Last" stand in them more often than in running text, from which the
// language model learned; "Evening", "Metropolis" and "The Final" do not.
//
//   const TitleWords words("Night Court\nSex and the City\n");
//   words.preference(model, "night")     // 1.3: so much likelier in a title
//
// Words and short phrases, no titles: what the next one is called is not to be found in a list.
#pragma once

#include "backlot/unspin/language_model.h"
#include "backlot/unspin/phrase_key.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace backlot::unspin {

class TitleWords {
 public:
  // A title a line; lines that start with '#' are skipped.
  explicit TitleWords(std::string_view titles);

  // log P(phrase | a title) - log P(phrase | text), by folded words; 0 for one of more than two words.
  float preference(const LanguageModel& model, std::string_view phrase) const;

  // How much likelier `second` is behind `first` in titles than anywhere in them (natural logarithm).
  float attraction(std::string_view first, std::string_view second) const;

 private:
  static constexpr double unseen = 1;   // occurrences added to what was counted and to what was to be expected
  static constexpr double rare = 1e-7;  // share of a word that the model does not know
  void count(PhraseKey phrase);
  double times(PhraseKey phrase) const;

  PhraseTable index_;  // of words and of pairs of words
  std::vector<std::uint32_t> times_;
  double words_ = 0;
};

}  // namespace backlot::unspin
