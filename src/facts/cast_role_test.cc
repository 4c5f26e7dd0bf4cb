#include "backlot/facts/cast_role.h"

#include "backlot/facts/marked_document.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::facts {
namespace {

const Extractor& extractor() {
  static const Extractor shipped = *Extractor::create();
  return shipped;
}

std::string shown(const MarkedDocument& d, const RolePhrase& role) {
  std::string s = role.name == nullptr ? "-" : d.mentions().entities[role.name->entity].name;
  return s + " | " + role.description;
}

// Reads the phrase after the first "@" word, which is cut out of the sentence's end: "plays", "as", "is".
std::string after(std::string_view verb, std::string_view marked) {
  MarkedDocument d(marked, extractor());
  const auto& tokens = d.text().tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].word != verb) continue;
    return shown(d, RoleReader(d.context).after(i + 1, static_cast<std::uint32_t>(tokens.size())));
  }
  return "no such word";
}

std::string before(std::string_view verb, std::string_view marked) {
  MarkedDocument d(marked, extractor());
  const auto& tokens = d.text().tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].word == verb) return shown(d, RoleReader(d.context).before(i, 0));
  }
  return "no such word";
}

TEST(RoleReader, name_and_apposition) {
  EXPECT_EQ(after("as",
                  "[person: Tak] stars as [person: Seo Han Byul], a court stenographer who answers only when asked, "
                  "while [person: Nam] plays [person: Bae]."),
            "Seo Han Byul | court stenographer who answers only when asked");
  EXPECT_EQ(after("plays", "[person: Pyo] plays [person: Gu Mal Sook], the aunt who runs the dry cleaner’s."),
            "Gu Mal Sook | aunt who runs the dry cleaner’s");
  EXPECT_EQ(
      after("plays",
            "[person: Goo] plays [person: Im], a man who has sold the same flat to nine families and who, "
            "hiding in a church, is mistaken for the vicar."),
      "Im | man who has sold the same flat to nine families and who, hiding in a church, is mistaken for the vicar");
}

TEST(RoleReader, what_he_is_before_the_name) {
  EXPECT_EQ(
      after("is", "[person: Siwol] is rookie bailiff [person: Ma Gi Joon], and [person: Pyo] plays [person: Gu]."),
      "Ma Gi Joon | rookie bailiff");
  EXPECT_EQ(after("is", "[person: Ji] is [person: San-ha]’s younger sister [person: Ko Bit-na]."),
            "Ko Bit-na | San-ha’s younger sister");
  EXPECT_EQ(after("play", "[person: Marsh] will play Mayor [person: Ruth Ansel], who has kept the town solvent."),
            "Ruth Ansel | Mayor who has kept the town solvent");
}

TEST(RoleReader, no_name) {
  EXPECT_EQ(after("plays", "[person: Callum] plays the boatman she used to love."), "- | boatman she used to love");
  EXPECT_EQ(after("as", "[person: Gil], as the stationmaster who signed off, and [person: Danbi], as a streamer."),
            "- | stationmaster who signed off");
}

TEST(RoleReader, name_after_the_noun) {
  EXPECT_EQ(after("as", "[person: Osei] appears as a nurse called [person: Joy Tettey]."), "Joy Tettey | nurse");
  EXPECT_EQ(after("is", "[person: Im] is the prince, [person: Hwigyeong]."), "Hwigyeong | prince");
}

TEST(RoleReader, the_work_does_not_belong_to_it) {
  EXPECT_EQ(after("as", "[person: Kim] appears as the new clerk in [network: JTBC]’s [work: “Lost Property”]."),
            "- | new clerk");
}

TEST(RoleReader, backwards) {
  EXPECT_EQ(
      before("played",
             "The fourth episode ended with [person: Na Bi-seul], the transfer student played by [person: Hong]."),
      "Na Bi-seul | transfer student");
  EXPECT_EQ(before("is", "[person: Eli Dukes], the sheriff who hopes she will sell, is played by [person: Okafor]."),
            "Eli Dukes | sheriff who hopes she will sell");
  EXPECT_EQ(before("played", "He swallowed it before the eyes of a tax minister played by [person: Chae]."),
            "- | tax minister");
}

TEST(RoleReader, a_clause_is_no_part) {
  MarkedDocument d("[person: Tak] smiles as [person: Nam] walks into the room.", extractor());
  EXPECT_TRUE(RoleReader(d.context).after(3, 9).verb_follows);
}

}  // namespace
}  // namespace backlot::facts
