#include "backlot/guide/sameness.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

Profile person(std::string name) {
  Profile p;
  p.kind = EntityKind::person;
  p.name = std::move(name);
  return p;
}

Profile work(std::string title) {
  Profile p;
  p.name = std::move(title);
  return p;
}

double one(const Profile& a, const Profile& b) {
  EXPECT_EQ(judge(a, b, false).probability, judge(b, a, false).probability);
  return judge(a, b, false).probability;
}

TEST(Sameness, ARomanisationAloneIsEnoughWhereItIsClear) {
  EXPECT_GE(one(person("Im Siwan"), person("Yim Si-wan")), one_entity);
  EXPECT_EQ(one(person("Im Siwan"), person("Park Bo-gum")), 0);
}

TEST(Sameness, SharedWorksAndRolesDecideWhatNamesLeaveOpen) {
  Profile jung = person("Song Jung-ki");
  Profile joong = person("Song Joong-ki");
  EXPECT_LT(one(jung, joong), one_entity);
  jung.acted_in = {7};
  joong.acted_in = {7};
  EXPECT_GE(one(jung, joong), one_entity);
  jung.characters[7] = {"Vincenzo"};
  joong.characters[7] = {"Mr. Hong"};
  EXPECT_LT(one(jung, joong), one_entity);
  joong.characters[7] = {"Vincenzo"};
  EXPECT_GT(one(jung, joong), 0.95);
}

TEST(Sameness, AGivenNameAloneNeedsAGroupOrARole) {
  Profile alone = person("Sooyoung");
  Profile whole = person("Choi Soo-young");
  EXPECT_LT(one(alone, whole), one_entity);
  alone.groups = {3};
  whole.groups = {3};
  EXPECT_GE(one(alone, whole), one_entity);
  whole.groups = {4};
  EXPECT_LT(one(alone, whole), 0.1);
}

TEST(Sameness, OneCastListSpeaksAgainst) {
  const Profile a = person("Kim Min-jung");
  const Profile b = person("Kim Min-jeong");
  EXPECT_GE(judge(a, b, false).probability, one_entity);
  const Sameness listed = judge(a, b, true);
  EXPECT_LT(listed.probability, one_entity);
  EXPECT_EQ(listed.words(true), "one article lists both");
}

TEST(Sameness, WorksByTheirCast) {
  Profile series = work("Penthouse");
  Profile longer = work("Penthouse: War in Life");
  EXPECT_LT(one(series, longer), one_entity);
  series.people = {1, 2, 3};
  longer.people = {2, 3, 4};
  EXPECT_GE(one(series, longer), one_entity);
  Profile film = work("The Penthouse");
  film.people = {7, 8, 9};
  film.types = {"film"};
  series.types = {"series"};
  EXPECT_LT(one(series, film), one_entity);
}

TEST(Sameness, CharactersOfOneWork) {
  Profile a = person("Eun Byeol");
  Profile b = person("Ko Eun-byul");
  a.kind = b.kind = EntityKind::character;
  a.people = b.people = {5};
  EXPECT_GE(one(a, b), one_entity);
  b.people = {6};
  EXPECT_LT(one(a, b), one_entity);
}

}  // namespace
}  // namespace backlot::guide
