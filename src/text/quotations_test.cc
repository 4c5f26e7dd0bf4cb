#include "backlot/text/quotations.h"

#include "backlot/text/analyzed.h"

#include <gtest/gtest.h>

namespace backlot::text {
namespace {

TEST(Quotations, PairEveryKindOfMark) {
  EXPECT_EQ(quotes("“By the Way” and \"Tiger\" and ‘Paper’ and 'Salt Ledger' and «Été»"),
            "[By the Way][Tiger][Paper][Salt Ledger][Été]");
  EXPECT_EQ(quotes("``Old style'' and „low“ and 『제목』"), "[Old style][low][제목]");
  EXPECT_EQ(quotes("He said \"one\" and \"two\"."), "[one][two]");
  EXPECT_EQ(quotes("(\"in brackets\") and —\"after a dash\""), "[in brackets][after a dash]");
}

TEST(Quotations, AreNoApostrophes) {
  EXPECT_EQ(quotes("I don’t like the students’ plan, nor the cast's, in the ’90s."), "");
  EXPECT_EQ(quotes("The actors' and writers' unions, rock 'n' roll, 'til dawn."), "");
  EXPECT_EQ(quotes("a 5'10\" actor and a 12\" record"), "");
  EXPECT_EQ(quotes("*Wet Lamp* and _Dry Lamp_"), "");
}

TEST(Quotations, CloseWithAnOpeningMarkBehindAWord) {
  EXPECT_EQ(quotes("the drama ‘Salt Road‘, which ended, and ‘Good Ice‘ too, ‘Tin Roof‘."),
            "[Salt Road][Good Ice][Tin Roof]");
}

TEST(Quotations, CloseBehindADash) {
  EXPECT_EQ(quotes("He gave it an “A-“ at home. “I like it,” he said."), "[A-][I like it,]");
  EXPECT_EQ(quotes("“No—” he said. “It is—” and “so on.”"), "[No—][It is—][so on.]");
}

TEST(Quotations, DoNotOpenWithAMarkTooMany) {
  EXPECT_EQ(quotes("‘Salt’, ‘Comedy Hour’s ‘Daily Salt’, and CBS’s ‘Tonight’, ‘Late Salt’ have gone."),
            "[Salt][Daily Salt][Tonight][Late Salt]");
  EXPECT_EQ(quotes("‘She said ‘go’ and left,’ he said."), "[She said ‘go’ and left,][go]");
}

TEST(Quotations, HoldApostrophes) {
  EXPECT_EQ(quotes("‘Parveen can swim,’ she announces, ‘which I don’t think was in Fergus’s script.’"),
            "[Parveen can swim,][which I don’t think was in Fergus’s script.]");
  EXPECT_EQ(quotes("‘It is the students’ plan,’ he said."), "[It is the students’ plan,]");
  EXPECT_EQ(quotes("as ‘A Kiss’ was placed after ‘Words’"), "[A Kiss][Words]");
  EXPECT_EQ(quotes("'I don't know,' he said."), "[I don't know,]");
}

TEST(Quotations, Nest) {
  EXPECT_EQ(quotes("“She said ‘All rise’ twice,” he said."), "[She said ‘All rise’ twice,][All rise]");
  EXPECT_EQ(quotes("‘I saw “Wet Lamp” twice,’ he said."), "[I saw “Wet Lamp” twice,][Wet Lamp]");
  const Text text = analyzed("“She said ‘All rise’ twice,” he said.");
  EXPECT_EQ(text.quotations[0].parent, -1);
  EXPECT_EQ(text.quotations[1].parent, 0);
  EXPECT_EQ(text.quotation_of(4), 1) << "inside the inner one";
  EXPECT_EQ(text.quotation_of(2), 0);
  EXPECT_EQ(text.quotation_of(10), -1);
}

TEST(Quotations, RunOverParagraphs) {
  EXPECT_EQ(quotes("“One.\n\n“Two,” he said."), "[One.\n\n“Two,]");
  EXPECT_EQ(quotes("\"One.\n\"Two.\n\"Three,\" he said. \"Four.\""), "[One.\n\"Two.\n\"Three,][Four.]");
  EXPECT_EQ(quotes("‘One.\n\n‘Two,’ he said."), "[One.\n\n‘Two,]");
}

TEST(Quotations, EndWithTheirSegmentWhereTheMarkIsMissing) {
  EXPECT_EQ(quotes("“One.\nTwo” he said."), "[One.…]");
  EXPECT_EQ(quotes("He said “Go and “Stay” too.\nNo."), "[Go and “Stay” too.…][Stay]");
  EXPECT_EQ(quotes("‘cause of the rain"), "") << "a wrong apostrophe";
}

TEST(Quotations, KnowTheirTokens) {
  const Text text = analyzed("He said, “Go home.” She went.");
  ASSERT_EQ(text.quotations.size(), 1U);
  const Quotation& q = text.quotations[0];
  EXPECT_EQ(text.written(q.first, q.last), "Go home.");
  EXPECT_EQ(q.outer.of(text.source), "“Go home.”");
}

TEST(Quotations, MayBeEmpty) {
  const Text text = analyzed("He said “” twice.");
  ASSERT_EQ(text.quotations.size(), 1U);
  EXPECT_EQ(text.quotations[0].first, text.quotations[0].last);
  EXPECT_TRUE(text.quotations[0].inner.empty());
}

}  // namespace
}  // namespace backlot::text
