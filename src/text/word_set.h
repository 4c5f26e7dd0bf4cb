// A small fixed set of words, built at compile time, asked at run time with one hash and usually one comparison.
//
//   static constexpr WordSet articles(std::to_array<std::string_view>({"a", "an", "the"}));
//   articles.contains(token.word)
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace backlot::text {

// `slots` is a power of two, at least twice the number of words.
template <std::size_t slots>
class WordSet {
 public:
  template <std::size_t n>
  consteval explicit WordSet(const std::array<std::string_view, n>& words) {
    static_assert((slots & (slots - 1)) == 0 && slots >= 2 * n);
    for (const std::string_view word : words) {
      std::size_t at = place(word);
      while (!words_[at].empty()) at = (at + 1) & (slots - 1);
      words_[at] = word;
      if (word.size() > longest_) longest_ = word.size();
    }
  }

  constexpr bool contains(std::string_view word) const {
    if (word.empty() || word.size() > longest_) return false;
    for (std::size_t at = place(word); !words_[at].empty(); at = (at + 1) & (slots - 1)) {
      if (words_[at] == word) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t place(std::string_view word) {
    const auto letter = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    const std::uint32_t mixed = letter(0) * 0x9E37U + letter(word.size() - 1) * 0x85EBU +
                                letter(word.size() / 2) * 0x27D5U + static_cast<std::uint32_t>(word.size()) * 0x1657U;
    return (mixed ^ mixed >> 7U) & (slots - 1);
  }

  std::array<std::string_view, slots> words_{};
  std::size_t longest_ = 0;
};

// Four slots a word: nearly every word that is not in the set meets an empty one first.
template <std::size_t n>
WordSet(const std::array<std::string_view, n>&) -> WordSet<std::bit_ceil(4 * n)>;

}  // namespace backlot::text
