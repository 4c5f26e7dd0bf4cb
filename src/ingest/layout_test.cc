#include "backlot/ingest/layout.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::ingest {
namespace {

using article::BlockKind;
using article::Document;

std::string_view name(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline: return "headline";
    case BlockKind::heading: return "heading";
    case BlockKind::body: return "body";
    case BlockKind::question: return "question";
    case BlockKind::answer: return "answer";
    case BlockKind::dateline: return "dateline";
    case BlockKind::byline: return "byline";
    case BlockKind::credit: return "credit";
    case BlockKind::share: return "share";
    case BlockKind::related: return "related";
  }
  return "?";
}

Document laid_out(std::string text) {
  Document d;
  d.text = std::move(text);
  lay_out(d);
  return d;
}

// "kind: words" a line; a label stands in brackets before the words.
std::string shown(const Document& d) {
  std::string out;
  for (const auto& block : d.blocks) {
    out += std::string(name(block.kind)) + ": ";
    if (!block.label.empty()) out += "[" + std::string(block.label.of(d.text)) + "] ";
    out += std::string(block.span.of(d.text)) + "\n";
  }
  return out;
}

std::string published(const Document& d) { return d.published ? d.published->iso() : "none"; }

TEST(Layout, DatePrefixBeforeTheFirstSentence) {
  const Document d = laid_out(
      " date 2024-03-22 MBC’s “Kiln” has opened the doors of its pottery in a new making-of clip!\n\nThe clip begins.");
  EXPECT_EQ(shown(d),
            "dateline: date 2024-03-22\n"
            "body: MBC’s “Kiln” has opened the doors of its pottery in a new making-of clip!\n"
            "body: The clip begins.\n");
  EXPECT_EQ(published(d), "2024-03-22");
  EXPECT_FALSE(d.title);
}

TEST(Layout, AgencyDatelineIsCutOff) {
  const Document d = laid_out(
      "Two to head the cast of \"Kiln\"\n\nSEOUL, Jan. 17, 2024 (Hanul Wire) -- Yoon will play a potter.\n(END)");
  EXPECT_EQ(shown(d),
            "headline: Two to head the cast of \"Kiln\"\n"
            "credit: SEOUL, Jan. 17, 2024 (Hanul Wire)\n"
            "body: Yoon will play a potter.\n"
            "share: (END)\n");
  EXPECT_EQ(published(d), "2024-01-17");
}

TEST(Layout, HeadOfANewspaperArticle) {
  const Document d = laid_out(
      "Wet lamp, dry humour: a day with the keepers\nThe Harbour Daily, May 4, 2024, Page 18\nBy Ana Cruz\n\nThe lamp "
      "is wet.\n\nPhoto: MBC\nAlso read: Ten lamps");
  EXPECT_EQ(shown(d),
            "headline: Wet lamp, dry humour: a day with the keepers\n"
            "byline: The Harbour Daily, May 4, 2024, Page 18\n"
            "byline: By Ana Cruz\n"
            "body: The lamp is wet.\n"
            "credit: Photo: MBC\n"
            "related: Also read: Ten lamps\n");
  EXPECT_EQ(published(d), "2024-05-04");
  EXPECT_EQ(d.title, "Wet lamp, dry humour: a day with the keepers");
}

TEST(Layout, DatePrefixBeforeATitleOnTheSameLine) {
  const Document d =
      laid_out(" date 2024-05-28 Watch: Keepers Set Off The Fire Alarm In “Wet Lamp” Making-Of\n\nThe lamp is wet!");
  EXPECT_EQ(shown(d),
            "dateline: date 2024-05-28\n"
            "headline: Watch: Keepers Set Off The Fire Alarm In “Wet Lamp” Making-Of\n"
            "body: The lamp is wet!\n");
}

TEST(Layout, TheRecordsOwnTitleIsAHeadlineWhereItIsPrinted) {
  Document d;
  d.title = "The lamp is wet.";
  d.text = "The lamp is wet.\n\nIt has been wet since May.";
  lay_out(d);
  EXPECT_EQ(shown(d), "headline: The lamp is wet.\nbody: It has been wet since May.\n");
  EXPECT_EQ(d.title, "The lamp is wet.");
}

