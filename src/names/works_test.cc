#include "backlot/names/works.h"

#include "backlot/names/networks.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::names {
namespace {

double one(std::string_view a, std::string_view b) {
  EXPECT_EQ(compare_works(a, b).probability, compare_works(b, a).probability);
  return compare_works(a, b).probability;
}

TEST(Works, AreOneInOtherSpellings) {
  EXPECT_EQ(one("Run On", "RUN ON"), 1);
  EXPECT_GT(one("The Penthouse", "Penthouse"), one_name);
  EXPECT_GT(one("Law & Order", "Law and Order"), one_name);
  EXPECT_GT(one("Twelve Years Promise", "12 Years Promise"), one_name);
  EXPECT_GT(one("Taxi Driver Season 2", "Taxi Driver"), one_name);
  EXPECT_GT(one("Taxi Driver: Season 2", "Taxi Driver"), one_name);
  EXPECT_GT(one("Taxi Driver S2", "Taxi Driver (2nd season)") + 1, 1);
  EXPECT_GT(one("Missing (2020)", "Missing"), one_name);
  EXPECT_GT(one("Kırlangıç Sokağı (Swallow Street)", "Swallow Street"), one_name);
  EXPECT_GT(one("Penthouse: War in Life", "Penthouse - War in Life"), one_name);
}

TEST(Works, StayTwo) {
  EXPECT_LT(one("Taxi Driver 2", "Taxi Driver"), one_name);
  EXPECT_LT(one("Missing (2012)", "Missing (2020)"), one_name);
  EXPECT_LT(one("Law & Order: SVU", "Law & Order: Organized Crime"), one_name);
  EXPECT_LT(one("Law & Order: SVU", "Law & Order"), one_name);
  EXPECT_EQ(one("Run On", "Run Off"), 0);
  EXPECT_EQ(one("", ""), 0);
  EXPECT_EQ(one("?!", "?!"), 0);
}

TEST(Works, ShareAKeyWhereTheyMayBeOne) {
  const auto share = [](std::string_view a, std::string_view b) {
    const auto x = keys_of_work(a);
    const auto y = keys_of_work(b);
    return std::ranges::any_of(x, [&](const std::string& key) { return std::ranges::find(y, key) != y.end(); });
  };
  EXPECT_TRUE(share("The Penthouse: War in Life", "Penthouse"));
  EXPECT_TRUE(share("Kırlangıç Sokağı (Swallow Street)", "Swallow Street"));
  EXPECT_FALSE(share("Run On", "Run Off"));
}

TEST(Networks, AreOneByTheirAliases) {
  EXPECT_EQ(compare_networks("KBS2", "KBS 2TV").probability, 1);
  EXPECT_EQ(compare_networks("KBS2", "KBS").probability, 0);
  EXPECT_EQ(compare_networks("Channel Zero", "CHANNEL ZERO").probability, 1);
  EXPECT_EQ(compare_networks("Channel Zero", "Channel One").probability, 0);
  EXPECT_EQ(keys_of_network("KBS2"), keys_of_network("KBS 2TV"));
}

}  // namespace
}  // namespace backlot::names
