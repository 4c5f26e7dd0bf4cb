#include "backlot/text/tokenizer.h"

#include "backlot/text/abbreviations.h"
#include "backlot/text/addresses.h"
#include "backlot/text/analyzed.h"

#include <gtest/gtest.h>

namespace backlot::text {
namespace {

TEST(Tokenizer, CutsCliticsAndKeepsNamesWhole) {
  EXPECT_EQ(split("Ji-won's café isn't open"), "Ji-won 's café is n't open");
  EXPECT_EQ(split("Ji-won’s café isn’t open"), "Ji-won ’s café is n’t open");
  EXPECT_EQ(split("They’ll say I'd've cannot"), "They ’ll say I 'd 've can not");
  EXPECT_EQ(split("the students’ rock ’n’ roll of ’90s O’Brien at five o'clock"),
            "the students ’ rock ’n’ roll of ’90s O’Brien at five o'clock");
  EXPECT_EQ(split("DON'T, gonna, d'Apolline"), "DO N'T , gon na , d'Apolline");
}

TEST(Tokenizer, CutsACliticAfterAMark) {
  EXPECT_EQ(split("“By the Way”’s cast, SBS's, (MBC)’s"), "“ By the Way ” ’s cast , SBS 's , ( MBC ) ’s");
  EXPECT_EQ(split("*Wet Lamp*'s cast"), "* Wet Lamp * 's cast");
}

TEST(Tokenizer, KeepsNumbersAndTimes) {
  EXPECT_EQ(split("1.4% of 41,300 at 10:30pm, 9pm or 8/7c"), "1.4 % of 41,300 at 10:30 pm , 9 pm or 8/7c");
  EXPECT_EQ(split("on 2024-03-22, 8-10 p.m."), "on 2024-03-22 , 8 - 10 p.m.");
  EXPECT_EQ(split("July 8–14, 5,6 and 03/22/2024"), "July 8 – 14 , 5 , 6 and 03/22/2024");
  EXPECT_EQ(split("a 16-part series of the 1990s, the 21st"), "a 16-part series of the 1990s , the 21st");
  EXPECT_EQ(split("7.30pm; $1.5 million; ₩300; No. 2"), "7.30 pm ; $ 1.5 million ; ₩ 300 ; No. 2");
}

TEST(Tokenizer, KeepsAbbreviationsAndInitials) {
  EXPECT_EQ(split("Mr. R. Imada of the U.S., Jan. 17"), "Mr. R. Imada of the U.S. , Jan. 17");
  EXPECT_EQ(split("So do I. Then he sat. No."), "So do I . | Then he sat . | No .");
  EXPECT_EQ(split("on Sat. 5, in the Sun. Then"), "on Sat. 5 , in the Sun . | Then");
  EXPECT_EQ(split("Sat. and Sun. at nine, Han Ji Sun."), "Sat. and Sun. at nine , Han Ji Sun .");
  EXPECT_EQ(split("H.O.T. and Ph.D. vs. Inc."), "H.O.T. and Ph.D. vs. Inc.");
}

TEST(Tokenizer, KeepsAddresses) {
  EXPECT_EQ(split("See https://tv.naver.com/v/1?x=2. Or www.kbs.co.kr, a.b@c.kr!"),
            "See https://tv.naver.com/v/1?x=2 . | Or www.kbs.co.kr , a.b@c.kr !");
  EXPECT_EQ(split("(at soompi.com/article/1)"), "( at soompi.com/article/1 )");
  EXPECT_EQ(split("the end.The next"), "the end . | The next");
}

TEST(Tokenizer, KeepsRowsOfMarksTogether) {
  EXPECT_EQ(split("*Paper Lighthouse* on Disney+, (END) -- AT&T"), "* Paper Lighthouse * on Disney+ , ( END ) -- AT&T");
  EXPECT_EQ(split("Wait... what?! No!!! – ***"), "Wait ... what ?! | No !!! – ***");
  EXPECT_EQ(split("and/or, Drama: #1"), "and / or , Drama : # 1");
}

TEST(Tokenizer, KnowsOtherScripts) {
  EXPECT_EQ(split("기선겸(임시완)은 1화"), "기선겸 ( 임시완 ) 은 1화");
  EXPECT_EQ(split("Nilüfer Yıldızhan, e\u0301t"), "Nilüfer Yıldızhan , e\u0301t");
  EXPECT_EQ(split("nice 👍🏽!\u00A0ok\u200B."), "nice 👍🏽 ! ok .");
}

TEST(Tokenizer, ReadsOnlyItsSpan) {
  std::vector<Token> tokens;
  tokenize("one two three", {4, 7}, tokens);
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].span(), (Span{4, 7}));
}

TEST(Shape, SaysWhatTheLettersLookLike) {
  const Text text = analyzed("Seo JTBC tvN Ji-won nine 4.9 9pm , 임시완 twenty-four % A");
  const auto bits = [&](std::size_t t) { return text.tokens[t].shape & ~(space_before | sentence_start); };
  EXPECT_EQ(bits(0), capitalized);
  EXPECT_EQ(bits(1), capitalized | all_caps);
  EXPECT_EQ(bits(2), mixed_case);
  EXPECT_EQ(bits(3), capitalized | hyphenated);
  EXPECT_EQ(bits(4), number);
  EXPECT_EQ(bits(5), has_digit | number);
  EXPECT_EQ(bits(8), punctuation);
  EXPECT_EQ(bits(9), non_latin);
  EXPECT_EQ(bits(10), number | hyphenated);
  EXPECT_EQ(bits(11), 0) << "a sign is no punctuation";
  EXPECT_EQ(bits(12), capitalized);
}

TEST(Shape, MarksTheFirstWordOfSentencesAndQuotations) {
  const Text text = analyzed("“By chance,” he said. Then “The End” came.");
  std::string starts;
  for (const Token& t : text.tokens) starts += t.is(sentence_start) ? std::string(t.word) + " " : "";
  EXPECT_EQ(starts, "by then the ");
}

TEST(Words, AreFolded) {
  const Text text = analyzed("Nilüfer ’s CAFÉ — İzmir");
  std::string words;
  for (const Token& t : text.tokens) words += std::string(t.word) + " ";
  EXPECT_EQ(words, "nilufer 's cafe - izmir ");
}

TEST(Abbreviations, AreToldByWhatMayFollow) {
  EXPECT_EQ(abbreviation("Dr"), Abbreviation::title);
  EXPECT_EQ(abbreviation("Sept"), Abbreviation::dated);
  EXPECT_EQ(abbreviation("no"), Abbreviation::numbered);
  EXPECT_EQ(abbreviation("p.m"), Abbreviation::general);
  EXPECT_EQ(abbreviation("sat"), Abbreviation::none) << "a verb";
  EXPECT_EQ(abbreviation("drama"), Abbreviation::none);
  EXPECT_EQ(abbreviation(""), Abbreviation::none);
}

TEST(Addresses, EndBeforeTheSentencesOwnMarks) {
  EXPECT_EQ(address_length("https://a.b/c."), 13U);
  EXPECT_EQ(address_length("kbs.co.kr, "), 9U);
  EXPECT_EQ(address_length("me@site.com's"), 11U);
  EXPECT_EQ(address_length("scene. The"), 0U);
  EXPECT_EQ(address_length("10:30"), 0U);
  EXPECT_EQ(address_length("p.m."), 0U);
  EXPECT_EQ(address_length("@kr"), 0U);
}

}  // namespace
}  // namespace backlot::text
