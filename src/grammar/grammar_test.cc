#include "backlot/grammar/grammar.h"

#include "backlot/grammar/sentence.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::grammar {
namespace {

using testing::Sentence;

const Classes& classes() {
  static const Classes known{{"person", "character", "work", "number"}};
  return known;
}

// The matches of rules in a sentence, one a line: "rule 1-4 field=1-2 …".
std::string matches_of(const Grammar& grammar, std::string_view words) {
  Matcher matcher(grammar);
  std::vector<Match> found;
  const Sentence sentence(words, classes());
  matcher.match(sentence, found);
  std::string out;
  for (const Match& m : found) {
    out += m.rule->name + " " + std::to_string(m.first) + "-" + std::to_string(m.last);
    for (const Capture& c : m.captures)
      out += " " + m.rule->captures[c.name] + "=" + std::to_string(c.first) + "-" + std::to_string(c.last);
    out += "\n";
  }
  return out;
}

std::string matches(std::string_view rules, std::string_view words) {
  const Source source{"t.rules", std::string(rules)};
  const auto grammar = Grammar::compile({&source, 1}, classes());
  return grammar ? matches_of(*grammar, words) : grammar.error().to_string();
}

// The same for one rule given by its clauses.
std::string of(std::string_view clauses, std::string_view words) {
  return matches("rule r\n  " + std::string(clauses), words);
}

TEST(Atoms, AskOneThingOfAnItem) {
  EXPECT_EQ(of("match play", "she plays:play"), "t.r 1-2\n");
  EXPECT_EQ(of("match play", "plays:other play:other"), "") << "a bare word is a lemma";
  EXPECT_EQ(of("match \"Plays\"", "plays:play"), "t.r 0-1\n") << "folded";
  EXPECT_EQ(of("match \"plays\"", "play:plays"), "");
  EXPECT_EQ(of("match NOUN", "the/DET piano/NOUN"), "t.r 1-2\n");
  EXPECT_EQ(of("match <person>", "tak<person><work> ye"), "t.r 0-1\n");
  EXPECT_EQ(of("match _", "x y"), "t.r 0-1\nt.r 1-2\n");
  EXPECT_EQ(of("match \"cast of\"", "the cast of it"), "t.r 1-3\n") << "several words are a sequence";
}

TEST(Atoms, CutQuotedWordsAsTextIsCut) {
  EXPECT_EQ(of("match \"don't\"", "do n't"), "t.r 0-2\n");
  EXPECT_EQ(of("match \"n't\" \"'s\" \"p.m.\" \"\\\"\" \"co-star\"", "n't 's p.m. \" co-star"), "t.r 0-5\n");
}

TEST(Atoms, HoldTogetherInBrackets) {
  EXPECT_EQ(of("match [VERB !play]", "plays:play/VERB runs:run/VERB"), "t.r 1-2\n");
  EXPECT_EQ(of("match [VERB | <person> !\"x\"]", "x<person> y<person> z/VERB"), "t.r 1-2\nt.r 2-3\n");
  EXPECT_EQ(of("match !NOUN", "a/NOUN b"), "t.r 1-2\n");
  EXPECT_EQ(of("match !(NOUN|VERB)", "a/NOUN b/VERB c"), "t.r 2-3\n");
  EXPECT_EQ(of("match ![NOUN a]", "a/NOUN b/NOUN"), "t.r 1-2\n");
}

TEST(Anchors, TakeNoItem) {
  EXPECT_EQ(of("match ^ a", "a a"), "t.r 0-1\n");
  EXPECT_EQ(of("match a $", "a a"), "t.r 1-2\n");
  EXPECT_EQ(of("match (^|b) a", "a b a a"), "t.r 0-1\nt.r 1-3\n");
}

TEST(Operators, RepeatAndPrefer) {
  EXPECT_EQ(of("match x:a? b", "a b"), "t.r 0-2 x=0-1\n");
  EXPECT_EQ(of("match x:a* b", "a a b"), "t.r 0-3 x=0-2\n");
  EXPECT_EQ(of("match a+", "a a b a"), "t.r 0-2\nt.r 3-4\n");
  EXPECT_EQ(of("match a+?", "a a"), "t.r 0-1\nt.r 1-2\n");
  EXPECT_EQ(of("match a{2}", "a a a"), "t.r 0-2\n");
  EXPECT_EQ(of("match a{2,}", "a a a"), "t.r 0-3\n");
  EXPECT_EQ(of("match a{1,2}", "a a a"), "t.r 0-2\nt.r 2-3\n");
  EXPECT_EQ(of("match a{1,2}?", "a a"), "t.r 0-1\nt.r 1-2\n");
  EXPECT_EQ(of("match a | a b", "a b"), "t.r 0-1\n") << "the first alternative wins";
  EXPECT_EQ(of("match (a|a b) $", "a b"), "t.r 0-2\n") << "that leads to a match";
}

TEST(Captures, MayBeThereSeveralTimes) {
  EXPECT_EQ(of("match (x:<person> \",\"?)+", "p<person> , q<person>"), "t.r 0-3 x=0-1 x=2-3\n");
  EXPECT_EQ(of("match x:y:a b", "a b"), "t.r 0-2 x=0-1 y=0-1\n");
  EXPECT_EQ(of("match x:a? b", "b"), "t.r 0-1\n") << "what took nothing is no field";
}

TEST(Contexts, DoNotBelongToTheMatch) {
  EXPECT_EQ(of("match a / b / c", "a b c b"), "t.r 1-2\n");
  EXPECT_EQ(of("match / b / b", "b b b"), "t.r 0-1\nt.r 1-2\n") << "the next may start inside the right context";
  EXPECT_EQ(of("match x:a _ / b /", "a a a b"), "t.r 3-4 x=1-2\n") << "the nearest left context";
}

TEST(Unless, VoidsWhatOverlaps) {
  EXPECT_EQ(of("match a _? b\n  unless \"not\"", "a not b a b"), "t.r 3-5\n");
  EXPECT_EQ(of("match a b\n  unless c a", "c a b"), "");
  EXPECT_EQ(of("match a b\n  unless c", "c a b c"), "t.r 1-3\n") << "beside is not overlapping";
}

TEST(Lists, HoldWordsAndPhrases) {
  const std::string list = "list L = play \"acts\" \"take on\" \"take on the role of\"\nrule r\n  match x:{L}";
  EXPECT_EQ(matches(list, "plays:play acts:act act"), "t.r 0-1 x=0-1\nt.r 1-2 x=1-2\n");
  EXPECT_EQ(matches(list, "takes:take on the role of it"), "t.r 0-5 x=0-5\n") << "longest first";
  EXPECT_EQ(matches(list, "takes:take on the"), "t.r 0-2 x=0-2\n");
  EXPECT_EQ(matches("list A = a\nlist B = {A}\n  b\nrule r\n  match {B}+", "a b c"), "t.r 0-2\n");
}

TEST(Macros, StandForPatterns) {
  EXPECT_EQ(matches("macro N = x:<person>\n  | NOUN\nrule r\n  match &N+ a", "p<person> n/NOUN a"), "t.r 0-3 x=0-1\n");
}

TEST(Files, SeeEarlierDefinitionsAndMayHideThem) {
  const std::vector<Source> sources{{"a.rules", "macro M = a\nlist L = a\nrule r\n match &M {L}"},
                                    {"b.rules", "macro M = b\nlist L = b\nrule r\n match &M {L}"},
                                    {"c.rules", "list N = {L} c\nrule r\n match &M {N}"}};
  const auto grammar = Grammar::compile(sources, classes());
  ASSERT_TRUE(grammar) << grammar.error().to_string();
  EXPECT_EQ(matches_of(*grammar, "a a b b a c"), "a.r 0-2\nb.r 2-4\nc.r 0-2\nc.r 4-6\n");
}

TEST(Bounds, HoldForHardPatterns) {
  std::string words;
  for (int i = 0; i < 1000; ++i) words += "a ";
  EXPECT_EQ(of("match (a*)* b", words), "");
  EXPECT_EQ(of("match ((a?){100}){30} a{100} b", words), "");
  EXPECT_EQ(of("match (a|a a|a _)+ $", words), "t.r 0-1000\n");
  EXPECT_EQ(of("match x:a* / (a{100})+ / b*", words), "t.r 0-1000\n") << "the empty left context is the nearest";
}

TEST(Bounds, LongRowsAreReadInPieces) {
  std::string words = "b ";
  for (std::size_t i = 1; i < Matcher::max_row; ++i) words += "a ";
  EXPECT_EQ(of("match b _ | a $", words + "b x:a c"), "t.r 0-2\nt.r 1023-1024\nt.r 1024-1026\n");
}

TEST(Clauses, GiveFactsAndExamples) {
  const Source source{"rules/cast.rules", R"(
# a comment
rule plays
  note   The plain construction; # not this
         over two lines.
  match  actor:<person> play   # nor this
         character:<character>
  match  a:b
  weight 0.95
  make   cast status=confirmed work="the work" who=$actor
  make   other
  yes    "[person: Tak Ye Rin] plays \"[character, person: Han]\"." actor="Tak Ye Rin" status=confirmed
  no     "She plays [the piano].")"};
  const auto grammar = Grammar::compile({&source, 1}, classes());
  ASSERT_TRUE(grammar) << grammar.error().to_string();
  const Rule& rule = grammar->rules().at(0);
  EXPECT_EQ(rule.name, "cast.plays");
  EXPECT_EQ(rule.line, 3U);
  EXPECT_EQ(rule.note, "The plain construction; over two lines.");
  EXPECT_EQ(rule.captures, (std::vector<std::string>{"actor", "character", "a"}));
  EXPECT_FLOAT_EQ(rule.weight, 0.95F);
  ASSERT_EQ(rule.makes.size(), 2U);
  EXPECT_EQ(rule.makes[0].kind, "cast");
  EXPECT_EQ(rule.makes[0].constants[1].second, "the work");
  EXPECT_EQ(rule.makes[0].renames[0], std::pair(std::string("who"), std::string("actor")));
  ASSERT_EQ(rule.examples.size(), 2U);
  EXPECT_EQ(rule.examples[0].line, 12U);
  EXPECT_EQ(rule.examples[0].expected[0].second, "Tak Ye Rin");
  EXPECT_FALSE(rule.examples[1].positive);
}

TEST(Image, IsReadBackOrRefused) {
  const Source source{"cast.rules",
                      "rule plays\n  note why\n  match a:<person> plays\n  weight 0.5\n  make cast x=y b=$a\n"};
  const auto grammar = Grammar::compile({&source, 1}, classes());
  ASSERT_TRUE(grammar);
  const std::string image = grammar->save();
  EXPECT_EQ(image, Grammar::compile({&source, 1}, classes())->save());
  const auto loaded = Grammar::load(image);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->save(), image);
  EXPECT_EQ(loaded->rules().at(0).makes.at(0).renames.at(0).second, "a");
  EXPECT_EQ(loaded->classes().names, classes().names);
  EXPECT_EQ(Grammar::load("").error().code, ErrorCode::incompatible);
  EXPECT_EQ(Grammar::load(image.substr(0, image.size() / 2)).error().code, ErrorCode::incompatible);
  std::string damaged = image;
  damaged[damaged.size() / 2] ^= 1;
  EXPECT_EQ(Grammar::load(damaged).error().code, ErrorCode::incompatible);
}

}  // namespace
}  // namespace backlot::grammar
