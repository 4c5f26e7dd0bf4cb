#include "train_tagger/weight_trainer.h"

#include "backlot/text/features.h"
#include "backlot/text/tagger.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <unordered_map>

namespace backlot::train {
namespace {

using text::Clue;
using text::lanes;

// A sentence ready for training.
struct Example {
  std::vector<Clue> clues;
  std::vector<int> gold;  // lanes; -1 for a word that the tagger does not score
};

Example read_example(const treebank::Sentence& sentence, const text::Lexicon& lexicon) {
  Example example;
  text::Text text;
  std::string source;
  text::pretokenized(treebank::forms_of(sentence), source, text);
  text::read_clues(text.tokens, lexicon, example.clues);
  for (const treebank::Word& word : sentence) example.gold.push_back(text::lane_of(word.tag));
  return example;
}

// A hash table from keys to row numbers.
class Index {
 public:
  std::uint32_t add(std::uint64_t key) {
    return rows_.emplace(key, static_cast<std::uint32_t>(rows_.size())).first->second;
  }
  // -1 where the key has no row.
  std::int64_t find(std::uint64_t key) const {
    const auto found = rows_.find(key);
    return found == rows_.end() ? -1 : std::int64_t{found->second};
  }
  std::size_t size() const { return rows_.size(); }
  const auto& rows() const { return rows_; }

 private:
  struct Same {
    std::size_t operator()(std::uint64_t key) const { return key; }
  };
  std::unordered_map<std::uint64_t, std::uint32_t, Same> rows_;
};

struct Row {
  std::array<float, lanes> weights{};
  std::array<float, lanes> squares{};    // sums of squared gradients
  std::array<double, lanes> weighted{};  // changes, each times its step: for the average
};

class Trainer {
 public:
  Trainer(std::vector<Example> examples, const TrainingOptions& options)
      : examples_(std::move(examples)), options_(options), random_(options.seed) {
    choose_features();
    rows_.resize(index_.size());
  }

  std::size_t features() const { return rows_.size(); }

  // One pass over the examples in random order; the share of words that came out wrong.
  double round() {
    std::vector<std::size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::shuffle(order, random_);
    std::size_t words = 0;
    std::size_t wrong = 0;
    for (const std::size_t e : order) {
      words += examples_[e].gold.size();
      wrong += learn(examples_[e]);
    }
    return static_cast<double>(wrong) / static_cast<double>(words);
  }

  std::vector<Feature> averaged() const {
    std::vector<Feature> features;
    for (const auto& [key, r] : index_.rows()) {
      Feature f{key, {}};
      float largest = 0;
      for (std::size_t k = 0; k < lanes; ++k) {
        f.weights[k] = rows_[r].weights[k] - static_cast<float>(rows_[r].weighted[k] / static_cast<double>(step_));
        largest = std::max(largest, std::abs(f.weights[k]));
      }
      if (largest >= options_.smallest) features.push_back(f);
    }
    std::ranges::sort(features, {}, &Feature::key);
    return features;
  }

 private:
  // Features that occur often enough along the gold tags.
  void choose_features() {
    std::unordered_map<std::uint64_t, int> counts;
    const auto put = [&](std::uint64_t key) { ++counts[key]; };
    for (const Example& e : examples_) {
      for (std::size_t i = 0; i < e.gold.size(); ++i) {
        const Clue* const clue = &e.clues[i + text::clue_margin];
        text::fixed_features(clue, put);
        text::moving_features(clue, i > 0 ? e.gold[i - 1] : text::edge_lane, i > 1 ? e.gold[i - 2] : text::edge_lane,
                              put);
      }
    }
    for (const auto& [key, count] : counts) {
      if (count >= options_.fewest) index_.add(key);
    }
  }

  // Half of the time a word that was seen two or three times is treated as an unknown one.
  std::vector<Clue> with_forgotten_words(const Example& example) {
    std::vector<Clue> clues = example.clues;
    for (Clue& clue : clues) {
      if (clue.entry != nullptr && clue.entry->count <= 3 && random_() % 2 == 0) text::forget_word(clue);
    }
    return clues;
  }

  std::size_t learn(const Example& example) {
    const std::vector<Clue> clues = with_forgotten_words(example);
    std::size_t wrong = 0;
    int last = text::edge_lane;
    int last_but_one = text::edge_lane;
    for (std::size_t i = 0; i < example.gold.size(); ++i) {
      const Clue* const clue = &clues[i + text::clue_margin];
      int lane = 0;
      if (const auto direct = text::Tagger::direct_tag(*clue)) {
        lane = text::lane_of(*direct);
      } else {
        collect(clue, last, last_but_one);
        lane = step(example.gold[i]);
      }
      wrong += lane == example.gold[i] ? 0 : 1;
      last_but_one = last;
      last = lane;
    }
    return wrong;
  }

  void collect(const Clue* clue, int last, int last_but_one) {
    active_.clear();
    const auto put = [&](std::uint64_t key) {
      if (const std::int64_t row = index_.find(key); row >= 0) active_.push_back(&rows_[static_cast<std::size_t>(row)]);
    };
    text::fixed_features(clue, put);
    text::moving_features(clue, last, last_but_one, put);
  }

  // Predicts from the active rows, then moves them towards `gold`; returns the prediction.
  int step(int gold) {
    std::array<float, lanes> scores{};
    for (const Row* row : active_) {
      for (std::size_t k = 0; k < lanes; ++k) scores[k] += row->weights[k];
    }
    const auto best = std::ranges::max_element(scores);
    const int predicted = static_cast<int>(best - scores.begin());
    const float top = *best;
    float sum = 0;
    for (float& s : scores) sum += s = std::exp(s - top);
    ++step_;
    for (std::size_t k = 0; k < lanes; ++k) {
      const float gradient = scores[k] / sum - (static_cast<int>(k) == gold ? 1.0F : 0.0F);
      if (std::abs(gradient) >= 0.01F) move(k, gradient);
    }
    return predicted;
  }

  void move(std::size_t lane, float gradient) {
    for (Row* row : active_) {
      row->squares[lane] += gradient * gradient;
      const float change = options_.rate * gradient / std::sqrt(row->squares[lane] + 0.01F);
      row->weights[lane] -= change;
      row->weighted[lane] -= static_cast<double>(change) * static_cast<double>(step_);
    }
  }

  std::vector<Example> examples_;
  TrainingOptions options_;
  std::mt19937 random_;
  Index index_;
  std::vector<Row> rows_;
  std::vector<Row*> active_;
  std::size_t step_ = 0;
};

}  // namespace

std::vector<Feature> train_weights(const std::vector<treebank::Sentence>& sentences, const text::Lexicon& lexicon,
                                   const TrainingOptions& options,
                                   const std::function<void(const std::string&)>& report) {
  std::vector<Example> examples;
  for (const treebank::Sentence& s : sentences) examples.push_back(read_example(s, lexicon));
  Trainer trainer(std::move(examples), options);
  for (int round = 1; round <= options.rounds; ++round) {
    const double wrong = trainer.round();
    report(fmt::format("round {}: {:.2f} % wrong, {} features", round, 100 * wrong, trainer.features()));
  }
  return trainer.averaged();
}

}  // namespace backlot::train
