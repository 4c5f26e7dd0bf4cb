#include "backlot/facts/article_reader.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace backlot::facts {
namespace {

// "Salt Road 2 6.3", a rating a line; "-" for an episode that is not known.
std::string ratings(std::string_view lines) {
  const ArticleReader article("2024-04-12", lines);
  std::string out;
  for (const Rating& r : article.annotation.ratings) {
    char value[16];
    std::snprintf(value, sizeof value, "%g", r.value);
    out += r.work.value_or("?") + " " + (r.episode ? std::to_string(*r.episode) : "-") + " " + value + "\n";
  }
  return out;
}

TEST(Ratings, EpisodeCarriedOverAndFirstOnes) {
  EXPECT_EQ(
      ratings(
          "According to Nielsen Korea, the second episode of “Salt Road” scored 6.3 percent nationwide, up 1.4 points "
          "from the 4.9 percent earned by the premiere. It reached a peak of 7.8 percent."),
      "Salt Road 2 6.3\nSalt Road 1 4.9\nSalt Road 2 7.8\n");
}

TEST(Ratings, OfNoWorkThatIsNamedOnlyLater) {
  EXPECT_EQ(ratings("In Total, the thriller was first with 8.4 percent of viewers.\n“Salt Road” starts on Monday."),
            "");
}

TEST(Ratings, OfTheWorkThatIsPointedTo) {
  EXPECT_EQ(
      ratings("He was in “Good Ice” once. “Good Ice” was a hit. Recently he returned with the series “Salt Road.”\n"
              "This work recorded a national rating of 6.1 percent."),
      "Salt Road - 6.1\n");
  EXPECT_EQ(ratings("The finale of “Salt Road” scored 26.9 percent, the second highest for any drama, following “Good "
                    "Ice” (2020) with 28.4 percent."),
            "Salt Road - 26.9\nGood Ice - 28.4\n");
}

TEST(Ratings, OfNoEpisodeWhereTimeHasPassed) {
  EXPECT_EQ(ratings("“Salt Road” began with a 6.1 percent rating on Nov. 18 and went on to score 21.1 percent on Dec. "
                    "11."),
            "Salt Road 1 6.1\nSalt Road - 21.1\n");
}

TEST(Ratings, SeveralWorksInARow) {
  EXPECT_EQ(
      ratings(
          "SBS’s “Salt Road” slipped to 5.1 percent for its twelfth episode, while “Good Ice” stayed at 3.0 percent."),
      "Salt Road 12 5.1\nGood Ice - 3\n");
}

TEST(Ratings, PointsWithoutASign) {
  EXPECT_EQ(ratings("NBC’s “Salt Road” returned with a 0.6 rating in adults 18-49 and 4.9 million viewers."),
            "Salt Road - 0.6\n");
}

TEST(Ratings, OtherPercentages) {
  EXPECT_EQ(ratings("The ratings of “Salt Road” rose by 0.8 percent. She wrote 40 percent of the script."), "");
}

TEST(Ratings, TheOneBefore) {
  EXPECT_EQ(ratings("Episode 4 of “Salt Road” rose to 2.35 percent, up from 1.9 percent."),
            "Salt Road 4 2.35\nSalt Road 3 1.9\n");
}

TEST(Ratings, TheSecondNightAndEpisodesSideBySide) {
  EXPECT_EQ(ratings("“Salt Road” kicked off with a rating of 4.1% on Saturday and climbed to 5.0% on Sunday."),
            "Salt Road 1 4.1\nSalt Road 2 5\n");
  EXPECT_EQ(ratings("Episodes 5 and 6 of “Salt Road” recorded 3.2 percent and 3.9 percent, respectively."),
            "Salt Road 5 3.2\nSalt Road 6 3.9\n");
}

TEST(Ratings, WeeksOfTvr) {
  EXPECT_EQ(ratings("“Salt Road” debuts at the top of the TRP chart with 2.6 TVR."), "Salt Road - 2.6\n");
}

TEST(Ratings, ConditionsAreNone) {
  EXPECT_EQ(ratings("Its star vowed to dance should the ratings of “Salt Road” reach 6.5 percent."), "");
}

TEST(Ratings, OfAChannelAreOfNoWork) {
  EXPECT_EQ(ratings("Last night CBS (8.3 million viewers; adults 18-49: 1.3) was second with “Salt Road” (12.7 million "
                    "viewers; adults 18-49: 2.2)."),
            "Salt Road - 2.2\n");
  EXPECT_EQ(ratings("“Salt Road” had 3.1% on ITV. Overall, BBC One overwhelmed ITV with a share of 23.8%."),
            "Salt Road - 3.1\n");
}

TEST(Ratings, OfATitleThatNobodyKnows) {
  EXPECT_EQ(
      ratings("“Salt Road” had a share of 20.3%.\nAt the same time, ITV1’s penultimate Joanna Lumley’s Nile pulled in "
              "4.2 million average viewers and a 16.9% average share."),
      "Salt Road - 20.3\n");
}

TEST(Ratings, NotWhatMayCome) {
  EXPECT_EQ(ratings("“Salt Road” scored a rating of 18.2% last week.\n"
                    "It will not be a surprise to see the viewership of “Salt Road” reach 30% in the near future.\n"),
            "Salt Road - 18.2\n");
}

}  // namespace
}  // namespace backlot::facts
