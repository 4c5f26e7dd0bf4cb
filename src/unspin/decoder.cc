#include "backlot/unspin/decoder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace backlot::unspin {
namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  return b == nothing ? a : a + std::log1p(std::exp(b - a));
}

}  // namespace

void Decoder::decode(Lattice& lattice, const LanguageModel* model, Weights weights, std::uint32_t beam) {
  model_ = model;
  weights_ = weights;
  remembered_ = model ? std::min<std::size_t>(history, static_cast<std::size_t>(std::max(1, model->order())) - 1) : 0;
  start(lattice);
  for (std::uint32_t place = 0; place + 1 < lattice.places; ++place) {
    prune(place, beam);
    leave(lattice, place);
  }
  share(lattice);
}

void Decoder::start(const Lattice& lattice) {
  states_.clear();
  arcs_.clear();
  if (at_.size() < lattice.places) at_.resize(lattice.places);
  for (std::uint32_t place = 0; place < lattice.places; ++place) at_[place].clear();
  State first;
  if (remembered_ > 0) {
    first.words[0] = LanguageModel::begin;
    first.count = 1;
  }
  at_[0].push_back(0);
  states_.push_back(first);
}

void Decoder::prune(std::uint32_t place, std::uint32_t beam) {
  auto& here = at_[place];
  if (here.size() <= beam) return;
  std::ranges::nth_element(here, here.begin() + beam, [&](std::uint32_t a, std::uint32_t b) {
    return states_[a].forward != states_[b].forward ? states_[a].forward > states_[b].forward : a < b;
  });
  here.resize(beam);
}

void Decoder::leave(const Lattice& lattice, std::uint32_t place) {
  for (std::size_t i = 0; i < at_[place].size(); ++i) {
    for (std::uint32_t e = lattice.starts[place]; e < lattice.starts[place + 1]; ++e)
      step(lattice.edges[e], e, at_[place][i]);
  }
}

// What the language model says of `words` after the state's, which moves on over them.
float Decoder::said(State& state, std::span<const LanguageModel::Word> words) const {
  float sum = 0;
  for (const LanguageModel::Word word : words) {
    sum += model_->log_probability({state.words.data(), state.count}, word);
    if (remembered_ == 0) continue;
    if (state.count == remembered_) {
      std::shift_left(state.words.begin(), state.words.begin() + static_cast<std::ptrdiff_t>(state.count), 1);
      --state.count;
    }
    state.words[state.count++] = word;
  }
  return sum;
}

void Decoder::step(const Edge& edge, std::uint32_t number, std::uint32_t from) {
  State next = states_[from];
  float score = edge.weight * weights_.channel;
  if (model_) score += weights_.language * said(next, edge.words());
  next.forward = states_[from].forward + score;
  const std::uint32_t to = arrive(edge.last, next);
  arcs_.push_back({from, to, number, score});
}

std::uint32_t Decoder::arrive(std::uint32_t place, const State& state) {
  for (const std::uint32_t there : at_[place]) {
    State& known = states_[there];
    if (known.count != state.count || known.words != state.words) continue;
    known.forward = log_add(known.forward, state.forward);
    return there;
  }
  at_[place].push_back(static_cast<std::uint32_t>(states_.size()));
  states_.push_back(state);
  return at_[place].back();
}

void Decoder::share(Lattice& lattice) {
  for (State& state : states_) state.backward = nothing;
  double all = nothing;
  for (const std::uint32_t last : at_[lattice.places - 1]) {
    State& state = states_[last];
    static constexpr LanguageModel::Word stop = LanguageModel::end;
    State copy = state;
    state.backward = model_ ? weights_.language * said(copy, {&stop, 1}) : 0;
    all = log_add(all, state.forward + state.backward);
  }
  for (Edge& edge : lattice.edges) edge.posterior = 0;
  for (std::size_t i = arcs_.size(); i-- > 0;) {
    const Arc& arc = arcs_[i];
    State& from = states_[arc.from];
    const double after = arc.score + states_[arc.to].backward;
    if (after == nothing) continue;  // led to a history that was given up
    from.backward = log_add(from.backward, after);
    lattice.edges[arc.edge].posterior += static_cast<float>(std::exp(from.forward + after - all));
  }
}

}  // namespace backlot::unspin
