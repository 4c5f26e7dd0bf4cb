#include "backlot/grammar/lexer.h"

#include <gtest/gtest.h>

namespace backlot::grammar {
namespace {

Source source_of(std::string text) { return {"f.rules", std::move(text)}; }

Stretch whole(const Source& source) { return {0, static_cast<std::uint32_t>(source.text.size()), 1}; }

// All signs, as errors describe them, with bars between; a bad one is the last.
std::string signs(std::string text) {
  const Source source = source_of(std::move(text));
  Lexer lexer(source, whole(source));
  std::string out;
  while (!lexer.peek().is(Sign::Kind::end)) {
    const Sign sign = lexer.take();
    if (sign.is(Sign::Kind::bad)) return out + "!" + sign.value;
    out += described(sign) + "|";
  }
  return out;
}

TEST(Lexer, TellsSignsApart) {
  EXPECT_EQ(signs("play NOUN <person> {list} &WHO $field 0.5"), "'play'|'NOUN'|<person>|{list}|&WHO|$field|'0.5'|");
  EXPECT_EQ(signs("actor:<p>?x"), "'actor:'|<p>|'?'|'x'|");
  EXPECT_EQ(signs("^ $ ( ) [ ] | / ! * + = _"), "'^'|'$'|'('|')'|'['|']'|'|'|'/'|'!'|'*'|'+'|'='|'_'|");
  EXPECT_EQ(signs("co-star it's 임시완 é"), "'co-star'|'it's'|'임시완'|'é'|");
}

TEST(Lexer, ReadsTextWithMarksInside) {
  EXPECT_EQ(signs(R"("a \"b\" \\ #c" d)"), R"("a "b" \ #c"|'d'|)");
  EXPECT_EQ(signs(R"("a \n")"), R"("a \n"|)");
  EXPECT_EQ(signs("\"a\nb\""),
            "!the closing quotation mark is missing (quoted text ends with its line; \\\" is a mark inside it)");
}

TEST(Lexer, ReadsCounts) {
  const Source source = source_of("{3} {2,4} {2,} {0,1}");
  Lexer lexer(source, whole(source));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counts;
  while (lexer.peek().is(Sign::Kind::counts)) {
    counts.emplace_back(lexer.peek().min, lexer.peek().max);
    lexer.take();
  }
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> expected{{3, 3}, {2, 4}, {2, 0xFFFFFFFF}, {0, 1}};
  EXPECT_EQ(counts, expected);
}

TEST(Lexer, RefusesCountsThatMakeNoSense) {
  for (const char* text : {"{0}", "{0,0}", "{4,2}", "{101}", "{2,101}", "{2", "{2;3}", "{99999999999}"})
    EXPECT_TRUE(signs(text).starts_with("!expected {3}, {2,4} or {2,}")) << text << ": " << signs(text);
}

TEST(Lexer, SkipsSpaceAndComments) { EXPECT_EQ(signs("a # b\n  c#d\n\t# e"), "'a'|'c'|"); }

TEST(Lexer, KnowsWhereEachSignStands) {
  const Source source = source_of("ab  \"c\"");
  Lexer lexer(source, whole(source));
  const Sign first = lexer.take();
  const Sign second = lexer.take();
  EXPECT_EQ(first.begin, 0U);
  EXPECT_EQ(first.end, 2U);
  EXPECT_EQ(second.begin, 4U);
  EXPECT_EQ(second.end, 7U);
  EXPECT_EQ(lexer.take().begin, 7U) << "the end";
}

TEST(Lexer, ExplainsWhatItDoesNotKnow) {
  EXPECT_EQ(signs("a , b"), "'a'|!unexpected ','; write a punctuation mark that is meant as a word in quotes: \",\"");
  EXPECT_EQ(signs("<>"), "!expected the name of a class and then '>'");
  EXPECT_EQ(signs("{a b}"), "!expected the name of a list and then '}'");
  EXPECT_EQ(signs("& x"), "!expected a name right after '&'");
  EXPECT_EQ(signs("“a”"), "!'“a”' has a mark that is no letter; words with marks stand in straight quotes");
}

TEST(Lexer, GivesTheRestAsOneLine) {
  const Source source = source_of("note  Why it's there, # a comment\n   and \"so\" on#here.");
  Lexer lexer(source, whole(source));
  lexer.take();
  EXPECT_EQ(lexer.rest_as_text(), "Why it's there, and \"so\" on#here.");
  EXPECT_TRUE(lexer.peek().is(Sign::Kind::end));
}

TEST(Lexer, ReadsValuesOfAnyLetters) {
  const Source source = source_of("a=in-talks,2 b=\"in talks\" c=$d e=");
  Lexer lexer(source, whole(source));
  std::vector<std::string> values;
  while (!lexer.peek().is(Sign::Kind::end)) {
    lexer.take();
    lexer.take();
    values.push_back(described(lexer.take_value()));
  }
  EXPECT_EQ(values, (std::vector<std::string>{"'in-talks,2'", "\"in talks\"", "$d", "the end of the clause"}));
}

}  // namespace
}  // namespace backlot::grammar
