#include "backlot/copies/linkage.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace backlot::copies {
namespace {

struct Sum {
  float value = 0;
  Sum& operator+=(const Sum& other) {
    value += other.value;
    return *this;
  }
  float alike() const { return value; }
};
using Sums = Linkage<Sum>;
using Parts = std::vector<std::uint32_t>;

// By number: the part it ends in.
Parts parts(std::uint32_t count, const std::vector<Sums::Link>& links, float least) {
  Parts of(count);
  for (std::uint32_t i = 0; i < count; ++i) of[i] = i;
  Sums(count, links, least).run([&](const Sums::Join& join) {
    EXPECT_LT(join.one, join.other);
    EXPECT_EQ(join.size_of_one, std::ranges::count(of, join.one));
    EXPECT_EQ(join.size_of_other, std::ranges::count(of, join.other));
    std::ranges::replace(of, join.other, join.one);
  });
  return of;
}

// The same, obviously: all averages are computed anew for each join.
Parts slow_parts(std::uint32_t count, const std::vector<Sums::Link>& links, float least) {
  Parts of(count);
  for (std::uint32_t i = 0; i < count; ++i) of[i] = i;
  const auto average = [&](std::uint32_t a, std::uint32_t b) {
    float sum = 0;
    for (const Sums::Link& l : links) {
      const auto ends = std::minmax(of[l.first], of[l.second]);
      if (ends.first == a && ends.second == b) sum += l.between.value;
    }
    return sum / static_cast<float>(std::ranges::count(of, a) * std::ranges::count(of, b));
  };
  while (true) {
    std::tuple<float, std::uint32_t, std::uint32_t> best{0, 0, 0};
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = a + 1; b < count; ++b) {
        if (std::ranges::count(of, a) > 0 && std::ranges::count(of, b) > 0 && average(a, b) > std::get<0>(best))
          best = {average(a, b), a, b};
      }
    }
    if (std::get<0>(best) < least) return of;
    std::ranges::replace(of, std::get<2>(best), std::get<1>(best));
  }
}

TEST(Linkage, AChainIsNoPart) {
  EXPECT_EQ(parts(3, {{0, 1, {0.9F}}, {1, 2, {0.6F}}}, 0.35F), (Parts{0, 0, 2}));
  EXPECT_EQ(parts(3, {{0, 1, {0.9F}}, {0, 2, {0.2F}}, {1, 2, {0.6F}}}, 0.35F), (Parts{0, 0, 0}));
}

TEST(Linkage, WithoutLinksAllStandAlone) { EXPECT_EQ(parts(2, {}, 0.1F), (Parts{0, 1})); }

TEST(Linkage, IsWhatAveragesComputedAnewSay) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Sums::Link> links;
    for (std::uint32_t a = 0; a < 12; ++a) {
      for (std::uint32_t b = a + 1; b < 12; ++b) {
        if (random() % 3 != 0) links.push_back({a, b, {static_cast<float>(random() % 4096) / 4096}});
      }
    }
    EXPECT_EQ(parts(12, links, 0.3F), slow_parts(12, links, 0.3F)) << "round " << round;
  }
}

}  // namespace
}  // namespace backlot::copies
