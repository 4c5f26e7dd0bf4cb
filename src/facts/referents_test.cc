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

TEST(Referents, AnAssistantDirectorIsNotTheDirector) {
  EXPECT_EQ(speaker("Noh Seong-hun drops the oar.", "the assistant director"), "assistant director");
}

TEST(Referents, AnotherClauseHasAnotherSubject) {
  EXPECT_EQ(speaker("Noh Seong-hun takes the oar while Cha Mi-ran bails out the boat.", "she"), "Cha Mi-ran");
}

}  // namespace
}  // namespace backlot::facts
