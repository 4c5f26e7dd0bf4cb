#include "train_ngrams/kneser_ney.h"

#include "train_ngrams/back_offs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace backlot::ngrams {
namespace {

// What is taken off a count of 1, 2, and 3 or more.
struct Discounts {
  std::array<double, 4> of{};
  double operator()(std::uint32_t seen) const { return of[std::min<std::uint32_t>(seen, 3)]; }
};

Discounts discounts(const std::vector<Count>& counts) {
  std::array<double, 5> n{};  // n[i]: how many runs were seen i times
  for (const Count& c : counts) {
    if (c.seen < n.size()) n[c.seen] += 1;
  }
  Discounts d;
  const double y = n[1] / std::max(1.0, n[1] + 2 * n[2]);
  for (std::size_t i = 1; i <= 3; ++i) {
    const double estimate = static_cast<double>(i) - static_cast<double>(i + 1) * y * n[i + 1] / std::max(1.0, n[i]);
    d.of[i] = std::clamp(estimate, 0.1, static_cast<double>(i) * 0.9);
  }
  return d;
}

// The probabilities of runs of one length from their counts, mixed with what `shorter(key)` says without the first
// word.
template <class Shorter>
std::vector<Estimate> interpolated(const std::vector<Count>& counts, Shorter shorter) {
  const Discounts discount = discounts(counts);
  std::vector<Estimate> out(counts.size());
  for_each_context(std::span(counts), [&](std::size_t first, std::size_t last) {
    double total = 0;
    double taken = 0;
    for (std::size_t i = first; i < last; ++i) {
      total += counts[i].seen;
      taken += discount(counts[i].seen);
    }
    for (std::size_t i = first; i < last; ++i) {
      const double own = (counts[i].seen - discount(counts[i].seen)) / total;
      out[i] = {counts[i].key, std::log(own + taken / total * shorter(counts[i].key)), 0};
    }
  });
  return out;
}

// Words that only the other text has get the share that the discounts leave.
std::vector<Estimate> single_estimates(const std::vector<Count>& counts, std::size_t words) {
  const double even = 1.0 / static_cast<double>(words);
  const Discounts discount = discounts(counts);
  double total = 0;
  double taken = 0;
  for (const Count& c : counts) {
    total += c.seen;
    taken += discount(c.seen);
  }
  std::vector<Estimate> out(words);
  for (std::size_t i = 0; i < words; ++i) out[i] = {i, std::log(taken / total * even), 0};
  for (const Estimate& e : interpolated(counts, [even](std::uint64_t) { return even; })) out[e.key] = e;
  return out;
}

}  // namespace

Estimates estimate(const std::vector<Count>& triples, std::size_t words) {
  const std::vector<Count> pairs = count_continuations(triples, 2);
  Estimates out;
  out.singles = single_estimates(count_continuations(pairs, 1), words);
  const auto single = [&](std::uint64_t key) { return std::exp(out.singles[key & 0xFFFFU].log_probability); };
  out.pairs = interpolated(pairs, single);
  const auto pair = [&](std::uint64_t key) {
    return std::exp(find_run(out.pairs, key & 0xFFFFFFFFU)->log_probability);
  };
  out.triples = interpolated(triples, pair);
  set_back_offs(out);
  return out;
}

}  // namespace backlot::ngrams
