#include "backlot/unspin/title_words.h"

#include <cmath>
#include <ranges>

namespace backlot::unspin {

TitleWords::TitleWords(std::string_view titles) {
  for (const auto part : std::views::split(titles, '\n')) {
    const std::string_view title(part);
    if (title.starts_with('#')) continue;
    PhraseKey before = 0;
    for (const std::string& word : words_of(title)) {
      const PhraseKey key = key_of(word);
      count(extend(0, key));
      if (before != 0) count(extend(before, key));
      before = extend(0, key);
      ++words_;
    }
  }
}

void TitleWords::count(PhraseKey phrase) {
  const std::uint32_t at = index_.insert(phrase, static_cast<std::uint32_t>(times_.size()));
  if (at == times_.size()) times_.push_back(0);
  ++times_[at];
}

double TitleWords::times(PhraseKey phrase) const {
  const std::uint32_t at = index_.find(phrase);
  return at == PhraseTable::none ? 0 : times_[at];
}

float TitleWords::attraction(std::string_view first, std::string_view second) const {
  const PhraseKey before = extend(0, key_of(first));
  const PhraseKey word = key_of(second);
  const double expected = times(before) * times(extend(0, word)) / words_;
  return static_cast<float>(std::log((times(extend(before, word)) + unseen) / (expected + unseen)));
}

float TitleWords::preference(const LanguageModel& model, std::string_view phrase) const {
  const std::vector<std::string> words = words_of(phrase);
  if (words.empty() || words.size() > 2) return 0;
  std::vector<LanguageModel::Word> context;
  double share = 1;
  for (const std::string& word : words) {
    const LanguageModel::Word known = model.find(word);
    share *= known == LanguageModel::unknown ? rare : std::exp(model.log_probability(context, known));
    context.push_back(known);
  }
  return static_cast<float>(std::log((times(key_of(words)) + unseen) / (share * words_ + unseen)));
}

}  // namespace backlot::unspin
