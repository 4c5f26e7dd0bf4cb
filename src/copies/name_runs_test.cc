#include "backlot/copies/name_runs.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::copies {
namespace {

using Runs = std::vector<std::uint32_t>;

Runs runs_of(const Words& words) {
  Runs out;
  name_runs(words, out);
  return out;
}

// The same names and numbers in another order.
Words with_names_shuffled(Words words, int seed) {
  std::vector<Word*> names;
  for (Word& word : words)
    if (word.kind() == WordKind::name) names.push_back(&word);
  std::mt19937 random(static_cast<std::uint32_t>(seed));
  for (std::size_t i = names.size(); i-- > 1;) std::swap(*names[i], *names[random() % (i + 1)]);
  return words;
}

TEST(NameRuns, AreAppendedRising) {
  Runs runs{7};
  name_runs(made_text(1, 300), runs);
  EXPECT_EQ(runs.front(), 7U);
  EXPECT_TRUE(std::ranges::is_sorted(runs.begin() + 1, runs.end()));
  EXPECT_GT(runs.size(), 20U);
}

TEST(NameRuns, DoNotDependOnTheOtherWords) {
  const Words words = made_text(1, 300);
  EXPECT_EQ(runs_of(words), runs_of(spun_copy(words, 1, 2)));
}

TEST(NameRuns, ACopyIsWorthALook) {
  for (int seed = 0; seed < 20; ++seed) {
    const Words words = made_text(seed, 300);
    EXPECT_TRUE(may_hold_a_part(runs_of(words), runs_of(rewritten(words, seed)), 0));
  }
}

TEST(NameRuns, TheSameNamesInAnotherOrderAreNot) {
  for (int seed = 0; seed < 20; ++seed) {
    const Words words = made_text(seed, 300);
    EXPECT_FALSE(may_hold_a_part(runs_of(words), runs_of(with_names_shuffled(words, seed)), 0));
  }
}

TEST(NameRuns, StrangersWithAKeyInCommonAreNot) {
  EXPECT_FALSE(may_hold_a_part(runs_of(made_text(1, 300)), runs_of(made_text(2, 300)), 1));
}

TEST(NameRuns, ManyKeysAreEnough) {
  EXPECT_TRUE(may_hold_a_part(runs_of(made_text(1, 300)), runs_of(made_text(2, 300)), 3));
}

TEST(NameRuns, ATextWithoutNamesIsNeverLeftOut) {
  EXPECT_TRUE(may_hold_a_part({}, runs_of(made_text(2, 300)), 1));
  EXPECT_TRUE(may_hold_a_part({}, {}, 0));
}

}  // namespace
}  // namespace backlot::copies
