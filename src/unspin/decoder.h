// Weighs the paths through a lattice by what spinners do and what clean English says, forwards and backwards, and gives
// each edge its share of them.
//
// The histories at a place (the words that the model looks back on) are merged where they are the same, and all but
// `beam` of them are given up: the work is linear in the edges. Dead ends cannot arise, since every token may be kept.
#pragma once

#include "backlot/unspin/lattice.h"
#include "backlot/unspin/weights.h"

#include <array>
#include <cstdint>
#include <vector>

namespace backlot::unspin {

class Decoder {
 public:
  // Sets Edge::posterior. Borrows nothing after its return; its memory is used again.
  void decode(Lattice& lattice, const LanguageModel* model, Weights weights, std::uint32_t beam);

 private:
  static constexpr std::size_t history = 3;  // words that a state remembers at most
  struct State {
    std::array<LanguageModel::Word, history> words{};
    std::uint8_t count = 0;
    double forward = 0;
    double backward = 0;
  };
  struct Arc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t edge = 0;
    float score = 0;
  };

  void start(const Lattice& lattice);
  void prune(std::uint32_t place, std::uint32_t beam);
  void leave(const Lattice& lattice, std::uint32_t place);
  void step(const Edge& edge, std::uint32_t number, std::uint32_t from);
  std::uint32_t arrive(std::uint32_t place, const State& state);
  void share(Lattice& lattice);
  float said(State& state, std::span<const LanguageModel::Word> words) const;

  const LanguageModel* model_ = nullptr;
  Weights weights_;
  std::size_t remembered_ = 0;
  std::vector<State> states_;
  std::vector<Arc> arcs_;
  std::vector<std::vector<std::uint32_t>> at_;  // states at each place
};

}  // namespace backlot::unspin
