// Which of many phrases stand in a text, in one pass over it.
//
//   static const unicode::Phrases notices({"all rights reserved", "alle rechte vorbehalten", …});
//   if (notices.any_in(unicode::fold(line))) …
//
// Bytes are compared as they are: fold or lower both sides before. Most places of a text are passed over by a look at
// two bytes, so that the number of phrases hardly matters. Frozen once made; any thread may ask.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backlot::unicode {

class Phrases {
 public:
  // Borrows the phrases, which have two bytes or more.
  explicit Phrases(std::span<const std::string_view> phrases);

  bool any_in(std::string_view text) const;
  // How many different ones.
  std::size_t count_in(std::string_view text) const;

 private:
  static constexpr std::size_t pairs = 4096;
  static std::size_t pair_of(char first, char second) {
    return (static_cast<unsigned char>(first) * 31U + static_cast<unsigned char>(second)) % pairs;
  }
  // Gives the number of each phrase wherever it begins, until `see` says that it is enough.
  template <class See>
  void each_in(std::string_view text, See see) const;

  std::vector<std::string_view> phrases_;   // sorted
  std::array<std::uint32_t, 257> begin_{};  // into phrases_, by first byte
  std::bitset<pairs> pairs_;                // of first two bytes
};

}  // namespace backlot::unicode
