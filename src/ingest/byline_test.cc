#include "backlot/ingest/byline.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

TEST(Byline, NamesTheAuthor) {
  for (const char* line : {"By Hur Min-ji",
                           "by Mbak Rin",
                           "BY HALEY YU [yu@paper.example]",
                           "By Oh Jae-kyung in Sindorim",
                           "By Joon Albright and Ana de la Cruz",
                           "Words: Philippa Dunmore",
                           "Words: Philippa Dunmore. This article first appeared online on 18 January 2025.",
                           "Text: A. Kim",
                           "Interview: Melis Aras",
                           "Reporter: Kang Geyong-rok",
                           "Editor : Lucia Hong",
                           "(Editing by R. Imada)",
                           "(Reporting by A. Kim; Editing by R. Imada)",
                           "posted by dee",
                           "Written by Ana Cruz",
                           "Entertainment desk",
                           "Compiled by Staff",
                           "Kim Min-su, Staff Reporter",
                           "Staff Writer",
                           "By Seok Yu-na (seok@hanriver.example)",
                           "jaeyeon.woo@wire.example",
                           "Seok Yu-na seok@hanriver.example",
                           "By Marguerite Ashdown for The Evening Paper",
                           "By The Daily Couch Staff (TDC)",
                           "Edited by: Riya Sharma"}) {
    EXPECT_TRUE(is_byline(line)) << line;
  }
}

TEST(Byline, SentencesAndTitlesAreNone) {
  for (const char* line :
       {"By the way, all sixteen episodes are on Viki!", "By The Way", "By noon the wind drops.",
        "By Friday the two had made up", "Words fail the captain.",
        "Words: they are what the drama is about, and there are few of them.", "Interview with a ghost",
        "Written by Whitlock, Copper Basin is set in a played-out Montana mining town.",
        "Story by story the house comes down.", "By her own account she cried", "The production team", "Stay by me",
        "Director Maeng Ji-hoon", "She is the editor",
        "“By the Way” airs every Wednesday and Thursday at 10:30 p.m. KST.",
        "Write to me@blog.example if you know the answer", "By Contrast, Nothing Happens"}) {
    EXPECT_FALSE(is_byline(line)) << line;
  }
}

TEST(BareName, IsTwoToFourCapitalisedWords) {
  EXPECT_TRUE(is_bare_name("Philippa Dunmore"));
  EXPECT_TRUE(is_bare_name("R. Imada"));
  EXPECT_TRUE(is_bare_name("Ana María O’Neill"));
  for (const char* line : {"Philippa", "Philippa Dunmore.", "WATCH NOW", "Episode 7", "The Last Lighthouse",
                           "Who is she", "One Two Three Four Five", ""}) {
    EXPECT_FALSE(is_bare_name(line)) << line;
  }
}

}  // namespace
}  // namespace backlot::ingest
