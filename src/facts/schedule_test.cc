#include "backlot/facts/article_reader.h"

#include <gtest/gtest.h>

namespace backlot::facts {
namespace {

// "Salt Road airs mon,tue 21:00 Asia/Seoul 2024-04-15", a row a line.
std::string rows(std::string_view lines, std::string_view published = "2024-04-12") {
  const ArticleReader article(published, lines);
  std::string out;
  for (const Airing& row : article.annotation.schedule) {
    out += row.work.value_or("?") + " " + std::string(name(row.kind));
    for (std::size_t i = 0; i < row.days.size(); ++i)
      out += (i == 0 ? " " : ",") + std::string(article::name(row.days[i]));
    if (row.minute) out += " " + clock(*row.minute);
    if (!row.tz.empty()) out += " " + row.tz + (row.tz_basis == ZoneBasis::inferred ? "?" : "");
    if (row.date) out += " " + row.date->iso();
    out += "\n";
  }
  return out;
}

TEST(Schedule, RegularSlotOfTwoSentences) {
  EXPECT_EQ(rows("SBS’s Friday-Saturday drama “Salt Road” has a new star.\n“Salt Road” airs at 10 p.m. KST."),
            "Salt Road airs fri,sat 22:00 Asia/Seoul\n");
}

TEST(Schedule, ZoneOfTheBroadcaster) {
  EXPECT_EQ(rows("NBC’s “Salt Road” airs on Mondays at 9 p.m."), "Salt Road airs mon 21:00 America/New_York?\n");
}

TEST(Schedule, PremiereAndWhatFollows) {
  EXPECT_EQ(rows("“Salt Road” premieres on Monday, April 15, at 9 p.m. KST. It will air at the same hour every Monday "
                 "and Tuesday."),
            "Salt Road premieres mon 21:00 Asia/Seoul 2024-04-15\nSalt Road airs mon,tue 21:00 Asia/Seoul\n");
}

TEST(Schedule, DaysAreNotCountedFromAPrintedDate) {
  EXPECT_EQ(rows("The finale of “Salt Road” aired last night. The drama “Good Ice” begins on January 7, 2023.", ""),
            "Good Ice premieres 2023-01-07\n");
}

TEST(Schedule, ADayOfPremieres) {
  EXPECT_EQ(rows("Friday, April 26 marks the start of “Salt Road” on KBS and “Good Ice” on JTBC."),
            "Salt Road premieres fri 2024-04-26\n");
}

TEST(Schedule, OnlyTheNewSlotHolds) {
  EXPECT_EQ(rows("KBS 2TV said the drama “Salt Road” moves from Mondays and Tuesdays to Wednesdays and Thursdays."),
            "Salt Road airs wed,thu\n");
  EXPECT_EQ(rows("“Salt Road” was originally set to premiere on April 20 but will now premiere on May 3."),
            "Salt Road premieres 2024-05-03\n");
  EXPECT_EQ(rows("There were rumors that “Salt Road” would move to Fridays."), "");
}

TEST(Schedule, EpisodesAndTheLastOfThem) {
  EXPECT_EQ(rows("Episode 5 of “Salt Road” airs tonight at 9 p.m. KST."),
            "Salt Road airs 21:00 Asia/Seoul 2024-04-12\n");
  EXPECT_EQ(rows("The final episode of “Salt Road” will be broadcast on May 28."), "Salt Road finale 2024-05-28\n");
  EXPECT_EQ(rows("“Salt Road” airs its final two episodes on April 20 and 21."),
            "Salt Road airs 2024-04-20\nSalt Road finale 2024-04-21\n");
}

TEST(Schedule, WhatTakesTheSlotOfAnother) {
  EXPECT_EQ(
      rows("“Salt Road” will be replaced by “Good Ice,” a comedy, on April 22. It airs on Mondays at 9 p.m. KST."),
      "Good Ice premieres 2024-04-22\nGood Ice airs mon 21:00 Asia/Seoul\n");
  EXPECT_EQ(rows("“Good Ice” will replace “Salt Road” at 8 pm."), "Good Ice airs 20:00\n");
  EXPECT_EQ(
      rows("The channel changes its weeknight block.\nStarting next Monday, April 22, the fantasy series “Good Ice” "
           "will take over the 8:00 p.m. slot."),
      "Good Ice airs mon,tue,wed,thu,fri 20:00\nGood Ice premieres mon 20:00 2024-04-22\n");
}

TEST(Schedule, WeeklyInTheSameSlot) {
  EXPECT_EQ(rows("“Salt Road” begins on Sunday 21st April at 9pm. Episodes will then air weekly in the same slot."),
            "Salt Road premieres sun 21:00 2024-04-21\nSalt Road airs sun 21:00\n");
}

TEST(Schedule, WhatIsOverIsNoAiring) {
  EXPECT_EQ(rows("The fourth episode of “Salt Road” aired on April 9 to warm reviews."), "");
  EXPECT_EQ(rows("“Salt Road” premiered on April 1."), "Salt Road premieres 2024-04-01\n");
}

TEST(Schedule, OtherThingsHaveDatesToo) {
  EXPECT_EQ(rows("A video released by MBC on Wednesday shows the cast of “Salt Road.”"), "");
  EXPECT_EQ(rows("Filming for “Salt Road” begins on May 3."), "");
}

TEST(Schedule, ReleasesOfFilmsAndOfServices) {
  EXPECT_EQ(rows("The film “Salt Road” opens in theaters on May 3."), "Salt Road releases 2024-05-03\n");
  EXPECT_EQ(rows("All ten episodes of “Salt Road” will be released on Netflix on May 3."),
            "Salt Road releases 2024-05-03\n");
}

TEST(Schedule, Listings) {
  EXPECT_EQ(rows("MONDAY & TUESDAY\n“Salt Road” (tvN, 9 p.m. KST) goes on."),
            "Salt Road airs mon,tue 21:00 Asia/Seoul\n");
}

TEST(Schedule, TheWorkIsTheSubjectOrTheObjectOfTheVerb) {
  EXPECT_EQ(rows("He was last seen in the film “Cold Wick.” “Salt Road,” which airs on Mondays, is his first series."),
            "Salt Road airs mon\n");
  EXPECT_EQ(rows("MBC, after “Cold Wick,” will launch the drama “Salt Road” on April 20 at 9 p.m."),
            "Salt Road premieres 21:00 Asia/Seoul? 2024-04-20\n");
  EXPECT_EQ(rows("“Salt Road” is on BBC One. Tidewrack concludes on Sunday."), "");
}

TEST(Schedule, WhatReturnsStartsASeasonUnlessThereWasABreak) {
  EXPECT_EQ(rows("“Salt Road” returns to Channel 4 on May 3 at 9pm."),
            "Salt Road premieres 21:00 Europe/London? 2024-05-03\n");
  EXPECT_EQ(rows("“Salt Road” takes a week off on April 26. It returns on May 3 at 9 p.m. KST."),
            "Salt Road airs 21:00 Asia/Seoul 2024-05-03\n");
}

TEST(Schedule, NightsWithoutABroadcastGiveNoRow) {
  EXPECT_EQ(rows("There will be no broadcast of “Salt Road” on April 16."), "");
  EXPECT_EQ(rows("“Salt Road,” which was to release on April 20, will now hit theaters on May 3."),
            "Salt Road releases 2024-05-03\n");
  EXPECT_EQ(rows("Tickets for “Salt Road” go on sale on April 20."), "");
}

TEST(Schedule, DaysFromTheFirstToTheLast) {
  EXPECT_EQ(rows("“Salt Road” begins on Monday 15 April at 9pm, continuing nightly until Thursday."),
            "Salt Road premieres mon 21:00 2024-04-15\nSalt Road airs mon,tue,wed,thu 21:00\n");
  EXPECT_EQ(rows("“Salt Road” will premiere on April 15 at 24:30."), "Salt Road premieres 00:30 2024-04-16\n");
}

TEST(Schedule, RowsOfGuides) {
  EXPECT_EQ(rows("Monday-Tuesday: “Salt Road” (ENA, 10 p.m.)"), "Salt Road airs mon,tue 22:00 Asia/Seoul?\n");
  EXPECT_EQ(rows("April 20: “Salt Road” (Netflix)"), "Salt Road releases 2024-04-20\n");
}

TEST(Schedule, ANightThatIsRatedDatesItsPremieres) {
  EXPECT_EQ(rows("On April 11, “Cold Wick” scored 4.2 percent. “Salt Road” premiered to an average rating of 2.4 "
                 "percent.\nMBC’s “Tin Roof” had premiered to 3.1 percent the night before."),
            "Salt Road premieres 2024-04-11\nTin Roof premieres 2024-04-10\n");
}

TEST(Schedule, WhatIsNoSingleWorkHasNoRow) {
  const std::string head = "“Salt Road” is a drama.\n";
  EXPECT_EQ(rows(head + "MBC will resume broadcasting scheduled dramas beginning April 20."), "");
  EXPECT_EQ(rows(head + "Fox and CBS start on April 21."), "");
  EXPECT_EQ(rows(head + "And Blue Bloods launch on April 21."), "");
  EXPECT_EQ(rows(head + "It remained the leader of Saturday programs."), "");
  EXPECT_EQ(rows("“Salt Road” continued with 4,529,000 on Tuesday night."), "");
}

TEST(Schedule, SheetsUnderTheirTitles) {
  EXPECT_EQ(rows("Two dramas to look forward to\n\n“Salt Road”\nCast: Ada Roe, Mo Tae O\nPremiere Date: April 20\n\n"
                 "“Cold Wick”\nCast: Ada Roe, Mo Tae O\nPremiere Date: April 27, 9 p.m."),
            "Salt Road premieres 2024-04-20\nCold Wick premieres 21:00 2024-04-27\n");
}

TEST(Schedule, TheSlotOfAWorkThatEnds) {
  EXPECT_EQ(rows("“Salt Road” will follow in the slot of “Cold Wick,” which ends on April 20."),
            "Cold Wick finale 2024-04-20\n");
  EXPECT_EQ(rows("“Salt Road” is a drama, with its first broadcast scheduled for April 20 at 8:50 p.m."),
            "Salt Road premieres 20:50 2024-04-20\n");
}

TEST(Schedule, LastTimesAndFirstEpisodes) {
  EXPECT_EQ(rows("“Salt Road” will be broadcast for the last time on April 20."), "Salt Road finale 2024-04-20\n");
  EXPECT_EQ(rows("“Salt Road” will make its global debut with the first three episodes on April 20."),
            "Salt Road premieres 2024-04-20\n");
}

TEST(Schedule, RowsOfSubjects) {
  EXPECT_EQ(rows("“Salt Road” and “Good Ice” will premiere on May 1 and May 3, respectively."),
            "Salt Road premieres 2024-05-01\nGood Ice premieres 2024-05-03\n");
  EXPECT_EQ(rows("“Salt Road” and “Good Ice” return on May 1."),
            "Salt Road premieres 2024-05-01\nGood Ice premieres 2024-05-01\n");
}

TEST(Schedule, WhatIsSaidBetweenSubjectAndVerb) {
  EXPECT_EQ(rows("“Salt Road” takes over from “Good Ice,” which ends on May 3, and is slated for May 9."),
            "Good Ice finale 2024-05-03\nSalt Road premieres 2024-05-09\n");
}

TEST(Schedule, HeadingsSayTheKind) {
  EXPECT_EQ(rows("What to watch\n\nStarting this week\n\nMonday, April 15: “Salt Road” (KBS 2TV, 9:30 p.m.)\n\n"
                 "Still airing\n\nTuesday, April 16: “Good Ice” (tvN, 9 p.m.)\n"),
            "Salt Road premieres mon 21:30 Asia/Seoul? 2024-04-15\nGood Ice airs tue 21:00 Asia/Seoul? 2024-04-16\n");
}

TEST(Schedule, RowsOfTitlesThatNobodyKnowsAreOfNoWork) {
  EXPECT_EQ(rows("# “Salt Road” and More: The List\n“Salt Road” was made in Busan.\n\nPlum\nPremiere Date: May "
                 "4\nSlot: Monday "
                 "& Tuesday\n\nQuartz\nPremiere Date: May 6\nSlot: Friday & Saturday\n"),
            "");
  EXPECT_EQ(
      rows("# Scorecard: “Salt Road” and more\nPlum: Season 1 finale aired April 2\nQuartz: Season 2 finale aired "
           "April 3\nOats: Season 3 finale aired April 4\n"),
      "");
}

TEST(Schedule, ThePageOfADay) {
  EXPECT_EQ(
      rows("# What’s On TV Tonight: Saturday 13 April\n\n“Salt Road” (BBC One, 8pm) - How a miner’s son leaves.\n"),
      "Salt Road airs sat 20:00 Europe/London? 2024-04-13\n");
  EXPECT_EQ(rows("# TV column for Tuesday, April 16\n\nTONIGHT’S MUST-SEE: “Salt Road,” 10 p.m., FX.\n"),
            "Salt Road airs tue 22:00 America/New_York? 2024-04-16\n");
}

TEST(Schedule, PagesOfFinales) {
  EXPECT_EQ(rows("CBS Season Finale Air Dates\n\nThursday, May 2\n\n8:30pm: “Salt Road” season 3 finale\n\nMonday, May "
                 "6\n\n“Good Ice” – 8:00 pm (*series finale)\n"),
            "Salt Road finale thu 20:30 America/New_York? 2024-05-02\nGood Ice finale mon 20:00 America/New_York? "
            "2024-05-06\n");
  EXPECT_EQ(
      rows("“Salt Road” will end its season on Sunday, May 19, with the “Good Ice” franchise closing out together on "
           "Tuesday, May 21."),
      "Salt Road finale sun 2024-05-19\n");
}

TEST(Schedule, CalendarsWithoutHours) {
  EXPECT_EQ(rows("# Spring TV Premiere Dates\n\nApril 21:\n\n“Salt Road” (Netflix)\n\nApril 23:\n\n“Good Ice” (HBO)\n"),
            "Salt Road releases 2024-04-21\nGood Ice premieres 2024-04-23\n");
  EXPECT_EQ(rows("# Spring TV Premiere Dates\n\nApril 21:\n\n“Salt Road” (FX, Season 4; final season)\n\n“Good Ice” "
                 "(HBO, new documentary miniseries; four parts)\n"),
            "Salt Road premieres 2024-04-21\nGood Ice premieres 2024-04-21\n");
}

TEST(Schedule, WhatIsNewOnAService) {
  EXPECT_EQ(
      rows("# Everything New on Netflix in May\nMay 1\n“Salt Road”: Season 2\nMay 4\n“Good Ice” (Netflix Series)\n"),
      "Salt Road releases 2024-05-01\nGood Ice releases 2024-05-04\n");
}

TEST(Schedule, TablesInLines) {
  EXPECT_EQ(
      rows("# Spring premieres: the table\n“Salt Road” | NBC | May 3 | 8 p.m.\n“Good Ice” | CBS | May 5 | 9 p.m.\n"),
      "Salt Road premieres 20:00 America/New_York? 2024-05-03\n"
      "Good Ice premieres 21:00 America/New_York? 2024-05-05\n");
}

TEST(Schedule, APremiereOrFinaleBehindTheBrackets) {
  EXPECT_EQ(
      rows("# What’s On TV Tonight: Saturday 13 April\n“Salt Road” (BBC One, 9pm) – Season finale answers all.\n"),
      "Salt Road finale sat 21:00 Europe/London? 2024-04-13\n");
}

TEST(Schedule, SheetsBelowTitles) {
  EXPECT_EQ(rows("KBS’s “Salt Road”\n\nFirst episode: Monday, April 15 at 10 p.m. KST. Watch it on Viki.\n"),
            "Salt Road premieres mon 22:00 Asia/Seoul 2024-04-15\n");
  EXPECT_EQ(rows("NBC’s “Salt Road”\nSeason premiere: Monday, May 6 at 8/7c\nSeason finale: Monday, June 3\n"),
            "Salt Road premieres mon 20:00 America/New_York 2024-05-06\nSalt Road finale mon 2024-06-03\n");
}

TEST(Schedule, AnHourThatAChannelWinsIsNoSlot) {
  EXPECT_EQ(rows("BBC One’s drama “Salt Road” secured the all-important 9pm to 10pm top spot last night.\n"), "");
}

TEST(Schedule, ABareWeekdayDoesNotStandAgainstAStatedMonth) {
  EXPECT_EQ(rows("ATV plans to air the series “Salt Road” on Tuesday. The premiere will take place in June.\n"),
            "Salt Road airs tue\n");
  EXPECT_EQ(rows("The drama “Salt Road” premieres on Tuesday. “Salt Road” will premiere in June.\n"),
            "Salt Road airs tue\n");
  EXPECT_EQ(rows("The drama “Salt Road” premieres on Tuesday. “Salt Road” premieres in April on TRT.\n"),
            "Salt Road premieres tue 2024-04-16\n");
  EXPECT_EQ(rows("The drama “Salt Road” premieres on Tuesday. “Good Ice” will premiere in June.\n"),
            "Salt Road premieres tue 2024-04-16\n");
}

TEST(Schedule, HeadsOfEntriesAndAudiencesToMeet) {
  EXPECT_EQ(rows("The drama “Salt Road” (ATV)\nMondays beginning April 15, 2024\n"),
            "Salt Road airs mon\nSalt Road premieres 2024-04-15\n");
  EXPECT_EQ(rows("The series “Salt Road” is set to meet the audience on April 15 on Show TV.\n"),
            "Salt Road premieres 2024-04-15\n");
  EXPECT_EQ(rows("Today is the gala premiere of the series “Salt Road.”\n"), "");
}

}  // namespace
}  // namespace backlot::facts
