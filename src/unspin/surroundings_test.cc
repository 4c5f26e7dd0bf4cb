#include "backlot/unspin/surroundings.h"

#include "backlot/text/analyzed.h"
#include "backlot/unspin/name_runs.h"
#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/shipped.h"

#include <gtest/gtest.h>

namespace backlot::unspin {
namespace {

class SurroundingsTest : public testing::Test {
 protected:
  void read(std::string_view source) {
    text = text::analyzed(source);
    around.read(text, Syllables::shipped(), inventory());
    names.read(text, around, inventory(), model());
    around.read_bare_titles(text);
  }
  static const LanguageModel& model() {
    static const auto shipped = NgramModel::shipped().value();
    return *shipped;
  }
  static const Inventory& inventory() {
    static const Inventory built =
        Inventory::build(shipped_substitutions(), shipped_stand_ins(), Syllables::shipped(), model());
    return built;
  }
  std::uint32_t token(std::string_view word) const {
    for (std::uint32_t t = 0; t < text.tokens.size(); ++t)
      if (text.written(text.tokens[t]) == word) return t;
    ADD_FAILURE() << word;
    return 0;
  }
  Place place(std::string_view word) const { return around.place(token(word)); }
  std::string titles() const {
    std::string out;
    for (const Stretch s : around.titles()) out += "[" + std::string(text.written(s.first, s.last)) + "]";
    return out;
  }

  text::Text text;
  Surroundings around;
  NameRuns names;
};

TEST_F(SurroundingsTest, TellsNamesTitlesAndRunningTextApart) {
  read("Yesterday the actress Kim Min Seo praised “Salt on the Window” in Paris.");
  EXPECT_EQ(place("Yesterday"), Place::plain);
  EXPECT_EQ(place("Min"), Place::korean);
  EXPECT_EQ(place("Window"), Place::title);
  EXPECT_EQ(place("on"), Place::title);
  EXPECT_EQ(place("Paris"), Place::capital);
}

TEST_F(SurroundingsTest, TheFirstWordOfASentenceIsNoNameForStandingBesideOne) {
  read("But Kang Tae Oh laughed.");
  EXPECT_EQ(place("But"), Place::plain);
  EXPECT_EQ(place("Kang"), Place::korean);
}

TEST_F(SurroundingsTest, FindsTitlesWithAStopInsideTheirMarksAndHalfWrittenSmall) {
  read("He left “Great Ice,” and “By the best way” airs. She said, “I have arrested the wrong man.”");
  EXPECT_EQ(titles(), "[Great Ice][By the best way]");
}

TEST_F(SurroundingsTest, FindsTitlesWithoutMarksBehindAChannel) {
  read("It replaces SBS’s Past the Reeds, a hit, and the director met Maria Lopez.");
  EXPECT_EQ(titles(), "[Past the Reeds]");
}

TEST_F(SurroundingsTest, FindsTitlesWithoutMarksBySmallWordsWithCapitalsAndBetweenBrackets) {
  read("She was good in A Hole in the Sun, said Maria Lopez (The Wedding Guest’s Chair), who wrote it (in Leith).");
  EXPECT_EQ(titles(), "[A Hole in the Sun][The Wedding Guest’s Chair]");
}

TEST_F(SurroundingsTest, ATitleThatIsToldOnceIsKnownElsewhere) {
  read("Salt Harbor returns. The author of “Salt Harbor” wrote Salt Harbor for Maria Lopez, at a salt harbor.");
  EXPECT_EQ(titles(), "[Salt Harbor][Salt Harbor][Salt Harbor]");
}

TEST_F(SurroundingsTest, DamagedPiecesBelongToTheNameTheyStandIn) {
  read("The role of Na Younger Okay went to Web optimization Dan Ah, not to a Younger colleague.");
  EXPECT_EQ(names.support(token("Younger")), NameRuns::Support::syllable);
  EXPECT_EQ(names.support(token("Okay")), NameRuns::Support::syllable);
  EXPECT_EQ(names.support(token("Web")), NameRuns::Support::syllable);
  read("He met a Younger colleague and Music lovers.");
  EXPECT_EQ(names.support(token("Younger")), NameRuns::Support::none);
  EXPECT_EQ(names.support(token("Music")), NameRuns::Support::none);
}

TEST_F(SurroundingsTest, TheHeadlineIsKnownByItsNames) {
  read("A day.");
  names.read_headline(text, "Kim Hee Sun Returns");
  EXPECT_TRUE(names.stands_in_headline("Sun"));
  EXPECT_FALSE(names.stands_in_headline("Won"));
}

}  // namespace
}  // namespace backlot::unspin
