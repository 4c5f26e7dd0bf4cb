#include "backlot/text/tagger.h"

#include "backlot/text/features.h"

#include <algorithm>

namespace backlot::text {

std::optional<Tag> Tagger::direct_tag(const Clue& clue) {
  if (clue.entry == nullptr || clue.entry->direct == 0) return std::nullopt;
  const auto tag = static_cast<Tag>(clue.entry->direct - 1);
  return clue.capital == (tag == Tag::propn) ? std::optional(tag) : std::nullopt;
}

void Tagger::add(std::uint64_t key, Scores& scores) const {
  const std::uint16_t check = check16(key);
  const WeightSlot* const slot = find_slot(weights_, key, [check](const WeightSlot& s) { return s.check == check; },
                                           [](const WeightSlot& s) { return s.check == 0; });
  if (slot == nullptr) return;
  for (std::size_t i = 0; i < lanes; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + slot->weights[i]);
}

int Tagger::best_lane(const Clue* clue, int last, int last_but_one) const {
  Scores scores{};
  const auto put = [&](std::uint64_t key) { add(key, scores); };
  fixed_features(clue, put);
  moving_features(clue, last, last_but_one, put);
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
