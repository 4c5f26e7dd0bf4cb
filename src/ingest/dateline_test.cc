#include "backlot/ingest/dateline.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::ingest {
namespace {

struct Case {
  const char* line;
  const char* date;  // "" where none is known
  bool date_only;
};

TEST(DateLine, LinesThatCarryTheDateOfTheArticle) {
  const Case cases[] = {
      {"March 23, 2024", "2024-03-23", true},
      {"Published : Apr 12, 2024 - 09:14", "2024-04-12", true},
      {"Published : Apr 12, 2024 - 09:14 Updated : Apr 13, 2024 - 11:00", "2024-04-12", true},
      {"Updated Apr 13, 2024, published Apr 12, 2024", "2024-04-12", true},
      {"Updated on: Dec 13, 2023 10:00 AM IST", "2023-12-13", true},
      {"Tue, September 26, 2023 | 08:34", "2023-09-26", true},
      {"입력 : 2012.10.22 06:30", "2012-10-22", true},
      {"SUNDAY 12 JANUARY", "", true},
      {"2024.06.07", "2024-06-07", true},
      {"February 27, 2025 11:15am", "2025-02-27", true},
      {"June 3, 2025 3:01AM PDT", "2025-06-03", true},
      {"Posted by Reiko M. on 2022-04-05", "2022-04-05", false},
      {"The Han River Daily, May 4, 2024, Page 18", "2024-05-04", false},
      {"By Ok Se-rin | Nov. 27, 2024", "2024-11-27", false},
      {"By Ok Se-rin   Nov. 27, 2024", "2024-11-27", false},
      {"By Ok Se-rin Nov. 27, 2024", "2024-11-27", false},
      {"Entertainment desk | 2024-09-20", "2024-09-20", false},
      {"posted by dee on June 5, 2024", "2024-06-05", false},
      {"posted Oct 8, 2024 at 1:47 am // filed under: feelings", "2024-10-08", false},
      {"Posted by on Jan 8, 2015 in Translations | No Comments", "2015-01-08", false},
      {"by | June 30, 2016 | 49 Comments", "2016-06-30", false},
      {"Wednesday, June 13, 2012 0 comments", "2012-06-13", false},
      {"Dizi Gazetesi, 02.11.2024. Interview: Melis Kaya", "2024-11-02", false},
      {"June 9–15, 2024. Compiled June 8. Hours are local.", "2024-06-08", false},
      {"Lisbon, 24 October 2024", "2024-10-24", false},
      {"(Byline: Sports Noon / reporter Cha Su-yeol, 2024.06.07)", "2024-06-07", false},
      {"Ratings for Tuesday, 22 October | published 23.10.2024", "2024-10-23", false},
  };
  for (const Case& c : cases) {
    const auto found = read_date_line(c.line);
    ASSERT_TRUE(found) << c.line;
    EXPECT_EQ(found->date ? found->date->iso() : "", c.date) << c.line;
    EXPECT_EQ(found->date_only, c.date_only) << c.line;
  }
}

TEST(DateLine, DatesThatBelongToASentence) {
  for (const char* line : {
           "“Exit 13” to premiere on May 4, 2024",
           "MBC sets August 2, 2024 premiere",
           "The series begins on Thursday, September 26, 2024, at 8/7c.",
           "Second season opens Friday, October 3, 2025",
           "From May 1 the slot goes to another drama",
           "May 1 and 2",
           "It was filmed in Paju between March 3, 2024 and June 1, 2024.",
           "Poster released on July 16, 2024",
           "Premiere Date: April 20, 2024",
           "Nothing has a date here",
           "On July 16, 2024, five people stood on a salt pan.",
       }) {
    const auto found = read_date_line(line);
    EXPECT_FALSE(found && found->date) << line;
  }
}

TEST(DateLine, TellsRevisionsFromPublication) {
  const auto found = read_date_line("Last updated: March 5, 2024");
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->updated);
  EXPECT_EQ(found->date->iso(), "2024-03-05");
}

TEST(PublicationNote, IsFoundInsideACredit) {
  EXPECT_EQ(read_publication_note("This article first appeared online on 18 January 2025.")->iso(), "2025-01-18");
  EXPECT_EQ(read_publication_note("A version was first published in print, May 4, 2024")->iso(), "2024-05-04");
  EXPECT_FALSE(read_publication_note("Photo: MBC, May 4, 2024"));
}

TEST(DatePrefix, StandsInFrontOfEverything) {
  const auto found = read_date_prefix("date 2021-02-02 JTBC’s new drama");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->length, 15u);
  EXPECT_EQ(found->date.iso(), "2021-02-02");
  EXPECT_TRUE(read_date_prefix("date 2021-02-02"));
  EXPECT_FALSE(read_date_prefix("date 2021-02-30 x"));
  EXPECT_FALSE(read_date_prefix("date 2021-02-021"));
  EXPECT_FALSE(read_date_prefix("date night in Seoul"));
  EXPECT_FALSE(read_date_prefix("update 2021-02-02"));
}

}  // namespace
}  // namespace backlot::ingest
