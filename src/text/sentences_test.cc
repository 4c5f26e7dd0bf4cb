#include "backlot/text/sentences.h"

#include "backlot/text/analyzed.h"

#include <gtest/gtest.h>

namespace backlot::text {
namespace {

TEST(Sentences, EndWhereAnotherBegins) {
  EXPECT_EQ(split("One came. Two left! Did three? Yes."), "One came . | Two left ! | Did three ? | Yes .");
  EXPECT_EQ(split("He left. tvN will tell. however, she stayed."),
            "He left . | tvN will tell . | however , she stayed .");
  EXPECT_EQ(split("He left… She came... and stayed."), "He left … | She came ... and stayed .");
  EXPECT_EQ(split("3. The train is a bus. It runs."), "3 . The train is a bus . | It runs .");
  EXPECT_EQ(split("one\n\ntwo\n"), "one | two");
}

TEST(Sentences, KnowAbbreviations) {
  EXPECT_EQ(split("It airs at 10:30 p.m. KST. The show"), "It airs at 10:30 p.m. KST . | The show");
  EXPECT_EQ(split("It airs at 9 p.m. Tak Ye Rin stars."), "It airs at 9 p.m. | Tak Ye Rin stars .");
  EXPECT_EQ(split("Salt Road (8 p.m. Oct. 4) is new."), "Salt Road ( 8 p.m. Oct. 4 ) is new .");
  EXPECT_EQ(split("8-9 p.m. — Salt Road"), "8 - 9 p.m. — Salt Road");
  EXPECT_EQ(split("8:30 p.m. — Salt Road. It is new."), "8:30 p.m. — Salt Road . | It is new .");
  EXPECT_EQ(split("at 9 p.m. Friday, at 9 p.m. Korean time, at 9 p.m. on tvN"),
            "at 9 p.m. Friday , at 9 p.m. Korean time , at 9 p.m. on tvN");
  EXPECT_EQ(split("Dr. Lund of Kiln Inc. said so. In the U.S. They left."),
            "Dr. Lund of Kiln Inc. said so . | In the U.S. | They left .");
  EXPECT_EQ(split("THE U.S. AND THE HARBOUR is new."), "THE U.S. AND THE HARBOUR is new .");
  EXPECT_EQ(split("on Jan. 17. On Feb. 2 it ends."), "on Jan. 17 . | On Feb. 2 it ends .");
  EXPECT_EQ(split("Directed by J. R. Cole. Written by us."), "Directed by J. R. Cole . | Written by us .");
}

TEST(Sentences, HoldTheirClosingMarks) {
  EXPECT_EQ(split("“Okay, that’s the one!” Then they left."), "“ Okay , that ’s the one ! ” | Then they left .");
  EXPECT_EQ(split("“I cried,” he said. “It hurt.”"), "“ I cried , ” he said . | “ It hurt . ”");
  EXPECT_EQ(split("She came (he left.) They met."), "She came ( he left . ) | They met .");
  EXPECT_EQ(split("He said 'Go.' She went."), "He said ' Go . ' | She went .");
  EXPECT_EQ(split("“One. Two.” Three."), "“ One . | Two . ” | Three .");
}

TEST(Sentences, GoOnAfterATitleWithAnExclamationMark) {
  EXPECT_EQ(split("“Objection, Chef!” announced a cast. He left."),
            "“ Objection , Chef ! ” announced a cast . | He left .");
  EXPECT_EQ(split("The cast of “Objection, Chef!” Friday met."), "The cast of “ Objection , Chef ! ” Friday met .");
  EXPECT_EQ(split("*Objection, Chef!* returns."), "* Objection , Chef ! * returns .");
  EXPECT_EQ(split("He loves “Oh! My Ghost” too."), "He loves “ Oh ! My Ghost ” too .");
}

TEST(Sentences, HoldTheSpeakerOfAQuotation) {
  EXPECT_EQ(split("“All rise!” Han Byul shouts. They do."), "“ All rise ! ” Han Byul shouts . | They do .");
  EXPECT_EQ(split("“Is it real?” he asked. Yes."), "“ Is it real ? ” he asked . | Yes .");
  EXPECT_EQ(split("“It is real!” Park said that she knew."), "“ It is real ! ” | Park said that she knew .");
}

TEST(Sentences, DoNotCrossSegments) {
  const Analyzer analyzer = *Analyzer::shipped();
  const std::string source = "A headline without a stop The text. More.";
  const std::vector<Segment> segments{{{0, 25}, true}, {{26, 41}, false}};
  Text text;
  analyzer.analyze(source, segments, text);
  ASSERT_EQ(text.sentences.size(), 3U);
  EXPECT_EQ(text.span_of(text.sentences[0]).of(source), "A headline without a stop");
  EXPECT_TRUE(text.tokens[0].is(in_titled));
  EXPECT_EQ(text.sentences[2].segment, 1U);
  EXPECT_FALSE(text.tokens.back().is(in_titled));
}

}  // namespace
}  // namespace backlot::text
