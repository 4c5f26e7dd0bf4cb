// How rare the words of stories are in their corpus.
//
//   const Rarity rarity(texts);                     // of all that are compared; frozen
//   for (StoryText& text : texts) rarity.weigh(text);
//
// The name of a series that ten articles are on says less than a name that two have. A small corpus hardly knows what
// is rare, so that it counts as if a thousand documents of ordinary English came with it: in a corpus of two documents
// words weigh what they weigh in English, in one of a million what they weigh there.
#pragma once

#include "backlot/copies/story_text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

// Which words how many texts have, counted anywhere and added up.
class TextsWith {
 public:
  static constexpr std::size_t counters = std::size_t{1} << 22U;
  static std::size_t counter(std::uint32_t sense) { return sense * 0x9E3779B1U >> (32 - 22); }

  TextsWith() : counts_(counters) {}
  void add(const StoryText& text) {
    for (const StoryText::Item& item : text.items) ++counts_[counter(item.sense)];
  }
  std::span<std::uint32_t> counts() { return counts_; }
  std::uint32_t operator[](std::uint32_t sense) const { return counts_[counter(sense)]; }

 private:
  std::vector<std::uint32_t> counts_;
};

class Rarity {
 public:
  explicit Rarity(std::span<const StoryText> texts);
  Rarity(TextsWith texts_with, std::uint64_t texts);

  // Gives the items the weights that they have in the corpus. `text` must have those of English (story_text()).
  void weigh(StoryText& text) const;

  // How many texts have the word. Words share counters where there are more than some millions of them: then it is more
  // than it should be, and the word counts as less rare.
  std::uint32_t texts_with(std::uint32_t sense) const { return texts_with_[sense]; }

 private:
  float bits_of(std::uint32_t sense, float in_english) const;

  TextsWith texts_with_;
  float texts_ = 0;
};

}  // namespace backlot::copies
