#include "backlot/names/korean_name.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::names {
namespace {

std::string usual(std::string_view name) { return KoreanName::read(name).usual(); }
double agree(std::string_view a, std::string_view b) { return agreement(KoreanName::read(a), KoreanName::read(b)); }

TEST(KoreanName, StandsForItsHangulInAnyRomanisation) {
  for (const char* name : {"Im Siwan", "Yim Si-wan", "Lim Shi Wan", "Si-wan Im", "Siwan Yim", "Im Shiwan", "임시완"})
    EXPECT_EQ(usual(name), "임시완") << name;
  for (const char* name : {"Ki Seon-gyeom", "Ki Seongyeom", "Gi Seon Gyeom", "Ki Seon Kyum"})
    EXPECT_EQ(usual(name), "기선겸") << name;
  for (const char* name : {"Choi Soo-young", "Choe Suyeong", "Ch'oe Su-yŏng", "Soo-young Choi", "Choi Sooyoung"})
    EXPECT_EQ(usual(name), "최수영") << name;
  for (const char* name : {"Lee Min-jeong", "Yi Min-jŏng", "Rhee Minjung", "I Minjeong", "Min-jeong Lee"})
    EXPECT_EQ(usual(name), "이민정") << name;
}

TEST(KoreanName, FamilyNamesOfTwoSyllables) {
  EXPECT_EQ(usual("Namgung Min"), "남궁민");
  EXPECT_EQ(usual("Namkoong Min"), "남궁민");
  EXPECT_EQ(usual("Sunwoo Jae-duk"), "선우재덕");
  EXPECT_GT(agree("Nam Goong Min", "Namgung Min"), 0.3);
}

TEST(KoreanName, SoundsThatChangeWhereSyllablesMeet) {
  EXPECT_GT(agree("Choi Jilli", "Choi Jin-ri"), 0.2);
  EXPECT_GT(agree("Han Seora", "Han Seol-a"), 0.005);
  EXPECT_GT(agree("Ryu Seungnyong", "Ryu Seung-ryong"), 0.2);
}

TEST(KoreanName, NamesThatDifferStayTwo) {
  EXPECT_LT(agree("Kim Min-jung", "Kim Min-joong"), 0.6);  // 정, but 중 is written so, too
  EXPECT_LT(agree("Kim Ji-young", "Kim Ji-yong"), 0.2);
  EXPECT_LT(agree("Kim Soo-hyun", "Kim So-hyun"), 0.1);
  EXPECT_LT(agree("Park Eun-bin", "Park Eun-ji"), 0.01);
  EXPECT_LT(agree("Yoo Seung-ho", "Woo Seung-ho"), 0.05);
  EXPECT_EQ(agree("Seo In-guk", "Seo In-suk"), 0);
}

TEST(KoreanName, OtherNamesAreNone) {
  for (const char* name : {"Robert Downey", "Emma Stone", "Kıvanç Tatlıtuğ", "", "!!!", "Zhang Ziyi", "X"})
    EXPECT_LT(KoreanName::read(name).probability(), 0.5) << name;
  EXPECT_TRUE(KoreanName::read(std::string(10'000, 'a')).readings().empty());
}

TEST(KoreanName, GivesTheTextsItMayStandFor) {
  const auto likely = KoreanName::read("Kim Min-jung").likely(0.02);
  EXPECT_EQ(likely.front(), "김민정");
  EXPECT_NE(std::ranges::find(likely, "김민중"), likely.end());
}

TEST(KoreanName, AllRomanisationsShareAKey) {
  for (const char* name : {"Im Siwan", "Yim Si-wan", "Lim Shi Wan", "Si-wan Im", "임시완"})
    EXPECT_TRUE(KoreanName::read(name).keys().contains("임SN")) << name;
  EXPECT_TRUE(KoreanName::read("Siwan").keys().contains("~SN"));
  EXPECT_TRUE(KoreanName::read("Im Siwan").keys().contains("-SN"));
}

}  // namespace
}  // namespace backlot::names
