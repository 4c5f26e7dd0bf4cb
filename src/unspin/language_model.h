// How likely clean English is: what the restorer asks of an n-gram model.
//
//   const LanguageModel& model = …;                               // frozen, shared by all threads
//   const std::array context{model.find("track"), model.find("and")};
//   float a = model.log_probability(context, model.find("field"));  // natural logarithm, at most 0
//   float b = model.log_probability(context, model.find("area"));   // less
//
// Words are those of text::Token::word (folded, clitics cut off, marks as words of their own). The trainer and the
// restorer both turn tokens into words by word_of(), so that digits and names mean the same to both.
#pragma once

#include "backlot/text/text.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace backlot::unspin {

// A frozen model; all members may be called from any number of threads.
class LanguageModel {
 public:
  using Word = std::uint32_t;
  enum Special : Word {
    unknown = 0,  // not in the vocabulary
    begin,        // before the first word of a sentence; only in contexts
    end,          // after its last word
    number,       // has a digit ("2021", "10:30") and is not in the vocabulary
    name,         // written with a capital and not in the vocabulary
  };

  virtual ~LanguageModel() = default;

  // The word with this folded spelling, or `unknown`.
  virtual Word find(std::string_view folded) const = 0;

  // The longest n-gram it knows: a context of more than order() - 1 words is cut to its last ones.
  virtual int order() const = 0;

  // The natural logarithm of P(word | context), smoothed: finite for every word. `context` holds the words before,
  // the nearest one last; it may be empty (the share of the word in all text).
  virtual float log_probability(std::span<const Word> context, Word word) const = 0;
};

// The word a token is to the model. Capitals at the start of a sentence and in headlines say nothing about names.
inline LanguageModel::Word word_of(const LanguageModel& model, const text::Token& token) {
  const LanguageModel::Word known = model.find(token.word);
  if (known != LanguageModel::unknown) return known;
  if (token.is(text::has_digit)) return LanguageModel::number;
  const bool capital = token.is(text::capitalized) || token.is(text::non_latin);
  return capital ? LanguageModel::name : LanguageModel::unknown;
}

}  // namespace backlot::unspin
