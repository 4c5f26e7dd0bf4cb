#include "backlot/unspin/dictionary_judge.h"

#include "backlot/text/hash.h"
#include "backlot/unspin/synonyms.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace backlot::unspin {
namespace {

constexpr double swapped_share = 0.1;   // of the words that have synonyms
constexpr double rare = 1e-6;           // added to the share of every word
constexpr double most_evidence = 3;     // of one word
constexpr double unsure = 30;           // words that say nothing, added to every document
constexpr double suspicious = -0.022;   // mean evidence of a word
constexpr float sure = 0.5F;            // posterior of a finding that counts
constexpr double expected_clean = 1.0;  // findings in 1,000 words
constexpr double expected_spun = 12.0;  // … of text that was spun lightly
constexpr double prior = 1e-3;          // of such text among what is suspected

bool is_counted(const text::Token& token) {
  return !token.is(text::punctuation) && !token.is(text::capitalized) && token.word.size() > 2;
}

}  // namespace

bool DictionaryJudge::suspects(const text::Text& text, const LanguageModel& model) {
  if (known_.size() > most_known) known_ = {};
  double sum = 0;
  double words = unsure;
  for (const text::Token& token : text.tokens) {
    if (!is_counted(token)) continue;
    sum += evidence(token, model);
    ++words;
  }
  return sum > suspicious * words;
}

float DictionaryJudge::evidence(const text::Token& token, const LanguageModel& model) {
  const char part = part_of_speech(token.tag);
  if (part == 0) return 0;
  const PhraseKey key = text::feature_key(1, text::hash_word(token.lemma), part);
  std::uint32_t bits = known_.find(key);
  if (bits == PhraseTable::none) bits = known_.insert(key, std::bit_cast<std::uint32_t>(weigh(token, part, model)));
  return std::bit_cast<float>(bits);
}

// How much likelier the word is in spun text than in clean text.
float DictionaryJudge::weigh(const text::Token& token, char part, const LanguageModel& model) const {
  const double clean = std::exp(model.log_probability({}, model.find(token.lemma)));
  double swapped = 0;
  for (const Original& o : thesaurus_.originals_of(token.lemma)) {
    const bool related = o.relation == Relation::same || o.relation == Relation::near;
    if (!related || o.part != part || o.term.contains(' ')) continue;
    const LanguageModel::Word word = model.find(o.term);
    if (word != LanguageModel::unknown)
      swapped += swapped_share * std::exp(model.log_probability({}, word) + o.log_probability);
  }
  const double ratio = (swapped + clean * (1 - swapped_share) + rare) / (clean + rare);
  return static_cast<float>(std::min(most_evidence, std::log(ratio)));
}

// The findings of clean and of spun text are Poisson.
double DictionaryJudge::probability(const text::Text& text, std::span<const Finding> findings) {
  const auto words = static_cast<double>(
      std::ranges::count_if(text.tokens, [](const text::Token& t) { return !t.is(text::punctuation); }));
  const auto found = static_cast<double>(std::ranges::count_if(findings, [](const Finding& f) {
    return f.candidate && f.candidate->origin == Origin::synonym && f.posterior >= sure;
  }));
  const double odds = std::log(prior) + found * std::log(expected_spun / expected_clean) -
                      words / 1000 * (expected_spun - expected_clean);
  return 1 / (1 + std::exp(-odds));
}

}  // namespace backlot::unspin
