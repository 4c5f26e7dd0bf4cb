#include "backlot/guide/clusters.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

TEST(Clusters, JoinsByAverages) {
  PairTable pairs(3);
  pairs.set(0, 1, 0.9);
  pairs.set(1, 2, 0.8);  // 1 may be 0 or 2, which are two
  EXPECT_EQ(groups_of(pairs, 0.6), (Groups{{0, 1}, {2}}));
  pairs.set(0, 2, 0.5);
  EXPECT_EQ(groups_of(pairs, 0.6), (Groups{{0, 1, 2}}));
}

TEST(Clusters, AnEditorOverrules) {
  PairTable pairs(3);
  pairs.set(0, 1, 0.99);
  pairs.rule(1, 0, Ruled::two);
  pairs.rule(1, 2, Ruled::one);
  EXPECT_EQ(groups_of(pairs, 0.6), (Groups{{0}, {1, 2}}));
  pairs.set(0, 2, 0.99);
  EXPECT_EQ(groups_of(pairs, 0.6), (Groups{{0}, {1, 2}})) << "2 is one with 1, which is kept apart from 0";
}

TEST(Clusters, ANameThatAnEditorJoinedDoesNotDriveOthersAway) {
  PairTable pairs(3);
  pairs.set(0, 1, 0.9);
  pairs.rule(0, 2, Ruled::one);  // a stage name: nothing in common with 1
  EXPECT_EQ(groups_of(pairs, 0.6), (Groups{{0, 1, 2}}));
}

TEST(Clusters, NothingIsJoinedBelowTheThreshold) {
  PairTable pairs(2);
  pairs.set(0, 1, 0.59);
  EXPECT_EQ(groups_of(pairs, 0.6).size(), 2U);
  pairs.set(0, 1, 0.6);
  EXPECT_EQ(groups_of(pairs, 0.6).size(), 1U);
  EXPECT_TRUE(groups_of(PairTable(0), 0.6).empty());
}

}  // namespace
}  // namespace backlot::guide
