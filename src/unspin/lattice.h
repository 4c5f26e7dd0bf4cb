// All the ways in which a sentence may have read: each edge keeps a token or puts back what may have stood there.
#pragma once

#include "backlot/unspin/candidate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::unspin {

// From place `first` to place `last` of a sentence: over its tokens [first, last). Places are counted from 0.
struct Edge {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  float weight = 0;                      // logarithm, without what the language model says
  const Candidate* candidate = nullptr;  // null: the token is kept
  LanguageModel::Word kept = 0;          // the token, where it is kept
  float posterior = 0;                   // share of all paths that take it; set by the decoder

  std::span<const LanguageModel::Word> words() const {
    return candidate ? std::span(candidate->words) : std::span(&kept, 1);
  }
};

// The edges of one sentence, ordered by `first`. Every place but the last has an edge that keeps its token.
struct Lattice {
  std::uint32_t places = 1;  // tokens + 1
  std::vector<Edge> edges;
  std::vector<std::uint32_t> starts;  // edges [starts[p], starts[p + 1]) begin at place p

  void clear();
  // Opens the next place; add its edges then.
  void open() { starts.push_back(static_cast<std::uint32_t>(edges.size())); }
  // After the last token.
  void close();
  std::span<Edge> at(std::uint32_t place) { return {edges.data() + starts[place], edges.data() + starts[place + 1]}; }
};

inline void Lattice::clear() {
  places = 1;
  edges.clear();
  starts.clear();
}

inline void Lattice::close() {
  places = static_cast<std::uint32_t>(starts.size()) + 1;
  open();
  open();
}

}  // namespace backlot::unspin
