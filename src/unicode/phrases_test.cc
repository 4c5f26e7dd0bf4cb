#include "backlot/unicode/phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

namespace backlot::unicode {
namespace {

constexpr auto list = std::to_array<std::string_view>({"©", "ab", "abc", "b a", "ba ba", "무단"});

TEST(Phrases, AreFoundWhereverTheyStand) {
  const Phrases phrases(list);
  for (const std::string_view text : {"ab", "xab", "abx", "in 무단 전재", "2024 ©"})
    EXPECT_TRUE(phrases.any_in(text)) << text;
  for (const std::string_view text : {"", "a", "a b", "acb", "무 단"}) EXPECT_FALSE(phrases.any_in(text)) << text;
  EXPECT_EQ(phrases.count_in("abc abc"), 2) << "each once, also where one begins another";
  EXPECT_EQ(phrases.count_in("nothing"), 0);
}

TEST(Phrases, AreThoseThatOneLookAfterTheOtherFinds) {
  const Phrases phrases(list);
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) text += "abc "[random() % 4];
    const auto expected = static_cast<std::size_t>(
        std::ranges::count_if(list, [&](std::string_view phrase) { return text.contains(phrase); }));
    EXPECT_EQ(phrases.count_in(text), expected) << text;
    EXPECT_EQ(phrases.any_in(text), expected > 0) << text;
  }
}

}  // namespace
}  // namespace backlot::unicode
