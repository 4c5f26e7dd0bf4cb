#include "backlot/grammar/automaton.h"

#include "backlot/grammar/sentence.h"
#include "backlot/grammar/simulation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace backlot::grammar {
namespace {

using testing::Sentence;

const Classes& classes() {
  static const Classes known{{"p", "q"}};
  return known;
}

Program program_of(const std::string& rules) {
  const Source source{"t.rules", rules};
  return Program(*parse_rules({&source, 1}, classes()), classes());
}

// A program with what one thread needs to read with it.
class Reading {
 public:
  explicit Reading(const std::string& rules, std::size_t max_bytes = 1U << 20)
      : program(program_of(rules)), alphabet(program.conditions()), automaton(program, alphabet, max_bytes) {}

  std::vector<Symbol> symbols(std::string_view words) {
    const Sentence sentence(words, classes());
    std::vector<Symbol> out;
    for (const Item& item : std::span<const Item>(sentence)) out.push_back(alphabet.symbol(item));
    return out;
  }
  std::vector<std::uint32_t> rules(std::string_view words) {
    std::vector<std::uint32_t> out;
    automaton.read(symbols(words), out);
    for (std::uint32_t& part : out) part = program.parts()[part].rule;
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  Program program;
  Alphabet alphabet;
  Automaton automaton;
};

using Rules = std::vector<std::uint32_t>;

constexpr auto some_rules =
    "rule zero\n  match a b\n  match c d\n"
    "rule one\n  match <p> _* x\n"
    "rule two\n  match b $\n"
    "rule three\n  match ^ <p>\n";

TEST(Alphabet, GivesItemsOneSymbolWhereNoRuleTellsThemApart) {
  Reading reading(some_rules);
  const auto s = reading.symbols("y z a a:b y<q> y<p>");
  EXPECT_EQ(s[0], s[1]);
  EXPECT_NE(s[0], s[2]);
  EXPECT_NE(s[2], s[3]);
  EXPECT_EQ(s[0], s[4]) << "no rule names <q>";
  EXPECT_NE(s[0], s[5]);
}

TEST(Automaton, TellsTheRulesThatMatchInOneReading) {
  Reading reading(some_rules);
  EXPECT_EQ(reading.rules("a b"), (Rules{0, 2}));
  EXPECT_EQ(reading.rules("c d"), (Rules{0}));
  EXPECT_EQ(reading.rules("y<p> z x"), (Rules{1, 3}));
  EXPECT_EQ(reading.rules("x y<p>"), Rules{});
  EXPECT_EQ(reading.rules("a c b d"), Rules{});
}

TEST(Automaton, DoesNotDependOnTheRoomItHas) {
  const std::vector<std::string> sentences{"a b", "c d a b", "y<p> x b", "b y<p> a", "a a a b", "x", "y<p> y<p> x"};
  Reading roomy(some_rules);
  Reading cramped(some_rules, 0);
  for (int round = 0; round < 3; ++round) {
    for (const std::string& words : sentences) EXPECT_EQ(cramped.rules(words), roomy.rules(words)) << words;
  }
  EXPECT_EQ(roomy.automaton.counts().emptied, 0U);
  EXPECT_GT(cramped.automaton.counts().emptied, 5U);
}

TEST(Automaton, ForgetsAndLearnsAgain) {
  Reading reading(some_rules);
  EXPECT_EQ(reading.rules("a b"), (Rules{0, 2}));
  reading.alphabet.clear();
  reading.automaton.clear();
  EXPECT_EQ(reading.automaton.bytes(), 0U);
  EXPECT_EQ(reading.rules("c d"), (Rules{0})) << "symbols have other numbers now";
  EXPECT_EQ(reading.rules("a b"), (Rules{0, 2}));
}

// What the cost of rules that do not match rests on, without a clock.
TEST(Automaton, SetsNoRuleInMotionThatCannotMatch) {
  const std::vector<std::string> sentences{"a b x", "c d y<p> x", "y<p> b a", "x c a b d"};
  Reading plain(some_rules);
  std::string copies = some_rules;
  for (int i = 0; i < 200; ++i) {
    const std::string name = std::to_string(i);
    copies += "rule copy" + name + "\n  match a b never\n  match c d never\nrule other" + name +
              "\n  match <p> _* x never | never <p>\n";
  }
  Reading with_copies(copies);
  for (const std::string& words : sentences) EXPECT_EQ(with_copies.rules(words), plain.rules(words));
  EXPECT_EQ(with_copies.automaton.counts().candidates, plain.automaton.counts().candidates);
}

TEST(Automaton, SetsAPartInMotionOnlyWhereItsNeedsStandInOrder) {
  Reading reading("rule r\n  match a _* b\n");
  EXPECT_EQ(reading.rules("b c a"), Rules{});
  EXPECT_EQ(reading.automaton.counts().candidates, 0U);
  EXPECT_EQ(reading.rules("a c b"), Rules{0});
  EXPECT_EQ(reading.automaton.counts().candidates, 1U);
}

// Every stretch of the sentence tried by itself.
TEST(Simulation, FindsEveryEnd) {
  Reading reading("rule r\n  match (a | b c) / x / \n");
  Simulation simulation(reading.program.code(), reading.alphabet);
  std::vector<bool> ends;
  simulation.ends(reading.program.code_of(0).alternatives[0].left, reading.symbols("a b c b a"), ends);
  EXPECT_EQ(ends, (std::vector<bool>{false, true, false, true, false, true}));
}

TEST(Simulation, KnowsWhatOverlaps) {
  Reading reading("rule r\n  match x\n  unless a b*\n");
  Simulation simulation(reading.program.code(), reading.alphabet);
  const UnlessCode& pattern = reading.program.code_of(0).unless[0];
  const auto symbols = reading.symbols("c a b b c");
  const auto overlaps = [&](std::uint32_t first, std::uint32_t last) {
    return simulation.overlaps(pattern, symbols, first, last);
  };
  EXPECT_FALSE(overlaps(0, 1));
  EXPECT_TRUE(overlaps(0, 2));
  EXPECT_TRUE(overlaps(2, 3));
  EXPECT_TRUE(overlaps(3, 5));
  EXPECT_FALSE(overlaps(4, 5));
}

TEST(Matcher, ReadsInManyThreadsWithOneGrammar) {
  const Source source{"t.rules", some_rules};
  const auto grammar = Grammar::compile({&source, 1}, classes());
  ASSERT_TRUE(grammar);
  std::vector<std::size_t> found(4);
  std::vector<std::thread> threads;
  for (std::size_t& count : found) {
    threads.emplace_back([&] {
      Matcher matcher(*grammar);
      std::vector<Match> matches;
      for (int i = 0; i < 500; ++i) matcher.match(Sentence("a b c d y<p> x w" + std::to_string(i), classes()), matches);
      count = matches.size();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t count : found) EXPECT_EQ(count, 1500U);
}

}  // namespace
}  // namespace backlot::grammar
