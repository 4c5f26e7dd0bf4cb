// Entities to those that are one, from what is known of pairs.
#pragma once

#include "backlot/guide/ids.h"

#include <string>
#include <vector>

namespace backlot::guide {

enum class Ruled : std::uint8_t { no, one, two };  // by an editor

// What is known of n entities, pair by pair.
class PairTable {
 public:
  explicit PairTable(std::size_t size) : size_(size), probability_(size * size), ruled_(size * size, Ruled::no) {}

  void set(std::size_t a, std::size_t b, double probability) { probability_[at(a, b)] = probability; }
  void rule(std::size_t a, std::size_t b, Ruled ruled) { ruled_[at(a, b)] = ruled; }
  double probability(std::size_t a, std::size_t b) const { return probability_[at(a, b)]; }
  Ruled ruled(std::size_t a, std::size_t b) const { return ruled_[at(a, b)]; }
  std::size_t size() const { return size_; }

 private:
  std::size_t at(std::size_t a, std::size_t b) const { return a < b ? a * size_ + b : b * size_ + a; }

  std::size_t size_;
  std::vector<double> probability_;
  std::vector<Ruled> ruled_;
};

// Groups of indexes, each rising, by their first. What an editor joined comes first; then the two groups whose members
// are one with the highest average probability, as long as it is `threshold` or more and no editor keeps two of them
// apart. By averages, so that a name that may be either of two does not make them one. Equal averages go by the order
// of the indexes: order the entities by their names, not by their numbers, and the groups do not depend on what was
// read first. Takes time by the third power of the number of entities.
std::vector<std::vector<std::size_t>> groups_of(const PairTable& pairs, double threshold);

}  // namespace backlot::guide
