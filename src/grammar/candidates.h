// Which parts of the rules a sentence may match, told by what they need; the others cost nothing.
//
// A part is looked at only where the rarest condition that it needs holds of some item. It is a candidate where all its
// needs hold, one behind the other. Scratch memory of one thread.
#pragma once

#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/program.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

class Candidates {
 public:
  Candidates(const Program& program, const Alphabet& alphabet);

  // In order, by their place in Program::parts(); valid until the next call.
  std::span<const std::uint32_t> find(std::span<const Symbol> symbols);

 private:
  bool holds_somewhere(std::uint32_t key) const { return (seen_[key / 64] >> (key % 64) & 1U) != 0; }
  void add_parts_with(std::uint32_t key);
  bool has(const PartNeeds& part) const;

  const Program& program_;
  const Alphabet& alphabet_;
  std::size_t blocks_;                       // of 64 bits that hold the keys
  std::vector<std::uint64_t> leading_;       // bits of the keys that are the rarest need of some part
  std::vector<const std::uint64_t*> items_;  // the bits of each
  std::vector<std::uint64_t> seen_;          // bits of the keys that hold of some item of the sentence
  std::vector<std::uint32_t> found_;
};

}  // namespace backlot::grammar
