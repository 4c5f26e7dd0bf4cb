// For tests: a language model of few words, whose probabilities are said by hand.
#pragma once

#include "backlot/unspin/language_model.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace backlot::unspin {

// P(word | the word before) where it was set, else `otherwise`. Words are numbered as they are asked for.
class WordModel final : public LanguageModel {
 public:
  static constexpr float otherwise = -8.0F;

  explicit WordModel(const std::vector<std::string>& words) {
    for (const std::string& word : words) ids_.emplace(word, static_cast<Word>(ids_.size() + 5));
  }
  void set(const std::string& before, const std::string& word, float log_probability) {
    pairs_[{find(before), find(word)}] = log_probability;
  }

  Word find(std::string_view folded) const override {
    const auto at = ids_.find(folded);
    return at == ids_.end() ? Word{unknown} : at->second;
  }
  int order() const override { return 2; }
  float log_probability(std::span<const Word> context, Word word) const override {
    if (context.empty()) return otherwise;
    const auto at = pairs_.find({context.back(), word});
    return at == pairs_.end() ? otherwise : at->second;
  }

 private:
  std::map<std::string, Word, std::less<>> ids_;
  std::map<std::pair<Word, Word>, float> pairs_;
};

}  // namespace backlot::unspin
