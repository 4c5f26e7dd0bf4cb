#include "backlot/unspin/restorer.h"

#include "backlot/text/analyzed.h"
#include "backlot/unspin/reading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace backlot::unspin {
namespace {

const Restorer& restorer() {
  static const Restorer shipped = Restorer::shipped().value();
  return shipped;
}

std::string restored(const std::string& source, const Restorer& by = restorer()) {
  Restorer::Scratch scratch;
  const Restoration found = by.restore(text::analyzed(source), {}, scratch);
  return std::string(Reading(source, found.damage).text());
}

// A spun paragraph of our own, so that documents are long enough to be judged.
const std::string spun =
    "“Harbor Lights” has revealed a behind-the-scenes take a look at the drama, and the primary episode airs within "
    "the "
    "subsequent week. Park Hae Jin stars as Ki Solar Kyum, a former observe and area athlete, whereas Shin Min Ah "
    "performs Web optimization Dan Ah, who’s additionally an formidable writer. However the director stated that "
    "they’ve "
    "to attend earlier than filming. ";
const std::string clean =
    "“Harbor Lights” has revealed a behind-the-scenes look at the drama, and the first episode airs in the next week. "
    "Park Hae Jin stars as Ki Sun Kyum, a former track and field athlete, while Shin Min Ah plays Seo Dan Ah, who is "
    "also an ambitious writer. But the director said that they have to wait before filming. ";

TEST(Restorer, PutsNamesTermsAndWordsBack) {
  const std::string text = restored(spun);
  for (const char* said : {"Ki Sun Kyum", "Seo Dan Ah", "track and field athlete", "plays", "the first episode",
                           "in the next week", "while Shin Min Ah", "before filming"})
    EXPECT_TRUE(text.contains(said)) << said << " in: " << text;
}

TEST(Restorer, LeavesCleanTextAlone) {
  Restorer::Scratch scratch;
  const Restoration found = restorer().restore(text::analyzed(clean), {}, scratch);
  EXPECT_FALSE(found.verdict);
  EXPECT_LT(found.spun, 0.1);
  EXPECT_TRUE(found.damage.empty());
}

TEST(Restorer, SaysNamesWholeAndWhy) {
  Restorer::Scratch scratch;
  const Restoration found = restorer().restore(text::analyzed(spun), {}, scratch);
  EXPECT_TRUE(found.verdict);
  const auto name = std::ranges::find(found.damage, "Ki Sun Kyum", &Damage::restored);
  ASSERT_NE(name, found.damage.end());
  EXPECT_EQ(name->span.of(spun), "Ki Solar Kyum");
  EXPECT_EQ(name->kind, DamageKind::name);
  EXPECT_GT(name->confidence, 0.9);
  EXPECT_EQ(name->why, "‘Solar’ is no syllable of a Korean name but what spinners write for ‘Sun’");
}

TEST(Restorer, DamageIsInOrderAndDoesNotOverlap) {
  Restorer::Scratch scratch;
  const Restoration found = restorer().restore(text::analyzed(spun), {}, scratch);
  for (std::size_t i = 1; i < found.damage.size(); ++i)
    EXPECT_LE(found.damage[i - 1].span.end, found.damage[i].span.begin);
}

TEST(Restorer, MentionsOfATitleDecideForEachOther) {
  const std::string text =
      restored(spun + "“By the Means” airs on SBS. The solid of “By the Method” will likely be at hand.");
  EXPECT_TRUE(text.contains("“By the Way” airs")) << text;
  EXPECT_TRUE(text.contains("cast of “By the Way”")) << text;
}

TEST(Restorer, ATitleIsReadAlikeWhereverItStands) {
  const std::string text = restored(spun + "“Metropolis of Ash” airs on SBS. Critics like Metropolis of Ash.");
  EXPECT_TRUE(text.contains("“City of Ash” airs")) << text;
  EXPECT_TRUE(text.contains("like City of Ash.")) << text;
}

TEST(Restorer, ADigitAtTheEndOfATitleCountsASequel) {
  const std::string text = restored(spun + "“Evening Courtroom 2” airs on SBS.");
  EXPECT_TRUE(text.contains("2” airs")) << text;
}

TEST(Restorer, ATitleIsPutBackIntoTheWordsThatTitlesAreMadeOf) {
  const std::string text = restored(spun + "“The Final Ferry” airs on SBS. “Evening Bakery” is on MBC.");
  EXPECT_TRUE(text.contains("“The Last Ferry”")) << text;
  EXPECT_TRUE(text.contains("“Night Bakery”")) << text;
}

TEST(Restorer, PiecesOfNamesBesideEachOtherAreBothPutBack) {
  const std::string text = restored(spun + "The half went to Na Younger Okay and to Web optimization Received Jae.");
  EXPECT_TRUE(text.contains("Na Young Ok")) << text;
  EXPECT_TRUE(text.contains("Seo Won Jae")) << text;
}

TEST(Restorer, ATitleThatCleanSourcesKnowIsRead) {
  const std::string text = spun + "“Regulation of the Tide” airs on MBC.";
  const auto reads = [&](const Hints& hints) {
    Restorer::Scratch scratch;
    return std::string(Reading(text, restorer().restore(text::analyzed(text), hints, scratch).damage).text());
  };
  const auto known = [](std::string_view title) {
    return Hints{.headline = {}, .knows_name = [title](std::string_view name) { return name == title; }};
  };
  EXPECT_TRUE(reads(known("Law of the Tide")).contains("“Law of the Tide”")) << reads(known("Law of the Tide"));
  EXPECT_TRUE(reads(known("Regulation of the Tide")).contains("“Regulation of the Tide”"));
}

TEST(Restorer, ATitleOfOneWordStaysWithoutMoreEvidence) {
  const std::string text = restored(spun + "The drama “Nevertheless” airs on JTBC.");
  EXPECT_TRUE(text.contains("“Nevertheless”")) << text;
}

TEST(Restorer, PutsDigitsAndPercentagesBack) {
  const std::string text =
      restored(spun + "The primary episode rose to seven.8 percent, then to 8.0 % and ended at 9.1 p.c.");
  EXPECT_TRUE(text.contains("7.8 percent")) << text;
  EXPECT_TRUE(text.contains("8.0 percent")) << text;
  EXPECT_TRUE(text.ends_with("9.1 percent.")) << text;
}

TEST(Restorer, PutsDecimalsBackOfWhichAnyHalfIsSpelled) {
  const std::string text = restored(spun + "It had 6.Three % and eight.Four percent. It is May 6.Three people left.");
  EXPECT_TRUE(text.contains("6.3 percent")) << text;
  EXPECT_TRUE(text.contains("8.4 percent")) << text;
  EXPECT_TRUE(text.contains("6.Three people")) << text;
}

TEST(Restorer, TitlesWithoutQuotationMarksAreSaidWhole) {
  const std::string text = spun + "SBS’s Past the Reeds, which aired at night time, was a hit.";
  Restorer::Scratch scratch;
  const Restoration found = restorer().restore(text::analyzed(text), {}, scratch);
  const auto said = [&](std::string_view written, std::string_view restored) {
    return std::ranges::any_of(found.damage,
                               [&](const Damage& d) { return d.span.of(text) == written && d.restored == restored; });
  };
  EXPECT_TRUE(said("Past the Reeds", "Beyond the Reeds"));
}

TEST(Restorer, ANameThatStandsWholeInTheHeadlineIsLessLikelyDamagedInTheBody) {
  const text::Text text = text::analyzed(spun);
  Restorer::Scratch scratch;
  const auto confidence = [&](std::string_view headline) {
    const auto found = restorer().restore(text, {.headline = headline, .knows_name = {}}, scratch);
    const auto name = std::ranges::find(found.damage, "Ki Sun Kyum", &Damage::restored);
    return name == found.damage.end() ? 0.0F : name->confidence;
  };
  EXPECT_LT(confidence("Park Ha Sun On Her Drama"), confidence("Park Hae Jin On His Drama"));
}

TEST(Restorer, NamesOfTheAddressStandWholeInTheBodyToo) {
  const text::Text text = text::analyzed(spun);
  Restorer::Scratch scratch;
  const auto confidence = [&](std::string_view address) {
    const auto found = restorer().restore(text, {.address = address}, scratch);
    const auto name = std::ranges::find(found.damage, "Ki Sun Kyum", &Damage::restored);
    return name == found.damage.end() ? 0.0F : name->confidence;
  };
  const float unknown = confidence("https://news.example/2021/03/park-hae-jin-on-his-drama/");
  EXPECT_LT(confidence("https://news.example/2021/03/Park-Ha-Sun-On-Her-Drama?page=2"), unknown);
  EXPECT_LT(confidence("https://news.example/park-ha-sun/"), unknown);
  EXPECT_EQ(confidence("https://news.example/here-comes-the-sun"), unknown) << "the word, not a name";
  EXPECT_EQ(confidence("https://ha-sun.example/"), unknown) << "the site";
  EXPECT_EQ(confidence("?"), unknown);
}

TEST(Restorer, ANameThatCleanSourcesKnowIsSure) {
  Restorer::Scratch scratch;
  const Hints hints{.headline = {}, .knows_name = [](std::string_view name) { return name == "Ki Sun Kyum"; }};
  const auto found = restorer().restore(text::analyzed(spun), hints, scratch);
  const auto name = std::ranges::find(found.damage, "Ki Sun Kyum", &Damage::restored);
  ASSERT_NE(name, found.damage.end());
  EXPECT_GE(name->confidence, 0.99F);
  EXPECT_TRUE(name->why.ends_with("a name that clean sources know")) << name->why;
}

TEST(Restorer, ASourceOfEvidenceCanBeSwitchedOff) {
  const Restorer without = Restorer::shipped({.sources = {.names = false}}).value();
  EXPECT_TRUE(restored(spun, without).contains("Ki Solar Kyum"));
}

// Rare synonyms throughout, none of them measured: the dictionary's work.
TEST(Restorer, FindsWhatWasSpunWithADictionary) {
  const std::string text =
      "The physician ate a late dejeuner and purchased a new motorcar for his spouse. The erstwhile barrister hailed a "
      "hack to the aerodrome, where a youngster sold spectacles and umbrellas. Afterward the physician telephoned his "
      "spouse, who was preparing the eventide repast for the neighbour and his auntie. He rested on the davenport and "
      "perused the gazette. The constabulary had apprehended a felon with a satchel of lucre in the cellar.";
  Restorer::Scratch scratch;
  const Restoration found = restorer().restore(text::analyzed(text), {}, scratch);
  EXPECT_GT(found.spun, 0.5) << found.spun;
  const Restorer without = Restorer::shipped({.dictionaries = false}).value();
  EXPECT_FALSE(without.restore(text::analyzed(text), {}, scratch).verdict);
}

TEST(Restorer, AnEmptyTextIsClean) {
  Restorer::Scratch scratch;
  const Restoration found = restorer().restore(text::analyzed(""), {}, scratch);
  EXPECT_FALSE(found.verdict);
  EXPECT_TRUE(found.damage.empty());
}

// One sentence of a hundred thousand words that all may stand for several others.
TEST(Restorer, TheWorkIsBoundedOnHostileText) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += i % 2 == 0 ? "within the " : "Solar ";
  const auto start = std::chrono::steady_clock::now();
  Restorer::Scratch scratch;
  (void)restorer().restore(text::analyzed(text), {}, scratch);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace backlot::unspin
