#include "backlot/ingest/interview.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::ingest {
namespace {

// One letter a line: q, a, or - for no turn.
std::string turns(const std::string& text) {
  std::vector<Line> lines;
  split_lines(text, lines);
  const Interview interview(text, lines);
  std::string out;
  for (const Line& line : lines) {
    const LabelKind kind = interview.turn(line.span.of(text)).kind;
    out += kind == LabelKind::question ? 'q' : kind == LabelKind::answer ? 'a' : '-';
  }
  return out;
}

TEST(Interview, Letters) {
  EXPECT_EQ(turns("Intro.\nQ. How was it?\nA. Cold.\nA boat passes.\nQ. And?\nA. Colder."), "-qa-qa");
  EXPECT_EQ(turns("Q. How was it?\nJo Han: Cold.\nQ. And then?\nJo Han: Colder.\nJo Han sat down."), "qaqa-");
  EXPECT_EQ(turns("Q. Tell us about it.\n\nIt was cold.\n\nQ. And?\n\nColder."), "q-q-");
}

TEST(Interview, OneLetterIsNoInterview) {
  EXPECT_EQ(turns("Q. Who knows?\nNobody knows."), "--");
  EXPECT_EQ(turns("A. First prize\nB. Second prize"), "--");
}

TEST(Interview, NamesTheOneWhoAsksByItsQuestionMarks) {
  EXPECT_EQ(turns("Intro.\nDP: How are you?\nKY: Well.\nDP: And now a hard one.\nKY: Go on.\nDP: Why?\nKY: Why not?"),
            "-qaqaqa");
  EXPECT_EQ(turns("Kim Ana: Did you see it?\nPark Gyu: I did.\nKim Ana: Was it good?\nPark Gyu: Yes."), "qaqa");
}

TEST(Interview, LabelsWithoutTheFirstName) {
  EXPECT_EQ(turns("DEADLINE: What next?\nANA SOLANO: A boat.\nDEADLINE: And then?\nSOLANO (laughs): Another."), "qaqa");
  EXPECT_EQ(turns("**DP:** How are you?\n**Solano:** Well.\n**DP:** Why?\n**Solano**: Why not."), "qaqa");
}

TEST(Interview, OnlyWhoeverAsksHasALabel) {
  EXPECT_EQ(turns("TVLINE | Was it planned?\nFrom January on.\nTVLINE | Is he back?\nNever say never."), "q-q-");
  EXPECT_EQ(turns("Copper: A boat sinks.\nIt sinks.\nCopper: Who sank it?\nNobody."), "----");
}

TEST(Interview, RoundTables) {
  EXPECT_EQ(
      turns("Intro.\n— First of all, how was it?\nAmagase: Cold.\nSunahara: Wet.\n— Mr. Edogai, this is your first.\n"
            "Edogai: It is.\n— And the beep?\nAmagase: No beep.\nSunahara: None.\nThe series airs on Sundays."),
      "-qaaqaqaa-");
  EXPECT_EQ(turns("**How was it?**\n**Amagase:** Cold.\n**Sunahara:** Wet.\n**And the beep?**\n**Amagase:** No beep."),
            "qaaqa");
  EXPECT_EQ(turns("— Boats of paper\n— Who folds them?\n— Boats of tin\nGenre: romance\nCast: nobody"), "-----");
}

TEST(Interview, TranscriptsWithWhoeverAsksByOffice) {
  EXPECT_EQ(turns("Intro.\nMODERATOR: Hi, everybody.\nADA ROE: Thank you.\nMODERATOR: The next is from Bo.\n"
                  "QUESTION: How was it?\nADA ROE: Do you want to start?\nBO LANE: Cold.\n"),
            "-qaqqaa");
}

TEST(Interview, PlainQuestionsToPeopleWithInitials) {
  EXPECT_EQ(turns("Intro.\nWhat drew you to the script?\nKY: The boat.\nLS: I like boats.\nWas it cold?\nKY: It "
                  "was.\nLS: Yes."),
            "-qaaqaa");
  EXPECT_EQ(turns("What is on?\nTV: A film.\nGenre: romance\nKY: The boat."), "----");
}

TEST(Interview, LettersToAColumnistAreNone) {
  EXPECT_EQ(turns("Question: Who plays the wife? —Trina\nMarnie: Indeed!\nQuestion: Is Boone out? —Alan\nMarnie: No."),
            "----");
}

TEST(Interview, WhatIsPutWithoutAQuestionMark) {
  EXPECT_EQ(turns("IW: Was it cold?\nEO: Very.\nIW: You nearly left.\nEO: Twice.\nIW: And now?\nEO: No.\nIW: Quick "
                  "one.\nEO: Go.\nIW: Tell us of the roof.\nEO: It leaks."),
            "qaqaqaqaqa");
}

TEST(Interview, WhollyBoldTurns) {
  EXPECT_EQ(turns("**DP: Will he fix it?**\n**EO:** No.\n**DP: And how?**\n**EO:** Never."), "qaqa");
}

TEST(Interview, ShortAnswersInTheNextLine) {
  EXPECT_EQ(turns("An intro.\n\nWhat did you know?\nIt’s mostly weather. I got a lift.\n\nShe says you taught her to "
                  "swear.\nAny eejit knows how.\n\nWho would you be?\nRich.\n\nDo you swear?\nNo."),
            "-q-q-q-q-");
}

TEST(Interview, QuestionsInCapitals) {
  EXPECT_EQ(turns("THE LAST WORD\nWHAT DID YOU WANT?\nA goose.\nWHO WOULD PLAY YOU?\nNobody.\nWHEN DID IT END?\nNow."),
            "-q-q-q-");
  EXPECT_EQ(turns("WHAT IS IT?\nA lane.\nWHO IS IN IT?\nAna Cruz.\nWILL IT LAST?\nNo."), "------");
}

TEST(Interview, BoldPrintAsks) {
  EXPECT_EQ(turns("**Where were you?**\nIn a garage.\n**You have worked for years.**\nI have.\n**Why you?**\nWhy not."),
            "q-q-q-");
  EXPECT_EQ(turns("**Who is in it?**\nAna Cruz.\n**When is it on?**\nNow.\n**Is it good?**\nNo."), "------");
  EXPECT_EQ(turns("**The premise**\nA boat.\n**The cast**\nAna Cruz.\n**Is it good?**\nNo."), "------");
}

TEST(Interview, FactBoxesAreNone) {
  EXPECT_EQ(turns("Cast: Kim Ana\nDirector: Park Gyu\nNetwork: tvN\nGenre: thriller"), "----");
  EXPECT_EQ(turns("Photo: MBC\nThe boat sinks.\nPhoto: SBS\nNote: it was cold.\nNote: and wet."), "-----");
  EXPECT_EQ(turns("Copper Basin: A surgeon inherits.\nPaper Boats: A boat sinks.\nSalt: Salt is found."), "---");
  EXPECT_EQ(turns("Total: 16\nSeen: 3\nTotal: 20\nSeen: 4"), "----");
}

TEST(Interview, DashesBeforeQuestions) {
  EXPECT_EQ(turns("– Why did you start?\nTo be seen.\n– Was it hard?\nYes.\n– Do you sleep?\nNo."), "q-q-q-");
  EXPECT_EQ(turns("– A boat sinks.\n– A lamp is lit.\n– Who lit it?"), "---");
}

TEST(Interview, PlainQuestionsAnsweredInTheFirstPerson) {
  const std::string text =
      "What drew you to the part?\n\nI laughed at the first page.\n\nDid you know the writer?\n\nNo, I had never met "
      "her.\n\n"
      "How did you prepare for the fog?\n\nI stood in a fridge.\n\nWill there be more of it?\n\nNobody has told me.";
  EXPECT_EQ(turns(text), "q-q-q-q-");
}

TEST(Interview, QuestionsThatSayYouAndWhatIsPutWithoutAQuestion) {
  EXPECT_EQ(
      turns("What changed your mind?\nThey sent me the script.\n\nHow do you prepare?\nA lot of mints.\n\nYou have "
            "drowned on screen a lot.\nThree times! I was on fire once.\n\nWhat do you watch?\nRepeats.\n\nDo you "
            "sing?\nMy mother does."),
      "q-q-q-q-q-");
  EXPECT_EQ(turns("How did you get the part?\n\nI was late.\n\nYou play a man who is late.\n\nI do.\n\nWere you "
                  "shy?\n\nI was. They’d look at you.\n\nDo you read reviews?\n\nMy mother’s."),
            "q-q-q-q-");
}

TEST(Interview, RhetoricalQuestionsAreNone) {
  const std::string guide =
      "What is it about?\nA lane.\nWho is in it?\nDefne Kara is Elif.\nWho made it?\nSelin On.\nWill it last a "
      "year?\nThe channel ordered 13.";
  EXPECT_EQ(turns(guide), "--------");
  EXPECT_EQ(turns("Where were we?\nI laughed.\nWho knows it all?\nThe boat sank.\nThe lamp.\nThe fog."), "------");
}

TEST(FirstPerson, OutsideQuotationMarksOnly) {
  EXPECT_TRUE(speaks_in_first_person("No, I never did."));
  EXPECT_TRUE(speaks_in_first_person("“Go,” she said, and I’ve gone."));
  EXPECT_TRUE(speaks_in_first_person("My mother did."));
  EXPECT_FALSE(speaks_in_first_person("“I never did,” she said."));
  EXPECT_FALSE(speaks_in_first_person("\"I never did,\" she said."));
  EXPECT_FALSE(speaks_in_first_person("Season II is out."));
}

}  // namespace
}  // namespace backlot::ingest
