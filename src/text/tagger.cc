#include "backlot/text/tagger.h"

#include "backlot/text/features.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace backlot::text {
namespace {

// Where among four checks one is.
struct Match {
  unsigned place = 0;  // anything where there is none
  bool found = false;
};

// All four are compared as parts of one number: a part that is zero after the xor borrows from its highest bit. The
// highest bit of all is set for the search only, so that the compiler sees no zero to branch for.
Match find_check(const std::uint16_t* checks, std::uint16_t check) {
  static_assert(weight_window == 4);
  constexpr std::uint64_t ones = 0x0001000100010001ULL;
  std::uint64_t four = 0;
  std::memcpy(&four, checks, sizeof(four));
  const std::uint64_t difference = four ^ (check * ones);
  const std::uint64_t zeros = (difference - ones) & ~difference & (ones << 15U);
  return {static_cast<unsigned>(std::countr_zero(zeros | 1ULL << 63U)) >> 4U, zeros != 0};
}

}  // namespace

std::optional<Tag> Tagger::direct_tag(const Clue& clue) {
  if (clue.entry == nullptr || clue.entry->direct == 0) return std::nullopt;
  const auto tag = static_cast<Tag>(clue.entry->direct - 1);
  return clue.capital == (tag == Tag::propn) ? std::optional(tag) : std::nullopt;
}

Scores Tagger::sum_rows(std::span<const std::uint64_t> keys) const {
  std::array<const WeightRow*, most_features> found;
  std::size_t count = 0;
  const auto first_slots = static_cast<std::uint32_t>(checks_.size() - (weight_window - 1));
  for (const std::uint64_t key : keys) {
    const std::uint32_t slot = first_slot(key, first_slots);
    const Match match = find_check(&checks_[slot], check16(key));
    found[count] = &rows_[slot] + match.place;
    count += match.found ? 1 : 0;
  }
  Scores scores{};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < lanes; ++k) scores[k] = static_cast<std::int16_t>(scores[k] + found[i]->weights[k]);
  }
  return scores;
}

int Tagger::best_lane(const Clue* clue, int last, int last_but_one) const {
  std::array<std::uint64_t, most_features> keys;
  std::size_t count = 0;
  const auto put = [&](std::uint64_t key) { keys[count++] = key; };
  fixed_features(clue, put);
  moving_features(clue, last, last_but_one, put);
  const Scores scores = sum_rows({keys.data(), count});
  return static_cast<int>(std::ranges::max_element(scores) - scores.begin());
}

void Tagger::tag(std::span<Token> sentence, const std::vector<Clue>& clues) const {
  int last = edge_lane;
  int last_but_one = edge_lane;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Clue* const clue = &clues[i + clue_margin];
    if (const auto tag = direct_tag(*clue)) {
      sentence[i].tag = *tag;
    } else {
      sentence[i].tag = tag_of_lane(best_lane(clue, last, last_but_one), !sentence[i].is(punctuation));
    }
    last_but_one = last;
    last = lane_of(sentence[i].tag);
  }
}

}  // namespace backlot::text
