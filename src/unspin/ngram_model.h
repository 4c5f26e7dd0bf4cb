// The n-gram model of clean English that is built in: three words, modified Kneser-Ney, small hashed tables.
//
//   auto model = NgramModel::shipped();                  // nothing is read or parsed
//   NgramModel::Context context = (*model)->start();     // before the first word of a sentence
//   float log_probability = 0;
//   for (const text::Token& t : sentence) log_probability += (*model)->step(context, word_of(**model, t));
//   log_probability += (*model)->step(context, LanguageModel::end);
//
// A decoder that moves from word to word asks by step(): it costs some 50 ns and does not allocate. Words are looked up
// once and then are numbers, so that a lattice of candidates pays for each only once. Log probabilities are natural, in
// steps of 1/12; those of a word that is not known (and of a number) include what naming it among all of its class
// costs, so that texts of the same meaning with other words can be compared.
//
// A model is made by tools/train_ngrams. It carries the version of its layout and the fingerprint of its content, and
// is refused where they do not fit.
#pragma once

#include "backlot/files/mapped_file.h"
#include "backlot/result/result.h"
#include "backlot/unspin/language_model.h"
#include "backlot/unspin/ngram_layout.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace backlot::unspin {

// Immutable; any number of threads may ask one model.
class NgramModel final : public LanguageModel {
 public:
  // What was said last. Two histories whose contexts are equal expect the same from there on: a decoder keeps the
  // better one.
  struct Context {
    Word before = begin;
    Word last = begin;
    std::uint8_t pair_back_off = 0;    // cost of leaving the last two words for the last one
    std::uint8_t single_back_off = 0;  // cost of leaving the last one
    friend bool operator==(const Context& a, const Context& b) { return a.before == b.before && a.last == b.last; }
  };

  // The model that is built in. Errors: `incompatible`, `invalid`.
  static Result<std::shared_ptr<const NgramModel>> shipped();
  // Errors: those of MappedFile::open; `invalid` (no model, cut off, damaged), `incompatible` (of another version).
  static Result<std::shared_ptr<const NgramModel>> open(const std::string& path);
  // Views `file`, which must outlive the model and lie at an address divisible by 4. Errors as for open().
  static Result<NgramModel> view(std::span<const std::byte> file, files::Check check);

  // Hash and number of each word that is no class; slots with a check of 0 are empty.
  std::span<const VocabularySlot> vocabulary() const { return vocabulary_; }
  // Words are the numbers below this; those below `word_classes` are classes.
  Word size() const { return static_cast<Word>(singles_.size()); }
  // What naming one word of a class costs; part of log P.
  float spread(Word word_class) const { return spread_[word_class]; }

  // As LanguageModel; numbers and addresses have classes by their shape (word_class.h).
  Word find(std::string_view folded) const override;
  int order() const override { return 3; }
  float log_probability(std::span<const Word> context, Word word) const override;

  // Before the first word of a sentence.
  Context start() const { return context_after(begin, begin); }
  // After these two words.
  Context context_after(Word before, Word last) const;
  // log P(word | context), and the context moves on. `word` must be one of this model's.
  float step(Context& context, Word word) const;

 private:
  float cost(unsigned steps, Word word) const;

  files::MappedFile file_;  // empty where the bytes are somebody else's
  std::span<const VocabularySlot> vocabulary_;
  std::span<const SingleRow> singles_;
  std::span<const std::uint32_t> pairs_;
  std::span<const std::uint8_t> back_offs_;
  std::span<const std::uint32_t> triples_;
  float spread_[word_classes] = {};
};

}  // namespace backlot::unspin
