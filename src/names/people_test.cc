#include "backlot/names/people.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::names {
namespace {

double one(std::string_view a, std::string_view b) { return compare_people(a, b).probability; }

bool share_a_key(std::string_view a, std::string_view b) {
  const auto x = keys_of_person(a);
  const auto y = keys_of_person(b);
  return std::ranges::any_of(
      x, [&](const std::string& key) { return std::ranges::find(y, matching_key(key)) != y.end(); });
}

struct Pair {
  const char* a;
  const char* b;
};

class OneName : public testing::TestWithParam<Pair> {};
TEST_P(OneName, IsFoundAndBelieved) {
  const auto [a, b] = GetParam();
  EXPECT_GE(one(a, b), one_name) << compare_people(a, b).why;
  EXPECT_EQ(one(a, b), one(b, a));
  EXPECT_TRUE(share_a_key(a, b));
}
INSTANTIATE_TEST_SUITE_P(Names, OneName,
                         testing::Values(Pair{"Im Siwan", "Yim Si-wan"}, Pair{"Im Siwan", "임시완"},
                                         Pair{"Im Siwan (임시완)", "Lim Shi-wan"}, Pair{"Siwan Im", "Im Si Wan"},
                                         Pair{"Kim Woo-bin", "Gim U-bin"}, Pair{"Lee Hye-ri", "Yi Hyeri"},
                                         Pair{"Girls' Generation's Choi Sooyoung", "Choi Soo-young"},
                                         Pair{"Zhang Zi Yi", "Ziyi Zhang"}, Pair{"Zhāng Zǐyí", "Zhang Ziyi"},
                                         Pair{"Ryōsuke Ōno", "Ryosuke Ohno"}, Pair{"Yūsuke Satō", "Satou Yuusuke"},
                                         Pair{"Robert Downey Jr.", "Robert Downey"},
                                         Pair{"Samuel L. Jackson", "Samuel Jackson"},
                                         Pair{"Prin \"Mark\" Suparat", "Prin Suparat"},
                                         Pair{"KIVANÇ TATLITUĞ", "Kivanc Tatlitug"}));

class TwoNames : public testing::TestWithParam<Pair> {};
TEST_P(TwoNames, StayTwo) {
  const auto [a, b] = GetParam();
  EXPECT_LT(one(a, b), one_name) << compare_people(a, b).why;
  EXPECT_EQ(one(a, b), one(b, a));
}
INSTANTIATE_TEST_SUITE_P(Names, TwoNames,
                         testing::Values(Pair{"Kim Min-jung", "Kim Min-a"}, Pair{"Kim Soo-hyun", "Kim So-hyun"},
                                         Pair{"Jane Doe", "Jane Roe"}, Pair{"Robert Downey Jr.", "Robert Downey Sr."},
                                         Pair{"Michael B. Jordan", "Michael A. Jordan"}, Pair{"임시완", "임시원"},
                                         Pair{"Kim", "Park"}, Pair{"", "Im Siwan"}, Pair{"Sooyoung", "Choi Soo-young"},
                                         Pair{"Robert", "Robert Downey"}, Pair{"R. Downey", "Robert Downey"},
                                         Pair{"Emma Stone", "Emma Watson"}));

TEST(People, AGivenNameAloneIsNear) {
  EXPECT_GT(one("Sooyoung", "Choi Soo-young"), 0.08);
  EXPECT_TRUE(share_a_key("Girls' Generation's Sooyoung", "Choi Soo-young"));
  EXPECT_EQ(compare_people("Sooyoung", "Choi Soo-young").why, "a given name alone");
}

TEST(People, SaysWhy) {
  EXPECT_EQ(compare_people("Im Siwan", "Yim Si-wan").why, "both may stand for 임시완");
  EXPECT_EQ(compare_people("Im Si-wan", "Im Siwan").why, "only spaces, hyphens, case or accents differ");
  EXPECT_EQ(compare_people("임시완", "임시원").why, "their Hangul differs");
}

}  // namespace
}  // namespace backlot::names
