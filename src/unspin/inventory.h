// The substitutions, inverted and weighed: from a spun form to what it may stand for.
//
// log P(form | original) is how often the pair was seen against how often the original is to be expected in a text of
// the size the table was measured on, which the language model tells; the rest of the original's probability is that it
// is kept. A piece of a name is nearly always damaged.
#pragma once

#include "backlot/unspin/candidate.h"
#include "backlot/unspin/phrase_key.h"
#include "backlot/unspin/substitutions.h"
#include "backlot/unspin/syllables.h"
#include "backlot/unspin/usual_phrases.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::unspin {

class Inventory {
 public:
  // Tokens of original text behind the counts of the table that is built in (see its notes).
  static constexpr double measured_tokens = 25'600;
  static constexpr double highest_rate = 0.95;
  static constexpr double name_rate = 0.97;

  // `stand_ins` are names as in the table of substitutions, but not measured; `usual` is what clean articles write.
  static Inventory build(const Substitutions& substitutions, const Substitutions& stand_ins, const Syllables& syllables,
                         const LanguageModel& model, const UsualPhrases& usual = UsualPhrases({}));

  // What a phrase is: a number for a phrase that is a form or begins one, PhraseTable::none otherwise.
  std::uint32_t find(PhraseKey key) const { return forms_.find(key); }
  // The candidates of such a phrase; none where it only begins a longer form.
  std::span<const Candidate> candidates(std::uint32_t form) const { return lists_[form].candidates; }

  // log P(a spinner leaves the phrase as it is); 0 where it is never touched.
  float kept(PhraseKey key) const;

  // How much likelier the phrase is in spun text than in clean text (natural logarithm), for judging documents.
  float evidence(std::uint32_t form) const { return lists_[form].evidence; }

 private:
  friend class InventoryBuilder;
  struct List {
    std::vector<Candidate> candidates;
    float evidence = 0;
  };

  PhraseTable forms_;
  std::vector<List> lists_;
  PhraseTable originals_;
  std::vector<float> kept_;
};

}  // namespace backlot::unspin