TEST(Layout, ASentenceIsATitleOnlyWhereAnAuthorFollows) {
  EXPECT_EQ(shown(laid_out("The keepers could not row straight.\nBy Ana Cruz\n\nThey went round.")),
            "headline: The keepers could not row straight.\nbyline: By Ana Cruz\nbody: They went round.\n");
  EXPECT_EQ(shown(laid_out("The keepers could not row straight.\n\nThey went round.")),
            "body: The keepers could not row straight.\nbody: They went round.\n");
  EXPECT_EQ(shown(laid_out("The keepers could not row straight!")), "body: The keepers could not row straight!\n");
}

TEST(Layout, TitleAndDateOnOneLine) {
  const Document d = laid_out("Ratings report for Tuesday, 22 October | published 23.10.2024\n\nThe war goes on.");
  EXPECT_EQ(shown(d),
            "headline: Ratings report for Tuesday, 22 October\n"
            "dateline: | published 23.10.2024\n"
            "body: The war goes on.\n");
  EXPECT_EQ(published(d), "2024-10-23");
}

TEST(Layout, AKickerGivesWayToTheTitleBelowIt) {
  EXPECT_EQ(laid_out("THE BIG PICTURE\nWind and sheep: on location with the keepers\n\nThe storm was real.").title,
            "Wind and sheep: on location with the keepers");
  EXPECT_EQ(laid_out("KEEPERS ROW\n\nThe storm was real.").title, "KEEPERS ROW");
}

TEST(Layout, PressRelease) {
  const Document d = laid_out(
      "PRESS MATERIAL – FOR IMMEDIATE RELEASE\nSeoul, 24 October 2024\n\nA STUDIO GOES BEHIND THE LAMP\n\nThe film "
      "shows a lamp.\n\nEnquiries: press team\n###");
  EXPECT_EQ(shown(d),
            "credit: PRESS MATERIAL – FOR IMMEDIATE RELEASE\n"
            "byline: Seoul, 24 October 2024\n"
            "headline: A STUDIO GOES BEHIND THE LAMP\n"
            "body: The film shows a lamp.\n"
            "credit: Enquiries: press team\n"
            "share: ###\n");
  EXPECT_EQ(published(d), "2024-10-24");
}

TEST(Layout, AfterAuthorAndDateShortLinesAreHeadings) {
  const Document d =
      laid_out("Tonight’s boats\nMonday, May 6, 2024\n\nEXIT 31 (ENA, 10 p.m. KST)\nThe passengers are still lost.");
  EXPECT_EQ(shown(d),
            "headline: Tonight’s boats\n"
            "dateline: Monday, May 6, 2024\n"
            "heading: EXIT 31 (ENA, 10 p.m. KST)\n"
            "body: The passengers are still lost.\n");
}

TEST(Layout, NumberedHeadingsAndNumberedSentences) {
  const Document d = laid_out(
      "9 Moments\n\nIt is cold.\n\n1. The train is a bus\nIt stands on wheels.\n\n2. The lamp goes out and nobody "
      "finds the fuse.");
  EXPECT_EQ(shown(d),
            "headline: 9 Moments\n"
            "body: It is cold.\n"
            "heading: [1.] The train is a bus\n"
            "body: It stands on wheels.\n"
            "body: [2.] The lamp goes out and nobody finds the fuse.\n");
}

TEST(Layout, BulletsAreLabels) {
  EXPECT_EQ(
      shown(laid_out("CORRECTIONS\nMay 9, 2024\n\n— A caption misnamed a man.\n\n— She is 35.")),
      "headline: CORRECTIONS\ndateline: May 9, 2024\nbody: [—] A caption misnamed a man.\nbody: [—] She is 35.\n");
}

TEST(Layout, LiveReportAndProgrammeGuide) {
  EXPECT_EQ(
      shown(laid_out("AS IT HAPPENED\n\n13:55 Good afternoon.\n14:04 The director is out.\n14:07 A cable trips.")),
      "headline: AS IT HAPPENED\nbody: [13:55] Good afternoon.\nbody: [14:04] The director is out.\nbody: [14:07] A "
      "cable trips.\n");
  EXPECT_EQ(shown(laid_out("TONIGHT\n\n20:00 Show TV: Swallows.\n21:30 Kanal D: The ward.\n22:45 Film.")),
            "headline: TONIGHT\nbody: 20:00 Show TV: Swallows.\nbody: 21:30 Kanal D: The ward.\nbody: 22:45 Film.\n");
}

