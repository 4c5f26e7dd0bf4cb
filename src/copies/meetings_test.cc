#include "backlot/copies/meetings.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace backlot::copies {
namespace {

TEST(Meetings, AreWhereTheirPartsAreJoined) {
  const Meetings meetings(4, std::vector<Join>{{0, 1, 1, 1}, {0, 2, 2, 1}});
  EXPECT_EQ(meetings.of(0, 1), 0U);
  EXPECT_EQ(meetings.of(1, 2), 1U);
  EXPECT_EQ(meetings.of(2, 0), 1U);
  EXPECT_EQ(meetings.of(1, 3), Meetings::never);
}

TEST(Meetings, AreThoseOfMembersWrittenDown) {
  std::mt19937 random(11);
  for (int turn = 0; turn < 100; ++turn) {
    constexpr std::uint32_t count = 24;
    std::vector<std::vector<std::uint32_t>> members(count);
    for (std::uint32_t i = 0; i < count; ++i) members[i] = {i};
    std::vector<Join> joins;
    std::vector<std::vector<std::uint32_t>> met(count, std::vector(count, Meetings::never));
    for (unsigned join = 0; join < random() % count; ++join) {
      auto one = static_cast<std::uint32_t>(random() % count);
      auto other = static_cast<std::uint32_t>(random() % count);
      if (one == other || members[one].empty() || members[other].empty()) continue;
      if (other < one) std::swap(one, other);
      for (const std::uint32_t a : members[one]) {
        for (const std::uint32_t b : members[other]) met[a][b] = met[b][a] = static_cast<std::uint32_t>(joins.size());
      }
      joins.push_back({one, other, static_cast<std::uint32_t>(members[one].size()),
                       static_cast<std::uint32_t>(members[other].size())});
      members[one].insert(members[one].end(), members[other].begin(), members[other].end());
      members[other].clear();
    }
    const Meetings meetings(count, joins);
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = 0; b < count; ++b) {
        if (a == b) continue;
        EXPECT_EQ(meetings.of(a, b), met[a][b]) << a << " " << b << " of turn " << turn;
      }
    }
  }
}

}  // namespace
}  // namespace backlot::copies
