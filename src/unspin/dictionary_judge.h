// Whether a document may have been spun with a dictionary of synonyms rather than with the substitutions that were
// measured: by rare words that stand where a common one would ("dejeuner", "erstwhile", "hack").
//
// A first look costs a look-up a word and passes one clean article of the news in twenty, and four of five that were
// spun so. What it passes is decoded with the thesaurus as the only source; how much is put back decides.
#pragma once

#include "backlot/text/text.h"
#include "backlot/unspin/findings.h"
#include "backlot/unspin/language_model.h"
#include "backlot/unspin/phrase_key.h"
#include "backlot/unspin/thesaurus.h"

#include <cstdint>
#include <span>

namespace backlot::unspin {

// Remembers what it found out of words; one a thread.
class DictionaryJudge {
 public:
  // The first look.
  bool suspects(const text::Text& text, const LanguageModel& model);

  // The probability that the text was spun, by what was found with the thesaurus alone. Clean text (98,000 words of
  // articles, web and balanced corpora) has 1.0 finding in 1,000 words, text spun with WordNet 19.
  static double probability(const text::Text& text, std::span<const Finding> findings);

 private:
  static constexpr std::size_t most_known = 50'000;

  float evidence(const text::Token& token, const LanguageModel& model);
  float weigh(const text::Token& token, char part, const LanguageModel& model) const;

  const Thesaurus thesaurus_ = Thesaurus::shipped();
  PhraseTable known_;  // by lemma and part of speech: the bits of the evidence
};

}  // namespace backlot::unspin