TEST(Layout, AStampOnItsOwnLineLabelsTheNext) {
  EXPECT_EQ(shown(laid_out("With a stopwatch\n\nThree minutes.\n\n0:04\nThey sprint.\n\n0:09\nThe gurney turns "
                           "left.\n\n0:12\nHe laughs.")),
            "headline: With a stopwatch\nbody: Three minutes.\nbody: [0:04] They sprint.\nbody: [0:09] The gurney "
            "turns left.\nbody: [0:12] He laughs.\n");
}

TEST(Layout, QuestionsAndAnswers) {
  const Document d = laid_out(
      "“I miss the sink”\nPublished : Jul 3, 2024\n\nShe was late.\n\nQ. Did you celebrate?\n\nA. We had "
      "dumplings.\n\nThey fell apart.\n\n"
      "Q. And then?\n\nA. Onions.\n\nThe film opens in May.");
  EXPECT_EQ(shown(d),
            "headline: “I miss the sink”\n"
            "dateline: Published : Jul 3, 2024\n"
            "body: She was late.\n"
            "question: [Q.] Did you celebrate?\n"
            "answer: [A.] We had dumplings.\n"
            "answer: They fell apart.\n"
            "question: [Q.] And then?\n"
            "answer: [A.] Onions.\n"
            "body: The film opens in May.\n");
}

TEST(Layout, NamedTurnsAndTheWritersOwnParagraphs) {
  const Document d = laid_out(
      "Two fears\n\nHe orders tea.\n\nDP: How angry are they?\nKY: A man refused my money.\n\nHe laughs. \"Not as a "
      "gift,\" he adds.\n\nDP: And now?\nKY: Nothing.\n\nThe episode airs in May.");
  EXPECT_EQ(shown(d),
            "headline: Two fears\n"
            "body: He orders tea.\n"
            "question: [DP:] How angry are they?\n"
            "answer: [KY:] A man refused my money.\n"
            "body: He laughs. \"Not as a gift,\" he adds.\n"
            "question: [DP:] And now?\n"
            "answer: [KY:] Nothing.\n"
            "body: The episode airs in May.\n");
}

TEST(Layout, InterviewWithoutBlankLines) {
  const Document d = laid_out(
      "Two fears\nHe orders tea.\nQ. How angry are they?\nA. Very.\nThey throw fish.\nQ. And now?\nA. Less.\nThe film "
      "opens in May.");
  EXPECT_EQ(shown(d),
            "headline: Two fears\n"
            "body: He orders tea.\n"
            "question: [Q.] How angry are they?\n"
            "answer: [A.] Very.\n"
            "answer: They throw fish.\n"
            "question: [Q.] And now?\n"
            "answer: [A.] Less.\n"
            "body: The film opens in May.\n");
}

TEST(Layout, QuestionsWithoutLabels) {
  const Document d = laid_out(
      "The keeper speaks\n\nWhat drew you to the part?\n\nI laughed at the first page.\n\nDid you know the "
      "writer?\n\nNo, I had never met her.\n\nI have now.\n\n"
      "How did you prepare for fog?\n\nI stood in a fridge.\n\nWill there be more of it?\n\nNobody has told me.\n\nThe "
      "series is on tvN.");
  EXPECT_EQ(shown(d),
            "headline: The keeper speaks\n"
            "question: What drew you to the part?\n"
            "answer: I laughed at the first page.\n"
            "question: Did you know the writer?\n"
            "answer: No, I had never met her.\n"
            "answer: I have now.\n"
            "question: How did you prepare for fog?\n"
            "answer: I stood in a fridge.\n"
            "question: Will there be more of it?\n"
            "answer: Nobody has told me.\n"
            "body: The series is on tvN.\n");
}

TEST(Layout, TheLastLineCanBeTheAuthor) {
  EXPECT_EQ(shown(laid_out("Pick of the day\n\nHow do you scatter ashes?\n\nNot all of it works.\n\nPhilippa Dunmore")),
            "headline: Pick of the day\nbody: How do you scatter ashes?\nbody: Not all of it works.\nbyline: Philippa "
            "Dunmore\n");
  EXPECT_EQ(
      shown(laid_out("Cast list\n\nThe cast is known.\n\nThey are:\n\nPhilippa Dunmore\n\nAna Cruz")).find("byline"),
      std::string::npos);
}

