#include "train_ngrams/back_offs.h"

#include <algorithm>
#include <cmath>

namespace backlot::ngrams {
namespace {

constexpr std::uint64_t two_words = 0xFFFFFFFFU;

Estimate* find_context(std::vector<Estimate>& runs, std::uint64_t key) {
  const auto at = std::ranges::lower_bound(runs, key, {}, &Estimate::key);
  return at != runs.end() && at->key == key ? &*at : nullptr;
}

// The weights of `contexts` from the runs that follow them.
template <class Shorter>
void set_weights(const std::vector<Estimate>& runs, std::vector<Estimate>& contexts, Shorter shorter) {
  for (Estimate& context : contexts) context.log_back_off = 0;
  for_each_context(std::span(runs), [&](std::size_t first, std::size_t last) {
    Estimate* context = find_context(contexts, runs[first].key >> 16U);
    if (context == nullptr) return;
    double left = 1;
    double shorter_left = 1;
    for (std::size_t i = first; i < last; ++i) {
      left -= std::exp(runs[i].log_probability);
      shorter_left -= std::exp(shorter(runs[i].key));
    }
    context->log_back_off = std::log(std::max(left, 1e-6) / std::max(shorter_left, 1e-6));
  });
}

double back_off_of(const std::vector<Estimate>& contexts, std::uint64_t key) {
  const Estimate* context = find_run(contexts, key);
  return context == nullptr ? 0 : context->log_back_off;
}

}  // namespace

const Estimate* find_run(const std::vector<Estimate>& runs, std::uint64_t key) {
  const auto at = std::ranges::lower_bound(runs, key, {}, &Estimate::key);
  return at != runs.end() && at->key == key ? &*at : nullptr;
}

double log_probability_of_pair(const Estimates& estimates, std::uint64_t pair) {
  if (const Estimate* found = find_run(estimates.pairs, pair)) return found->log_probability;
  return estimates.singles[pair >> 16U].log_back_off + estimates.singles[pair & 0xFFFFU].log_probability;
}

double log_probability(const Estimates& estimates, std::uint64_t triple) {
  if (const Estimate* found = find_run(estimates.triples, triple)) return found->log_probability;
  return back_off_of(estimates.pairs, triple >> 16U) + log_probability_of_pair(estimates, triple & two_words);
}

void set_back_offs(Estimates& estimates) {
  set_weights(estimates.pairs, estimates.singles,
              [&](std::uint64_t key) { return estimates.singles[key & 0xFFFFU].log_probability; });
  set_weights(estimates.triples, estimates.pairs,
              [&](std::uint64_t key) { return log_probability_of_pair(estimates, key & two_words); });
}

}  // namespace backlot::ngrams
