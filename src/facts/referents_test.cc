#include "backlot/facts/read_document.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::facts {
namespace {

const Extractor& extractor() {
  static const Extractor shipped = *Extractor::create();
  return shipped;
}

// Who says “It was cold” at the end of a text about two actors and their director.
std::string speaker(const std::string& before, const std::string& who) {
  const std::string cast =
      "“Paper Harbor” is a drama on tvN. Actress Cha Mi-ran plays the diver Ok Bit-na, and actor Noh Seong-hun plays "
      "the "
      "captain Woo Jae-pil. Director Maeng Ji-hoon directs the series.\n";
  const ReadDocument d(cast + before + " “It was cold,” " + who + " says.", extractor());
  return d.annotation.quotes.empty() ? "nobody" : d.annotation.quotes.back().speaker.value_or("-");
}

TEST(Referents, ThePronounAgreesInGender) {
  EXPECT_EQ(speaker("Noh Seong-hun hands Cha Mi-ran a towel.", "she"), "Cha Mi-ran");
  EXPECT_EQ(speaker("Cha Mi-ran hands Noh Seong-hun a towel.", "he"), "Noh Seong-hun");
}

TEST(Referents, TheSubjectStandsOut) {
  EXPECT_EQ(speaker("Noh Seong-hun imitates the voice of Maeng Ji-hoon.", "he"), "Noh Seong-hun");
}

TEST(Referents, RolesMeanActorsAndCrew) {
  EXPECT_EQ(speaker("Noh Seong-hun and Cha Mi-ran row in circles.", "the actress"), "Cha Mi-ran");
  EXPECT_EQ(speaker("Noh Seong-hun and Cha Mi-ran row in circles.", "the director"), "Maeng Ji-hoon");
}

TEST(Referents, ACoStarIsAnother) { EXPECT_EQ(speaker("Noh Seong-hun drops the oar.", "his co-star"), "Cha Mi-ran"); }

TEST(Referents, TheLeadsAreTheTwoNamedTogetherFirst) {
  const ReadDocument d(
      "Thai star Phan steals the scene in “Paper Harbor”\n“Paper Harbor” is a drama on tvN. Actress Cha Mi-ran plays "
      "the "
      "diver Ok Bit-na, and actor Noh Seong-hun plays the captain Woo Jae-pil. Phan plays the envoy Anurak.\nIn the "
      "behind-the-scenes video, Phan drops a cup. The leads burst into laughter.",
      extractor());
  ASSERT_FALSE(d.annotation.moments.empty());
  EXPECT_EQ(d.annotation.moments.back().people, (std::vector<std::string>{"Cha Mi-ran", "Noh Seong-hun"}));
}

TEST(Referents, WhatSomebodyDoesWithHisOwn) {
  EXPECT_EQ(speaker("Cha Mi-ran and Noh Seong-hun jump. “Careful,” Noh Seong-hun complains, rubbing his side.", "she"),
            "Cha Mi-ran");
}

TEST(Referents, WhoWasCalledHeIsNotShe) {
  EXPECT_EQ(speaker("Ahra Song elbows him. Rian Ko complains, rubbing his side.", "she"), "Ahra Song");
}

TEST(Referents, AnAssistantDirectorIsNotTheDirector) {
  EXPECT_EQ(speaker("Noh Seong-hun drops the oar.", "the assistant director"), "assistant director");
}

TEST(Referents, RolesMeanWhomTheyIntroduced) {
  EXPECT_EQ(speaker("NORTHBEAM’s Siwol joins the drama as the bailiff Ma Gi-joon. Noh Seong-hun drops the oar.",
                    "the NORTHBEAM member"),
            "Siwol");
  EXPECT_EQ(speaker("Child actor Song Ji-oh helps. Noh Seong-hun drops the oar.", "the young actor"), "Song Ji-oh");
}

TEST(Referents, InitialsOfAJob) {
  EXPECT_EQ(speaker("PD Sa Jong-min calls action. Noh Seong-hun drops the oar.", "the PD"), "Maeng Ji-hoon");
}

TEST(Referents, WhoeverActedAndIsNoActorMayDirect) {
  const ReadDocument d(
      "“Paper Harbor” opens in May. Actress Cha Mi-ran plays the diver Ok Bit-na.\nJegal Min had "
      "considered an idol for the part. “It was cold,” the director concedes.",
      extractor());
  ASSERT_EQ(d.annotation.quotes.size(), 1U);
  EXPECT_EQ(d.annotation.quotes[0].speaker, "Jegal Min");
}

TEST(Referents, ABrandDirectsNothing) {
  const ReadDocument d(
      "“Paper Harbor” opens in May. Actress Cha Mi-ran plays the diver Ok Bit-na.\nCha Mi-ran asks for Pippero, and "
      "Pippero sold out in May. “It was cold,” the director says sternly.",
      extractor());
  ASSERT_EQ(d.annotation.quotes.size(), 1U);
  EXPECT_EQ(d.annotation.quotes[0].speaker, "director");
}

TEST(Referents, OnTheSetTheActorsAreWatched) {
  const ReadDocument d(
      "“Paper Harbor” has shared a behind-the-scenes clip.\nKo Gyu-on plays the diver.\nThe video "
      "begins with rain. Ko Gyu-on asks to row, and director Maeng Ji-hoon agrees. She glides past the "
      "camera.",
      extractor());
  ASSERT_FALSE(d.annotation.moments.empty());
  EXPECT_EQ(d.annotation.moments.back().people, std::vector<std::string>{"Ko Gyu-on"});
}

TEST(Referents, AnotherClauseHasAnotherSubject) {
  EXPECT_EQ(speaker("Noh Seong-hun takes the oar while Cha Mi-ran bails out the boat.", "she"), "Cha Mi-ran");
}

}  // namespace
}  // namespace backlot::facts
