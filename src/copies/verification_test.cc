#include "backlot/copies/verification.h"

#include "backlot/copies/shipped_reader_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <string>
#include <vector>

namespace backlot::copies {
namespace {

Verdict judge(const std::string& first, const std::string& second, const IsFurniture& is_furniture = {}) {
  const Words one = read(first);
  const Words other = read(second);
  AlignmentScratch scratch;
  return verify({.words = one}, {.words = other}, shipped(), scratch, is_furniture);
}

std::string relation(const std::string& first, const std::string& second) {
  return std::string(name_of(judge(first, second).relation));
}

const std::string casting =
    "Ellen Adler will play a retired boxer in the new series “Harbour Lights”, the channel NBC said on Monday. Her "
    "character, Ruth Callan, opens a bakery in Boston after thirty fights and one stroke of bad luck. Tom Brandt joins "
    "the cast as her landlord, who has never eaten bread. The first episode of the series will be shown on March 3 at "
    "9 "
    "p.m. “When I read the scene in which she knocks out a wedding cake, I called my agent at once,” Adler said in a "
    "statement. Director Maria Velasquez, who is best known for “The Long Corridor”, finished filming in November. The "
    "network has ordered ten episodes and has not decided whether there will be a second season.";

// The same, word after word put through a thesaurus.
const std::string spun =
    "Ellen Adler will act a retired pugilist in the novel serial “Harbour Lights”, the channel NBC stated on Monday. "
    "Her "
    "persona, Ruth Callan, unlocks a bakehouse in Boston following thirty bouts and one stroke of awful fortune. Tom "
    "Brandt links the solid as her proprietor, who has by no means eaten bread. The first installment of the serial "
    "will "
    "be proven on March 3 at 9 p.m. “After I learn the scene wherein she knocks out a marriage ceremony cake, I "
    "telephoned my agent directly,” Adler stated in a declaration. Director Maria Velasquez, who is greatest "
    "recognized "
    "for “The Long Corridor”, completed shooting in November. The community has commanded ten installments and has not "
    "determined whether there might be a second season.";

const std::string reworded =
    "A boxer who has hung up her gloves: that is what Ellen Adler will be in “Harbour Lights”, a new series that NBC "
    "announced on Monday. After thirty fights and a single stroke of bad luck, Ruth Callan opens a bakery of her own "
    "in "
    "Boston. Her landlord, a man who has never eaten bread in his life, is played by Tom Brandt. On March 3 at 9 p.m. "
    "the "
    "channel will show the first episode. “I called my agent at once when I had read the scene in which she knocks out "
    "a "
    "wedding cake,” said Adler in a statement of the network. Filming was finished in November by the director Maria "
    "Velasquez, whom most people know for “The Long Corridor”. There will be ten episodes, and it has not been decided "
    "whether a second season is going to follow.";

const std::string retold =
    "Boxing and baking have little in common, one would think. NBC disagrees. In “Harbour Lights” Ellen Adler gets to "
    "do "
    "both, and the trailer shows her at it with flour up to her elbows. We have waited for something like it since "
    "“The "
    "Long Corridor” ended, and Maria Velasquez seems to know it. Tom Brandt is in it too, although he says little. "
    "What "
    "he does say is funny. Adler told reporters that she trained for half a year in a gym near the river, and for two "
    "weeks with a pastry chef, who was the stricter of both. The show starts on March 3.";

// A page of the same template on another series.
const std::string same_template =
    "Grace Okafor will play a retired pilot in the new series “Winter Orchard”, the channel CBS said on Friday. Her "
    "character, Nora Whitlock, opens a museum in Denver after forty flights and one stroke of bad luck. Luis Romano "
    "joins "
    "the cast as her brother, who has never seen snow. The first episode of the series will be shown on April 17 at 8 "
    "p.m. “When I read the scene in which she lands on a parking lot, I called my agent at once,” Okafor said in a "
    "statement. Director Hanna Lindqvist, who is best known for “Seven Doors”, finished filming in January. The "
    "network "
    "has ordered twelve episodes and has not decided whether there will be a third season.";

const std::string other_news =
    "The streaming service Peacock has cancelled the comedy “Second Breakfast” after one season of eight episodes. "
    "Viewers had complained about the sound, and critics about everything else. Paul Esteban, who wrote it, thanked "
    "his "
    "crew of four hundred people on social media and announced a novel about a goat. The last episode may be seen "
    "until "
    "the end of June. A petition for a second season was signed by nine thousand people within a week.";

// What a site puts under each of its pages.
const std::string furniture =
    " Sign up for the newsletter of our friends and never miss what happens on your screen. We bring recaps, reviews "
    "and interviews every morning, and twice on Sundays. All photographs belong to those who took them. You may "
    "write "
    "to us at any time, we read every letter, even those about the weather. Nothing on this page may be used without "
    "leave of the publisher, who is asleep at the moment and cannot be asked. Advertisements help us to stay free.";

TEST(Verification, TellsHowACopyWasMade) {
  EXPECT_EQ(relation(casting, casting), "verbatim");
  EXPECT_EQ(relation(casting, spun), "spun");
  EXPECT_EQ(relation(casting, reworded), "light rewrite");
  EXPECT_EQ(relation(casting, other_news + casting.substr(0, 440) + furniture), "excerpt");
}

TEST(Verification, ARoundupHoldsAnExcerptOfEach) {
  const std::string roundup = "News of the day. " + other_news + " " + casting + " " + same_template;
  for (const std::string& article : {other_news, casting, same_template}) {
    const Verdict v = judge(article, roundup);
    EXPECT_EQ(v.relation, Relation::excerpt);
    EXPECT_GT(v.first_share, 0.98F);
    EXPECT_LT(v.second_share, 0.45F);
    EXPECT_EQ(v.direction, Direction::second_from_first);
  }
}

TEST(Verification, WhatOnlyLooksAlikeIsDifferent) {
  EXPECT_EQ(relation(casting, retold), "different");
  EXPECT_EQ(relation(casting, same_template), "different");
  EXPECT_EQ(relation(casting, other_news), "different");
  const std::string quotation =
      "“When I read the scene in which she knocks out a wedding cake, I called my agent at "
      "once,” Adler said in a statement. ";
  EXPECT_EQ(relation(quotation + retold, other_news + quotation), "different");
}

TEST(Verification, CountersOfAPageAreNoSlotsOfATemplate) {
  const std::string first = "Page 3 of 12. 21 comments. " + casting.substr(0, 440) + " Read by 2,114 people in 5 days.";
  const std::string second = "Page 1 of 9. 3 comments. " + casting.substr(0, 440) + " Read by 7 people in 2 days.";
  const Verdict v = judge(first, second);
  EXPECT_TRUE(v.copy());
  EXPECT_GT(v.probability, 0.9F);
  EXPECT_GT(std::min(v.first_share, v.second_share), 0.8F);
}

TEST(Verification, NumbersAllThroughAPageAreSlots) {
  const auto ratings = [](std::string episode, std::string first, std::string second, std::string third) {
    return "Episode " + episode + " of “Harbour Lights” was seen by " + first +
           " million viewers on Monday night, the channel said. In the hour before, the news had " + second +
           " million. Among viewers under fifty the series of Ellen Adler reached a share of " + third +
           " percent, and after the late repeat it stood at " + first + first + " points in the chart of the week.";
  };
  EXPECT_EQ(relation(ratings("3", "6.1", "4.7", "12"), ratings("4", "5.8", "4.9", "11")), "different");
}

TEST(Verification, OfTwoPagesOfATemplateOnOneSiteOnlyWhatIsUnderThemIsDerived) {
  const auto schedule = [](const std::vector<std::string>& names) {
    std::string page = "All times are local, and programs may change at short notice. ";
    for (std::size_t i = 0; i + 2 < names.size(); i += 3) {
      page += "“" + names[i] + "”, starring " + names[i + 1] + " and " + names[i + 2] + ". Repeat on Monday. ";
    }
    return page + "Subtitles are available for all programs. ";
  };
  const std::string one = schedule({"Kettle Harbour", "Anna Bell", "Tom Crane", "Ledger", "Paul Hart", "Ines Kolb",
                                    "Corridor Nine", "Ada Moss", "Ben Ruiz", "Tinder", "Lea Vogel", "Max Orsini"});
  const std::string other = schedule({"Orchard Lane", "Hugo Stern", "Eva Lindt", "Lantern", "Nora Quist", "Jan Petit",
                                      "Meadow Ten", "Rosa Dahl", "Otto Frank", "Ember", "Mia Tanaka", "Kit Soto"});
  const Verdict v = judge(one + "Please ask the channel for the latest times." + furniture, other + furniture);
  EXPECT_EQ(v.relation, Relation::excerpt);
  EXPECT_LT(std::max(v.first_share, v.second_share), 0.8F);
  EXPECT_EQ(relation(one, other), "different");
}

TEST(Verification, EmptyAndTinyTexts) {
  EXPECT_EQ(relation("", ""), "different");
  EXPECT_EQ(relation("", casting), "different");
  EXPECT_EQ(relation("Adler", casting), "different");
}

TEST(Verification, OfHostileTextsTakesLinearTime) {
  const Words one_word(300'000, Word(7, WordKind::common, false));
  Words rising;
  for (std::uint32_t i = 0; i < 300'000; ++i) rising.emplace_back(i + 100, WordKind::name, false);
  Words halves = rising;
  std::ranges::rotate(halves, halves.begin() + 150'000);
  AlignmentScratch scratch;
  EXPECT_EQ(verify({.words = one_word}, {.words = one_word}, shipped(), scratch).relation, Relation::verbatim);
  EXPECT_EQ(verify({.words = one_word}, {.words = rising}, shipped(), scratch).relation, Relation::different);
  EXPECT_EQ(verify({.words = rising}, {.words = halves}, shipped(), scratch).relation, Relation::verbatim);
}

TEST(Verification, SaysTheSameWithFirstAndSecondExchanged) {
  const std::vector<std::string> texts = {casting, spun, reworded, retold, same_template, other_news + casting};
  for (const std::string& a : texts) {
    for (const std::string& b : texts) {
      const Verdict there = judge(a, b);
      const Verdict back = judge(b, a);
      EXPECT_EQ(there.relation, back.relation);
      EXPECT_FLOAT_EQ(there.probability, back.probability);
      EXPECT_FLOAT_EQ(there.first_share, back.second_share);
      EXPECT_NEAR(there.direction_confidence, back.direction_confidence, 1e-5);
      EXPECT_EQ(there.direction == Direction::second_from_first, back.direction == Direction::first_from_second);
    }
  }
}

TEST(Verification, FurnitureCountsForNothing) {
  std::set<Key> here;  // what two otherwise different pages share, as Candidates would find it
  std::set<Key> both;
  for (const SampledPassage& p : sampled_passages(read(casting + furniture))) here.insert(p.key);
  for (const SampledPassage& p : sampled_passages(read(other_news + furniture))) {
    if (here.contains(p.key)) both.insert(p.key);
  }
  ASSERT_FALSE(both.empty());
  const auto is_furniture = [&](Key k) { return both.contains(k); };
  EXPECT_EQ(judge(casting + furniture, other_news + furniture).relation, Relation::excerpt);
  EXPECT_EQ(judge(casting + furniture, other_news + furniture, is_furniture).relation, Relation::different);
  EXPECT_LT(judge(casting + furniture, casting).first_share, 0.7F);
  EXPECT_GT(judge(casting + furniture, casting, is_furniture).first_share, 0.85F);
}

TEST(Verification, AVerifierSaysTheSameOfEachPair) {
  const std::vector<Words> texts = {read(casting), read(spun), read(reworded), read("A lamp."), {}};
  const auto words_of_casting = sampled_passages(texts[0]);
  const IsFurniture first_half = [&](Key key) {
    return std::ranges::find(words_of_casting, key, &SampledPassage::key) < words_of_casting.begin() + 2;
  };
  AlignmentScratch scratch;
  // Numbers that are near each other, far apart, and not known.
  for (const std::optional<std::uint64_t> step :
       {std::optional<std::uint64_t>(1), std::optional<std::uint64_t>(1000), {}}) {
    Verifier verifier(shipped(), first_half);
    const auto profile = [&](std::size_t i) {
      return Profile{.words = texts[i], .text = step ? std::optional(i * *step) : std::nullopt};
    };
    for (std::size_t pair = 0; pair < 4 * texts.size() * texts.size(); ++pair) {
      const Profile first = profile(pair / texts.size() % texts.size());
      const Profile second = profile(pair % texts.size());
      const Verdict one = verify(first, second, shipped(), scratch, first_half);
      const Verdict other = verifier(first, second);
      EXPECT_EQ(one.probability, other.probability);
      EXPECT_EQ(one.first_share, other.first_share);
      EXPECT_EQ(one.second_share, other.second_share);
      EXPECT_EQ(one.relation, other.relation);
      EXPECT_EQ(one.direction_confidence, other.direction_confidence);
    }
  }
}

TEST(Direction, WhoWroteTheWordsOfASpinnerIsTheCopy) {
  const Verdict v = judge(casting, spun);
  EXPECT_EQ(v.direction, Direction::second_from_first);
  EXPECT_GT(v.direction_confidence, 0.9F);
}

TEST(Direction, WhatLacksSentencesIsTheCopy) {
  const std::size_t sentence = casting.find("Tom Brandt");
  const std::string shorter = casting.substr(0, sentence) + casting.substr(casting.find("The first episode"));
  EXPECT_EQ(judge(casting, shorter).direction, Direction::second_from_first);
}

TEST(Direction, OfTextsThatAreEqualIsUnknown) { EXPECT_EQ(judge(casting, casting).direction, Direction::unknown); }

TEST(Direction, DatesAndCreditsTell) {
  const Words words = read(casting);
  AlignmentScratch scratch;
  const Profile monday{.words = words, .published = article::Date{2026, 3, 2}};
  const Profile tuesday{.words = words, .published = article::Date{2026, 3, 3}};
  EXPECT_EQ(verify(monday, tuesday, shipped(), scratch).direction, Direction::second_from_first);
  EXPECT_EQ(verify(tuesday, monday, shipped(), scratch).direction, Direction::first_from_second);
  EXPECT_EQ(verify(monday, monday, shipped(), scratch).direction, Direction::unknown);
  const Profile crediting{.words = words, .credits_another = true};
  EXPECT_EQ(verify(crediting, {.words = words}, shipped(), scratch).direction, Direction::first_from_second);
}

// Of the articles that come with the project one is a spun copy; others are on the same series and days.
TEST(Verification, OfTheExamplesOneIsACopy) {
  std::map<std::string, std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(BACKLOT_SOURCE_DIR "/examples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path());
    texts.emplace(entry.path().stem(), std::string{std::istreambuf_iterator<char>(in), {}});
  }
  for (auto one = texts.begin(); one != texts.end(); ++one) {
    for (auto other = std::next(one); other != texts.end(); ++other) {
      const bool copy = one->first == "bakery-making-of" && other->first == "bakery-spun-copy";
      EXPECT_EQ(relation(one->second, other->second), copy ? "spun" : "different") << one->first << ' ' << other->first;
    }
  }
}

}  // namespace
}  // namespace backlot::copies
