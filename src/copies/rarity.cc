#include "backlot/copies/rarity.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace backlot::copies {
namespace {

// So many documents of so many words come with each corpus.
constexpr float english_documents = 1000;
constexpr float english_words = 150;

}  // namespace

Rarity::Rarity(std::span<const StoryText> texts) : texts_(static_cast<float>(texts.size())) {
  for (const StoryText& text : texts) texts_with_.add(text);
}

Rarity::Rarity(TextsWith texts_with, std::uint64_t texts)
    : texts_with_(std::move(texts_with)), texts_(static_cast<float>(texts)) {}

float Rarity::bits_of(std::uint32_t sense, float in_english) const {
  const float share = std::min(1.F, english_words * std::exp2(-in_english));
  const float with = static_cast<float>(texts_with(sense)) + english_documents * share;
  return std::log2((texts_ + english_documents) / with);
}

void Rarity::weigh(StoryText& text) const {
  for (StoryText::Item& item : text.items) {
    const float repeated = often(item.times);
    item.weight = repeated * std::max(0.F, bits_of(item.sense, item.weight / repeated));
  }
  measure(text);
}

}  // namespace backlot::copies
