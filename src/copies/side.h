// One of two texts while they are compared: its words, and of each its sense, its weight and what it is worth to keep
// it. To look the words up costs as much as to align them: a text that is compared with several is read once
// (verification.h, Verifier).
#pragma once

#include "backlot/copies/run_index.h"
#include "backlot/copies/sense_set.h"
#include "backlot/copies/words.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace backlot::copies {

inline constexpr std::size_t longest_aligned = std::size_t{1} << 20U;

// What a step of an alignment is worth. A kept word counts more the more it says (`Side::gain`, 7 to 24); the price of
// a gap is low enough for a name to be kept across a clause, and too high for a "the" to be.
namespace worth {
inline constexpr std::int32_t known_swap = 6;      // two words of one sense
inline constexpr std::int32_t unknown_swap = -3;   // two words that stand at the same place
inline constexpr std::int32_t lonely = -3;         // a word without counterpart
inline constexpr std::int32_t least_passage = 80;  // five words that say something, with nothing between them
}  // namespace worth

// A passage of which the corpus has a key (keys.h), and whether it is furniture (furniture.h).
struct Sampled {
  std::uint32_t begin = 0, end = 0;
  bool furniture = false;
};

struct Side {
  std::span<const Word> words;
  std::vector<std::uint32_t> senses;
  std::vector<float> weights;  // 0 for furniture, once it is left out (furniture.h)
  float weight = 0;            // their sum
  std::vector<std::int32_t> gains;
  std::optional<std::vector<Sampled>> sampled;  // once somebody asked for furniture
  SenseSet all_senses;                          // once somebody asked: look_for_senses()
  RunIndex runs;                                // of three words, once somebody asked: look_for_runs()

  // Of a text of more than `longest_aligned` words the first ones. Borrows the words.
  void read(std::span<const Word> text, const Reader& reader);
  // Furniture counts for nothing until the text is read again.
  void leave_out(std::uint32_t begin, std::uint32_t end);
  void weigh();  // after the last leave_out()
  // `text` has the words that were read, and may lie elsewhere now.
  void read_again(std::span<const Word> text);
  void look_for_senses() {
    if (all_senses.empty()) all_senses.insert_all(senses);
  }
  void look_for_runs() {
    if (runs.empty()) runs.build<3>(senses, {});
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }

 private:
  std::vector<float> read_weights_;  // empty while nothing is left out
  float read_weight_ = 0;
};

// Of word i of the one text and word j of the other.
inline std::int32_t worth_of(const Side& first, std::uint32_t i, const Side& second, std::uint32_t j) {
  if (first.senses[i] != second.senses[j]) return worth::unknown_swap;
  return first.words[i].same_word(second.words[j]) ? first.gains[i] : worth::known_swap;
}

// Two words that stand for each other.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  friend bool operator==(Match, Match) = default;
};

}  // namespace backlot::copies
