#include "backlot/ingest/heading.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

TEST(FinalMark, LooksBehindClosers) {
  EXPECT_EQ(final_mark("It ends."), '.');
  EXPECT_EQ(final_mark("“It ends.”"), '.');
  EXPECT_EQ(final_mark("(It ends!)"), '!');
  EXPECT_EQ(final_mark("It ends…"), '.');
  EXPECT_EQ(final_mark("Does it?’”)"), '?');
  EXPECT_EQ(final_mark("Where to watch:"), ':');
  EXPECT_EQ(final_mark("The boat (Slightly)"), 0);
  EXPECT_EQ(final_mark(""), 0);
}

TEST(CapitalizedShare, CountsLongWords) {
  EXPECT_DOUBLE_EQ(capitalized_share("Yoon Sets Off The Fire Alarm"), 1.0);
  EXPECT_DOUBLE_EQ(capitalized_share("the boat that sank Twice"), 0.25);
  EXPECT_DOUBLE_EQ(capitalized_share(""), 0.0);
}

TEST(Headline, ByItsForm) {
  for (const char* line :
       {"“The Salt Ledger” climbs past 6 percent with second episode",
        "What Happened On The Set Of Swallow Street This Week?", "Two to headline kitchen comedy \"Objection, Chef!\"",
        "the boat video!!! (a paper lighthouse post)",
        "Who will join “Saint of Nothing” 2? It depends on whom you read",
        "ENA sends a train into the dark with “Exit 13”", "U.K.’s ‘The Last Lighthouse’ Shines",
        "“I miss the sink”: Yoon Se-ha on four months as a dishwasher"}) {
    EXPECT_TRUE(is_headline(line)) << line;
  }
  for (const char* line :
       {"JTBC’s “By the Way” has thrown open the doors of its courthouse set in a new making-of clip!",
        "A fresh making-of video takes viewers onto the set.", "Are you hungry yet?",
        "Catch up with full episodes on Viki:",
        "The drama began on Monday evening. Viewers liked it and the critics"}) {
    EXPECT_FALSE(is_headline(line)) << line;
  }
}

TEST(Heading, InsideTheArticle) {
  for (const char* line : {"The train is a bus", "WHO IS IN IT?", "BELIEVE IT WHEN YOU SEE IT", "MONDAY & TUESDAY",
                           "Spoilers", "Ms. Kuroda Never Clocks Out (Fuji TV, finale on September 19, 10 p.m. JST)",
                           "Everybody is \"it\"", "9pm, BBC One"}) {
    EXPECT_TRUE(is_heading(line)) << line;
  }
  for (const char* line :
       {"He nods.", "“Okay.”", "Yours from under it,", "Are you hungry yet?", "Watch it on Viki:", "M.",
        "The first thing we see is the famous carriage with its side wall removed, standing on the chassis of a bus"}) {
    EXPECT_FALSE(is_heading(line)) << line;
  }
}

}  // namespace
}  // namespace backlot::ingest
