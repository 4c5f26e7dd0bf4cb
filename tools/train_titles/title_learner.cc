#include "train_titles/title_learner.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_set>
#include <utility>

namespace backlot::titles {
namespace {

using Ids = std::vector<std::uint32_t>;

// A place with the features of its string, and how much it counts.
struct Case {
  Ids features;
  bool title = false;
  double weight = 1;
};

// The features that enough articles have, numbered.
class Numbering {
 public:
  Numbering(const std::vector<Article>& articles, const std::function<bool(const Article&)>& use, int fewest) {
    std::unordered_map<std::uint64_t, int> counts;
    std::unordered_set<std::uint64_t> here;
    for (const Article& article : articles) {
      if (!use(article)) continue;
      here.clear();
      for (const Example& e : article.examples) {
        here.insert(e.string.begin(), e.string.end());
        for (const auto& place : e.places) here.insert(place.begin(), place.end());
      }
      for (const std::uint64_t feature : here) {
        if (++counts[feature] == fewest) add(feature);
      }
    }
  }

  void append(const std::vector<std::uint64_t>& features, Ids& out) const {
    for (const std::uint64_t feature : features) {
      if (const auto found = ids_.find(feature); found != ids_.end()) out.push_back(found->second);
    }
  }
  const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  void add(std::uint64_t feature) {
    ids_.emplace(feature, static_cast<std::uint32_t>(keys_.size()));
    keys_.push_back(feature);
  }

  std::unordered_map<std::uint64_t, std::uint32_t> ids_;
  std::vector<std::uint64_t> keys_;
};

std::vector<Case> cases_of(const std::vector<Article>& articles, const std::function<bool(const Article&)>& use,
                           const Numbering& numbering) {
  std::vector<Case> cases;
  for (const Article& article : articles) {
    if (!use(article)) continue;
    for (const Example& e : article.examples) {
      for (const auto& place : e.places) {
        Case& one = cases.emplace_back();
        numbering.append(e.string, one.features);
        numbering.append(place, one.features);
        one.title = e.title;
        one.weight = 1 / std::sqrt(static_cast<double>(e.places.size()));
      }
    }
  }
  return cases;
}

// Marsaglia’s xorshift: a number for each feature of each step is asked for, and all machines shall draw the same.
class Dice {
 public:
  explicit Dice(int seed) : state_(88172645463325252ULL * static_cast<std::uint64_t>(2 * seed + 1)) {}

  bool hits(double probability) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<double>(state_ >> 11U) * 0x1.0p-53 < probability;
  }
  std::size_t below(std::size_t n) {
    hits(0);
    return static_cast<std::size_t>(state_ % n);
  }

 private:
  std::uint64_t state_;
};

class Learner {
 public:
  Learner(std::size_t features, const LearningOptions& options, int seed)
      : options_(options), dice_(seed), weights_(features), squares_(features, 1e-6), sums_(features) {}

  void round(std::vector<Case>& cases, bool average) {
    for (std::size_t i = cases.size(); i > 1; --i) std::swap(cases[i - 1], cases[dice_.below(i)]);
    for (const Case& one : cases) step(one);
    if (!average) return;
    for (std::size_t k = 0; k < weights_.size(); ++k) sums_[k] += weights_[k];
    ++rounds_;
  }
  double weight(std::size_t k) const { return sums_[k] / rounds_; }

 private:
  void step(const Case& one) {
    constexpr double sure = 1e-3;
    kept_.clear();
    double sum = 0;
    const double value = 1 / (1 - options_.left_out);
    for (const std::uint32_t k : one.features) {
      if (dice_.hits(options_.left_out)) continue;
      kept_.push_back(k);
      sum += weights_[k] * value;
    }
    const double error = (1 / (1 + std::exp(-sum)) - (one.title ? 1 : 0)) * one.weight;
    if (std::abs(error) < sure) return;
    for (const std::uint32_t k : kept_) {
      const double slope = error * value;
      squares_[k] += slope * slope;
      weights_[k] -= options_.rate * slope / std::sqrt(squares_[k]);
    }
  }

  LearningOptions options_;
  Dice dice_;
  Ids kept_;
  std::vector<double> weights_;
  std::vector<double> squares_;
  std::vector<double> sums_;
  int rounds_ = 0;
};

double sum_of(const std::vector<std::uint64_t>& features, const Weights& weights) {
  double sum = 0;
  for (const std::uint64_t feature : features) {
    if (const auto found = weights.find(feature); found != weights.end()) sum += found->second;
  }
  return sum;
}

}  // namespace

Weights learn(const std::vector<Article>& articles, const std::function<bool(const Article&)>& use,
              const LearningOptions& options) {
  const Numbering numbering(articles, use, options.fewest);
  const std::vector<Case> cases = cases_of(articles, use, numbering);
  Weights weights;
  for (int seed = 0; seed < options.learners; ++seed) {
    Learner learner(numbering.keys().size(), options, seed);
    std::vector<Case> order = cases;
    for (int i = 0; i < options.rounds; ++i) learner.round(order, 2 * i >= options.rounds);
    for (std::size_t k = 0; k < numbering.keys().size(); ++k)
      weights[numbering.keys()[k]] += learner.weight(k) / options.learners;
  }
  return weights;
}

double odds(const Example& example, const Weights& weights) {
  double best = -INFINITY;
  double sum = 0;
  for (const auto& place : example.places) {
    const double here = sum_of(place, weights);
    best = std::max(best, here);
    sum += here;
  }
  return sum_of(example.string, weights) + best / 2 + sum / static_cast<double>(example.places.size()) / 2;
}

}  // namespace backlot::titles