TEST(Layout, DateAtTheEndCounts) {
  const Document d = laid_out(
      "Wind and sheep\n\nThe storm was real.\n\nWords: Ana Cruz. This article first appeared online on 18 January "
      "2025.");
  EXPECT_EQ(published(d), "2025-01-18");
  EXPECT_EQ(d.blocks.back().kind, BlockKind::byline);
}

TEST(Layout, RevisionsCountOnlyWhereNothingElseIsKnown) {
  EXPECT_EQ(
      published(laid_out("Wind and sheep\nUpdated: March 6, 2024\nPublished: March 5, 2024\n\nThe storm was real.")),
      "2024-03-05");
  EXPECT_EQ(published(laid_out("Wind and sheep\nUpdated: March 6, 2024\n\nThe storm was real.")), "2024-03-06");
}

TEST(Layout, DatesOfEventsAreNotTheDateOfTheArticle) {
  EXPECT_EQ(
      published(laid_out(
          "“Wet Lamp” to premiere on May 4, 2024\n\nThe lamp is lit on May 4, 2024.\n\nIt was built on June 1, 2023.")),
      "none");
}

TEST(Layout, DaysOfAGuideAreHeadings) {
  const Document d = laid_out(
      "The week in boats\n\nAll hours are local.\n\nHave tissues ready.\n\nMonday, May 6, 2024\nA boat "
      "sinks.\n\nTuesday, May 7, 2024\nIt "
      "rises.");
  EXPECT_EQ(shown(d),
            "headline: The week in boats\n"
            "body: All hours are local.\n"
            "body: Have tissues ready.\n"
            "heading: Monday, May 6, 2024\n"
            "body: A boat sinks.\n"
            "heading: Tuesday, May 7, 2024\n"
            "body: It rises.\n");
  EXPECT_EQ(published(d), "none");
}

TEST(Layout, DateLinesBelowTheArticle) {
  EXPECT_EQ(published(laid_out("Wind and sheep\n\nThe storm was real.\n\nPublished: March 5, 2024\n\nPhoto: MBC")),
            "2024-03-05");
  EXPECT_EQ(published(laid_out("Wind and sheep\n\nThe storm was real.\n\nMarch 5, 2024")), "2024-03-05");
}

TEST(Layout, ManyLinesCostNoMoreEach) {
  std::string text = "Q. One?\nA. Two.\n";
  for (int i = 0; i < 30000; ++i) text += "\nIt was cold.\r\r";
  EXPECT_EQ(laid_out(text).blocks.size(), 30002u);  // a quadratic search would not end
}

TEST(Layout, NoticeInFrontOfASentence) {
  EXPECT_EQ(shown(laid_out("EXCLUSIVE: Ana Cruz has joined the cast of Wet Lamp.\n\nShe will play a keeper.")),
            "body: [EXCLUSIVE:] Ana Cruz has joined the cast of Wet Lamp.\nbody: She will play a keeper.\n");
}

TEST(Layout, LettersOnLinesOfTheirOwn) {
  EXPECT_EQ(shown(laid_out("Talk of boats\n\nQ.\nHow was it?\nA.\nCold.\n\nQ.\nAnd?\nA.\nColder.")),
            "headline: Talk of boats\nquestion: [Q.] How was it?\nanswer: [A.] Cold.\nquestion: [Q.] And?\nanswer: "
            "[A.] Colder.\n");
}

TEST(Layout, FurnitureAtTheEndOfAParagraph) {
  EXPECT_EQ(shown(laid_out("The lamp is wet.\n\n“Wet Lamp” airs at 9 p.m. KST. Source (1) (2)")),
            "body: The lamp is wet.\nbody: “Wet Lamp” airs at 9 p.m. KST.\ncredit: Source (1) (2)\n");
}

TEST(Layout, NothingIsNothing) {
  EXPECT_TRUE(laid_out("").blocks.empty());
  EXPECT_TRUE(laid_out(" \n\xC2\xA0\r\n").blocks.empty());
  EXPECT_EQ(shown(laid_out("date 2024-03-22")), "dateline: date 2024-03-22\n");
}

