#include "backlot/text/equal_runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string_view>

namespace backlot::text {
namespace {

using Row = std::vector<std::uint32_t>;

Row row(std::string_view letters) { return {letters.begin(), letters.end()}; }

std::uint32_t total(const std::vector<EqualRun>& runs) {
  std::uint32_t sum = 0;
  for (const EqualRun& run : runs) sum += run.length;
  return sum;
}

// The slow obvious twin: the length of the longest common subsequence by a table.
std::uint32_t longest(const Row& a, const Row& b) {
  std::vector<std::vector<std::uint32_t>> table(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j)
      table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
  }
  return table[a.size()][b.size()];
}

void expect_sound(const Row& a, const Row& b, const std::vector<EqualRun>& runs) {
  std::uint32_t end_a = 0;
  std::uint32_t end_b = 0;
  for (const EqualRun& run : runs) {
    ASSERT_GE(run.a, end_a);
    ASSERT_GE(run.b, end_b);
    ASSERT_GE(run.length, 1U);
    for (std::uint32_t i = 0; i < run.length; ++i) ASSERT_EQ(a[run.a + i], b[run.b + i]);
    end_a = run.a + run.length;
    end_b = run.b + run.length;
  }
  ASSERT_LE(end_a, a.size());
  ASSERT_LE(end_b, b.size());
}

TEST(EqualRuns, AreWhatTwoVersionsShare) {
  EXPECT_EQ(equal_runs(row("abcXdef"), row("abcYZdef"), 9), (std::vector<EqualRun>{{0, 0, 3}, {4, 5, 3}}));
  EXPECT_EQ(equal_runs(row("same"), row("same"), 0), (std::vector<EqualRun>{{0, 0, 4}}));
  EXPECT_EQ(equal_runs(row(""), row("abc"), 3), std::vector<EqualRun>{});
  EXPECT_EQ(equal_runs(row("abc"), row(""), 3), std::vector<EqualRun>{});
}

TEST(EqualRuns, NothingWhereTheRowsAreTooDifferent) {
  EXPECT_FALSE(equal_runs(row("abcdefgh"), row("stuvwxyz"), 4));
  EXPECT_TRUE(equal_runs(row("abcdefgh"), row("stuvwxyz"), 16));
}

TEST(EqualRuns, AreTheLongestThereAre) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto make = [&] {
      Row made(random() % 24);
      for (auto& symbol : made)
        symbol = static_cast<std::uint32_t>(random() % (2U + static_cast<unsigned>(round) % 5U));
      return made;
    };
    const Row a = make();
    const Row b = make();
    const auto runs = equal_runs(a, b, 1000);
    ASSERT_TRUE(runs);
    expect_sound(a, b, *runs);
    ASSERT_EQ(total(*runs), longest(a, b));
  }
}

}  // namespace
}  // namespace backlot::text
