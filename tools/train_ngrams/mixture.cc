#include "train_ngrams/mixture.h"

#include "train_ngrams/back_offs.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace backlot::ngrams {
namespace {

constexpr std::uint64_t two_words = 0xFFFFFFFFU;

std::vector<std::uint64_t> keys_of(const std::vector<Estimate>& a, const std::vector<Estimate>& b) {
  std::vector<Estimate> both;
  std::ranges::set_union(a, b, std::back_inserter(both), {}, &Estimate::key, &Estimate::key);
  std::vector<std::uint64_t> keys(both.size());
  std::ranges::transform(both, keys.begin(), &Estimate::key);
  return keys;
}

// The runs of one length with the mixture of what `say(model, key)` says of them.
template <class Say>
std::vector<Estimate> mixed_runs(const std::vector<std::uint64_t>& keys, const Estimates& a, const Estimates& b,
                                 double weight, Say say) {
  std::vector<Estimate> out;
  out.reserve(keys.size());
  for (const std::uint64_t key : keys) {
    const double p = weight * std::exp(say(a, key)) + (1 - weight) * std::exp(say(b, key));
    out.push_back({key, std::log(p), 0});
  }
  return out;
}

// log P of the first two words of a triple. Sentences begin as often as they end.
double so_far(const Estimates& e, std::uint64_t triple) {
  std::uint64_t first = triple >> 32U;
  if (first == unspin::sentence_begin) first = unspin::sentence_end;
  return e.singles[first].log_probability + log_probability_of_pair(e, triple >> 16U);
}

void prune(Estimates& e, double least) {
  const auto says_little = [&](const Estimate& run) {
    const Estimate* context = find_run(e.pairs, run.key >> 16U);
    const double back_off = context == nullptr ? 0 : context->log_back_off;
    const double shorter = back_off + log_probability_of_pair(e, run.key & two_words);
    const double share = std::exp(so_far(e, run.key) + run.log_probability);
    return std::abs(run.log_probability - shorter) * share < least;
  };
  std::erase_if(e.triples, says_little);
}

}  // namespace

Estimates mixed(const Estimates& a, const Estimates& b, const MixtureOptions& options) {
  const auto single = [](const Estimates& e, std::uint64_t key) { return e.singles[key].log_probability; };
  Estimates out;
  out.singles = mixed_runs(keys_of(a.singles, b.singles), a, b, options.weight, single);
  out.pairs = mixed_runs(keys_of(a.pairs, b.pairs), a, b, options.weight, log_probability_of_pair);
  out.triples = mixed_runs(keys_of(a.triples, b.triples), a, b, options.weight, log_probability);
  set_back_offs(out);
  if (options.prune > 0) {
    prune(out, options.prune);
    set_back_offs(out);
  }
  return out;
}

}  // namespace backlot::ngrams
