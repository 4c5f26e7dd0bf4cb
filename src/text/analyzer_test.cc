#include "backlot/text/analyzer.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::text {
namespace {

// The tokens of `source`, as written, with a space between two and " | " between sentences.
std::string split(std::string_view source) {
  static const Analyzer analyzer = *Analyzer::shipped();
  Text text;
  analyzer.analyze(source, {}, text);
  std::string out;
  for (const Sentence& s : text.sentences) {
    if (!out.empty()) out += "| ";
    for (const Token& t : text.tokens_of(s)) out += std::string(text.written(t)) + " ";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

// The quotations of `source`: [inner], nested ones after those that hold them, "…" at the end of an open one.
std::string quotes(std::string_view source) {
  static const Analyzer analyzer = *Analyzer::shipped();
  Text text;
  analyzer.analyze(source, {}, text);
  std::string out;
  for (const Quotation& q : text.quotations) out += "[" + std::string(q.inner.of(source)) + (q.open ? "…]" : "]");
  return out;
}

TEST(Tokenizer, CutsCliticsAndKeepsNamesWhole) {
  EXPECT_EQ(split("Ji-won's café isn't open"), "Ji-won 's café is n't open");
  EXPECT_EQ(split("Ji-won’s café isn’t open"), "Ji-won ’s café is n’t open");
  EXPECT_EQ(split("They’ll say I'd've cannot"), "They ’ll say I 'd 've can not");
  EXPECT_EQ(split("the students’ rock ’n’ roll of ’90s O’Brien at five o'clock"),
            "the students ’ rock ’n’ roll of ’90s O’Brien at five o'clock");
  EXPECT_EQ(split("DON'T"), "DO N'T");
}

TEST(Tokenizer, KeepsNumbersAndTimes) {
  EXPECT_EQ(split("1.4% of 41,300 at 10:30pm, 9pm or 8/7c"), "1.4 % of 41,300 at 10:30 pm , 9 pm or 8/7c");
  EXPECT_EQ(split("on 2024-03-22, 8-10 p.m."), "on 2024-03-22 , 8 - 10 p.m.");
}

TEST(Tokenizer, KeepsAbbreviationsAndAddresses) {
  EXPECT_EQ(split("Mr. R. Imada of the U.S., Jan. 17"), "Mr. R. Imada of the U.S. , Jan. 17");
  EXPECT_EQ(split("See https://tv.naver.com/v/1?x=2. Or www.kbs.co.kr, a.b@c.kr!"),
            "See https://tv.naver.com/v/1?x=2 . | Or www.kbs.co.kr , a.b@c.kr !");
  EXPECT_EQ(split("*Paper Lighthouse* on Disney+, (END) -- AT&T"), "* Paper Lighthouse * on Disney+ , ( END ) -- AT&T");
}

TEST(Sentences, EndWhereAnotherBegins) {
  EXPECT_EQ(split("It airs at 10:30 p.m. KST. The show"), "It airs at 10:30 p.m. KST . | The show");
  EXPECT_EQ(split("It airs at 9 p.m. Tak Ye Rin stars."), "It airs at 9 p.m. | Tak Ye Rin stars .");
  EXPECT_EQ(split("“Objection, Chef!” announced a cast. He left."), "“ Objection , Chef ! ” announced a cast . | He left .");
  EXPECT_EQ(split("“Okay, that’s the one!” Then they left."), "“ Okay , that ’s the one ! ” | Then they left .");
  EXPECT_EQ(split("“I cried,” he said. “It hurt.”"), "“ I cried , ” he said . | “ It hurt . ”");
  EXPECT_EQ(split("“All rise!” Han Byul shouts. They do."), "“ All rise ! ” Han Byul shouts . | They do .");
  EXPECT_EQ(split("3. The train is a bus. It runs."), "3 . The train is a bus . | It runs .");
}

TEST(Quotations, PairEveryKindOfMark) {
  EXPECT_EQ(quotes("“By the Way” and \"Tiger\" and ‘Paper’ and 'Salt Ledger' and «Été»"), "[By the Way][Tiger][Paper][Salt Ledger][Été]");
  EXPECT_EQ(quotes("I don’t like the students’ plan, nor the cast's."), "");
  EXPECT_EQ(quotes("“She said ‘All rise’ twice,” he said."), "[She said ‘All rise’ twice,][All rise]");
  EXPECT_EQ(quotes("‘Parveen can swim,’ she announces, ‘which I don’t think was in Fergus’s script.’"),
            "[Parveen can swim,][which I don’t think was in Fergus’s script.]");
}

TEST(Quotations, RunOverParagraphs) {
  EXPECT_EQ(quotes("“One.\n\n“Two,” he said."), "[One.\n\n“Two,]");
  EXPECT_EQ(quotes("“One.\nTwo” he said."), "[One.…]");
}

}  // namespace
}  // namespace backlot::text
