#include "backlot/facts/article_reader.h"

#include <gtest/gtest.h>

namespace backlot::facts {
namespace {

std::string networks(const ArticleReader& article, std::string_view title) {
  std::string out;
  for (const Work& w : article.annotation.works) {
    if (w.title != title) continue;
    for (const std::string& n : w.networks) out += (out.empty() ? "" : ", ") + n;
  }
  return out;
}

TEST(Works, FocusStaysAndTurns) {
  const ArticleReader article("2024-04-12",
                              "“Salt Road” is a thriller. The lead is a spy.\n"
                              "Meanwhile, SBS’s “Good Ice” is a comedy. Its hero sells ice.\n"
                              "Nobody expected this.");
  EXPECT_EQ(article.work_at("The lead"), "Salt Road");
  EXPECT_EQ(article.work_at("Its hero"), "Good Ice");
}

TEST(Works, PastCreditsTurnNothing) {
  const ArticleReader article(
      "2024-04-12", "“Salt Road” is a thriller. Kim Ha-neul, best known for “Good Ice,” is the spy. The end is open.");
  EXPECT_EQ(article.work_at("The end"), "Salt Road");
}

TEST(Works, BracketsBehindATitleAreAboutIt) {
  const ArticleReader article(
      "2024-04-12",
      "“Salt Road” is a thriller. Kim Ha-neul, last seen in the drama “Good Ice” (starring Roe Min-jae), is the spy.");
  EXPECT_EQ(article.work_at("starring"), "Good Ice");
  EXPECT_EQ(article.work_at("the spy"), "Salt Road");
}

TEST(Works, StrangersDoNotHideWhoseParagraphItIs) {
  const ArticleReader article("2024-04-12",
                              "“Salt Road” is a thriller about spies. “Salt Road” is long.\n"
                              "Moon Ga-eun made a special appearance in tvN’s drama “Good Ice.”\n"
                              "Moon Ga-eun plays Min Kang-yoon, who sells ice.");
  EXPECT_EQ(article.work_at("Min Kang"), "Good Ice");
}

TEST(Works, WhatFollowsIsGoneOnWith) {
  const ArticleReader article(
      "2024-04-12",
      "Meanwhile, the drama “Salt Road” will be followed by “Good Ice” starring Roe Min-jae. The "
      "first episode will be broadcast on April 20 at 9 p.m.");
  EXPECT_EQ(article.work_at("The first"), "Good Ice");
}

TEST(Works, RivalsAreNamedInPassing) {
  const ArticleReader article("2024-04-12",
                              "MBC’s “Salt Road,” which competes with “Good Ice” in the same slot, scored 8 percent.");
  EXPECT_EQ(article.work_at("scored"), "Salt Road");
}

TEST(Works, BroadcastersStandBeforeTheHeadOfASection) {
  const ArticleReader article("2024-04-12",
                              "The channels have ordered two series: “Paper Crown” and “Good Ice.”\n"
                              "tvN’s “GOOD ICE”\nA girl comes home. Nobody is safe.");
  EXPECT_EQ(article.work_at("Nobody is"), "Good Ice");
}

TEST(Works, WhatSomebodySaysTurnsNothing) {
  const ArticleReader article(
      "2024-04-12",
      "“Salt Road” is a thriller. Roe Min-jae joked, “She is the pigeon woman from ‘House Alone,’” "
      "and laughed. The end is open.");
  EXPECT_EQ(article.work_at("The end"), "Salt Road");
}

TEST(Works, AParagraphMayGoOnWithTheDramaOfTheOneBefore) {
  const ArticleReader article("2024-04-12",
                              "“Salt Road” and its spies are back. “Salt Road” is long.\n"
                              "Roe Min-jae is in JTBC’s upcoming drama “Good Ice.”\n"
                              "The drama will be directed by Kim Ha-neul.");
  EXPECT_EQ(article.work_at("directed"), "Good Ice");
}

TEST(Works, ATitleWhoseFirstMarkIsLost) {
  const ArticleReader article("2024-04-12",
                              "KBS has shared stills of “If You Say So.”\nIf You Say So” is a new drama.");
  ASSERT_EQ(article.annotation.works.size(), 1U);
  EXPECT_EQ(article.annotation.works[0].title, "If You Say So");
}

TEST(Works, WhatSomebodyMadeBeforeTurnsNothing) {
  const ArticleReader article(
      "2024-04-12",
      "“Salt Road” was written by Roe Min-jae, the screenwriter of the biggest hit “Good Ice.” It is "
      "a drama with four leads.");
  EXPECT_EQ(article.work_at("four leads"), "Salt Road");
}

TEST(Works, AParagraphBelowACaptionTurnsToItsOwnWork) {
  const ArticleReader article("2024-04-12",
                              "The series “Salt Road” has begun. “Salt Road” is long.\n“Salt Road”\n"
                              "The second season of “Good Ice” brings changes. Four actors leave.");
  EXPECT_EQ(article.work_at("Four actors"), "Good Ice");
}

TEST(Works, SectionsKeepTheirWork) {
  const ArticleReader article(
      "2024-04-12",
      "“SALT ROAD”\nA spy comes home. If you liked “Good Ice,” you will like this.\nNobody is safe.\n"
      "“PAPER CROWN”\nA king leaves.");
  EXPECT_EQ(article.work_at("Nobody is"), "SALT ROAD");
  EXPECT_EQ(article.work_at("A king"), "PAPER CROWN");
}

TEST(Works, NetworksByConstruction) {
  const ArticleReader article(
      "2024-04-12",
      "NBC’s medical drama “Salt Road” returns on Thursday, with episodes streaming the next day on Peacock.\n"
      "“Good Ice” on SBS is a hit. In Spain it would go to Antena 3.");
  EXPECT_EQ(networks(article, "Salt Road"), "NBC, Peacock");
  EXPECT_EQ(networks(article, "Good Ice"), "SBS");
}

TEST(Works, TypesAndWhatIsNone) {
  const ArticleReader article(
      "2024-04-12",
      "The film “Salt Road” and the variety show “Good Ice” are on SBS. Her new single “Paper Crown” is out.");
  ASSERT_EQ(article.annotation.works.size(), 2U);
  for (const Work& w : article.annotation.works)
    EXPECT_EQ(w.type, w.title == "Salt Road" ? WorkType::film : WorkType::variety);
}

TEST(Works, GenresAsPrinted) {
  const ArticleReader article("2024-04-12", "tvN’s campus romance “Salt Road” has begun.");
  ASSERT_EQ(article.annotation.works.size(), 1U);
  EXPECT_EQ(article.annotation.works[0].genres, std::vector<std::string>{"campus romance"});
}

TEST(Works, GenresAreNoFormsSlotsOrPraise) {
  const auto genres = [](const std::string& phrase) {
    const ArticleReader article("2024-04-12", "SBS has shared stills of its " + phrase + " “Salt Road”.");
    return article.annotation.works.at(0).genres;
  };
  using Genres = std::vector<std::string>;
  EXPECT_EQ(genres("new Wednesday-Thursday drama"), Genres{});
  EXPECT_EQ(genres("ambitious eight-part series"), Genres{});
  EXPECT_EQ(genres("upcoming historical drama"), Genres{"historical drama"});
  EXPECT_EQ(genres("six-part Crime Thriller"), Genres{"crime thriller"});
  EXPECT_EQ(genres("weekend family drama"), Genres{"family drama"});
}

TEST(Works, HaveTheNetworkThatAHeadlineSaysToAnnounce) {
  const ArticleReader article("2024-04-12",
                              "Fall TV: NBC Sets Premiere Dates For “Salt Road” And More\n"
                              "The drama “Salt Road” will kick off its third season on September 23.\n");
  EXPECT_EQ(networks(article, "Salt Road"), "NBC");
}

TEST(Works, HaveTheNetworkAboveTheDaysOfAList) {
  const ArticleReader article("2024-04-12",
                              "Spring TV Premiere Dates\n\nNBC\n\nMONDAY, APRIL 15\n8/7c: “Salt Road”\n\nSUNDAY, APRIL "
                              "21\n9/8c: “Good Ice”\n\nCBS\n\nMONDAY, APRIL 15\n8/7c: “Paper Crown”\n");
  EXPECT_EQ(networks(article, "Good Ice"), "NBC");
  EXPECT_EQ(networks(article, "Paper Crown"), "CBS");
}

TEST(Works, HaveTheSeasonThatIsSaidOfThem) {
  const ArticleReader article(
      "2024-04-12",
      "The melodrama “Salt Road” is new. On the same day, the second season of the series “Good "
      "Ice” began.");
  for (const Work& w : article.annotation.works) EXPECT_EQ(w.season.has_value(), w.title == "Good Ice") << w.title;
}

TEST(Works, AreNoEpisodesUnderTheirRow) {
  const ArticleReader article(
      "2024-04-12",
      "The season finale schedule is below.\n\nFriday, May 12\n\nHarbor Patrol (8:00-9:00 PM)\n\n"
      "\"Forget Shorty\" – The team is called to the harbor.\n");
  ASSERT_EQ(article.annotation.works.size(), 1U);
  EXPECT_EQ(article.annotation.works[0].title, "Harbor Patrol");
  ASSERT_EQ(article.annotation.schedule.size(), 1U);
  EXPECT_EQ(article.annotation.schedule[0].kind, AiringKind::finale);
}

TEST(Works, HaveTheNetworkOfTheLineBelow) {
  const ArticleReader article("2024-04-12",
                              "What we will watch\n\nHere is what is on this autumn.\n\nCOLD WILDERNESS\nPRIME VIDEO, "
                              "15 September\n\nA woman has the "
                              "perfect husband.\n\nBREATHTAKING\nITV1, coming soon\nA drama about a doctor.\n");
  EXPECT_EQ(networks(article, "COLD WILDERNESS"), "PRIME VIDEO");
  EXPECT_EQ(networks(article, "BREATHTAKING"), "ITV1");
}

TEST(Works, AreHeadsOfSheets) {
  const ArticleReader article("2024-04-12",
                              "Six dramas are premiering!\n\nVerdict Street\n\nTime slot: Wednesday & Thursday\n"
                              "Broadcaster: KBS\nGenre: Thriller\n\nA judge goes home.\n");
  EXPECT_EQ(networks(article, "Verdict Street"), "KBS");
}

TEST(Works, HaveTheNetworkOfTheSheetBelowThem) {
  const ArticleReader article("2024-04-12",
                              "“Salt Road”\nGenre: Mystery\nBroadcaster: MBC\nThe drama “Salt Road” is new.\n");
  EXPECT_EQ(networks(article, "Salt Road"), "MBC");
}

TEST(Works, AWordIsAChannelInARowOfChannels) {
  const ArticleReader article(
      "2024-04-12",
      "The series “Salt Road” (NBC) is back.\nThe series “Good Ice” (CBS) is new.\nThe series “Plum "
      "Rain” (Fox) ends.\n");
  EXPECT_EQ(networks(article, "Plum Rain"), "Fox");
}

TEST(Works, HeadingsOnAWorkWithoutANameAreAboutTheOneBelow) {
  const ArticleReader article("2024-04-12",
                              "# Casting news\n“Salt Road” stars Kim Ha-neul. “Salt Road” is long.\n"
                              "Roe Min-jae is a judge from hell in new drama with Han Ji-woo\n"
                              "Roe Min-jae will headline SBS’s drama “Good Ice.” The judge sells ice.");
  EXPECT_EQ(article.work_at("judge from"), "Good Ice");
  const ArticleReader unnamed("2024-04-12",
                              "# Casting news\n“Salt Road” stars Kim Ha-neul. “Salt Road” is long.\n"
                              "Roe Min-jae is a judge in upcoming legal drama\n"
                              "Roe Min-jae will play the judge. Nobody knows more.");
  EXPECT_EQ(unnamed.work_at("judge in"), "");
  EXPECT_EQ(unnamed.work_at("play the"), "");
}

TEST(Works, WhatIsNoChannelOfTheirs) {
  const ArticleReader article("2024-04-12",
                              "“Salt Road” is second in the Total and ABC categories.\n"
                              "The series “Good Ice” is produced by TMC Film.\n"
                              "Ada Roe is in the film “Mevlana: Beyond Love” (Mevlana Mest the Love).");
  EXPECT_EQ(networks(article, "Salt Road"), "");
  EXPECT_EQ(networks(article, "Good Ice"), "");
  EXPECT_EQ(networks(article, "Mevlana: Beyond Love"), "");
}

}  // namespace
}  // namespace backlot::facts
