#include "train_ngrams/perplexity.h"

#include <algorithm>
#include <cmath>

namespace backlot::ngrams {
namespace {

using Model = unspin::NgramModel;

Model::Word number_of(const Model& model, const Word& word) {
  const Model::Word found = model.find(word.folded);
  return found == Model::unknown && word.capitalized ? Model::Word{Model::name} : found;
}

}  // namespace

Perplexity perplexity(const unspin::NgramModel& model, const std::vector<Sentence>& sentences) {
  double all = 0;
  double known = 0;
  std::size_t steps = 0;
  std::size_t known_steps = 0;
  std::size_t unknown = 0;
  Perplexity out;
  for (const Sentence& s : sentences) {
    auto context = model.start();
    for (std::size_t i = 0; i <= s.size(); ++i) {
      const auto word = i < s.size() ? number_of(model, s[i]) : Model::Word{Model::end};
      const double cost = -model.step(context, word);
      all += cost;
      ++steps;
      unknown += word == Model::unknown || word == Model::name;
      if (word < unspin::word_classes && word != Model::end) continue;
      known += cost;
      ++known_steps;
    }
    out.words += s.size();
  }
  out.all = std::exp(all / static_cast<double>(std::max<std::size_t>(1, steps)));
  out.known = std::exp(known / static_cast<double>(std::max<std::size_t>(1, known_steps)));
  out.unknown = static_cast<double>(unknown) / static_cast<double>(std::max<std::size_t>(1, out.words));
  return out;
}

}  // namespace backlot::ngrams