TEST(Layout, CanBeRunAgain) {
  Document d = laid_out("Wind and sheep\nMarch 5, 2024\n\nThe storm was real.");
  const std::string first = shown(d);
  lay_out(d);
  EXPECT_EQ(shown(d), first);
}

// Blocks lie in order, do not overlap, hold no line break, and nothing but marks and white space is left out.
void expect_sound(const Document& d) {
  std::uint32_t at = 0;
  const auto expect_gap = [&](std::uint32_t end) {
    for (std::uint32_t i = at; i < end; ++i) {
      const char c = d.text[i];
      EXPECT_FALSE((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) << "lost at byte " << i << " of: " << d.text;
    }
  };
  for (const auto& block : d.blocks) {
    if (!block.label.empty()) {
      ASSERT_LE(at, block.label.begin);
      expect_gap(block.label.begin);
      at = block.label.end;
    }
    ASSERT_LE(at, block.span.begin);
    ASSERT_LT(block.span.begin, block.span.end);
    expect_gap(block.span.begin);
    EXPECT_EQ(block.span.of(d.text).find('\n'), std::string_view::npos);
    at = block.span.end;
  }
  expect_gap(static_cast<std::uint32_t>(d.text.size()));
}

TEST(Layout, LosesNothingOfAnyText) {
  for (const char* text :
       {"Q. One?\nA. Two.\nQ.\nA.\n", "0:01\n0:02\n0:03\n", "1.\n2.\n", "0:01\n\n0:02 x\n\n0:03\n", "—\n— x\nx",
        "date 2024-03-22 x\nBy A B", "SEOUL, Jan. 17 (X) -- y\nSEOUL, Jan. 17 (X) -- y", "A | published 1.1.2024",
        "[A date 20-2403-2 date 2024-03-2 22", "| ( one two three ( published 1.1.2024", "By\nBy\nBy",
        "AB: x?\nCD: y\nAB: z?\nCD: w\nmore"}) {
    expect_sound(laid_out(text));
  }
}

TEST(LayOut, ADateMayStandInFrontOfTheFirstSentenceBelowATitle) {
  article::Document d;
  d.text = "The Boat Turns In Circles\n\n date 2024-12-26 MBC’s “Wet Lamp” has a first teaser, and it is wet.\n";
  lay_out(d);
  ASSERT_TRUE(d.published);
  EXPECT_EQ(d.published->iso(), "2024-12-26");
  ASSERT_EQ(d.blocks.size(), 3U);
  EXPECT_EQ(d.blocks[0].kind, article::BlockKind::headline);
  EXPECT_EQ(d.blocks[1].kind, article::BlockKind::dateline);
  EXPECT_EQ(d.blocks[2].kind, article::BlockKind::body);
  EXPECT_TRUE(d.blocks[2].span.of(d.text).starts_with("MBC’s"));
}

TEST(LayOut, LinesCutAtAWidthAreParagraphs) {
  article::Document d;
  d.text =
      "Set visit: the courthouse of “Paper Boats” is a former swimming pool\n"
      "hall\n"
      "By Ode Marrow\n\n"
      "“Paper Boats” is a romance about two people who only ever say the\n"
      "important thing as an afterthought. Tak Ye Rin stars as Seo Han Byul, a\n"
      "court stenographer who answers only when asked, in a hall that has been\n"
      "drained for the purpose.\n\n"
      "WHO IS IN IT?\n"
      "Nam Do Gyeom leans over her shoulder to read the paper strip and reports\n"
      "to the crew.\n";
  lay_out(d);
  EXPECT_EQ(d.title, "Set visit: the courthouse of “Paper Boats” is a former swimming pool hall");
  ASSERT_EQ(d.blocks.size(), 5U);
  EXPECT_EQ(d.blocks[0].kind, article::BlockKind::headline);
  EXPECT_TRUE(d.blocks[0].span.of(d.text).ends_with("pool\nhall"));
  EXPECT_EQ(d.blocks[1].kind, article::BlockKind::byline);
  EXPECT_EQ(d.blocks[2].kind, article::BlockKind::body);
  EXPECT_EQ(d.blocks[3].kind, article::BlockKind::heading);
  EXPECT_TRUE(d.blocks[4].span.of(d.text).ends_with("reports\nto the crew."));
}

}  // namespace
}  // namespace backlot::ingest
