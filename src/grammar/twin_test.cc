// The automaton against its slow, obvious twin, on random rules and random sentences.
#include "backlot/grammar/oracle.h"
#include "backlot/grammar/rule_parser.h"
#include "backlot/grammar/sentence.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace backlot::grammar {
namespace {

using testing::Sentence;

const Classes& classes() {
  static const Classes known{{"p", "q"}};
  return known;
}

// Random rules over few words, so that they often match.
class RuleMaker {
 public:
  explicit RuleMaker(std::uint32_t seed) : random_(seed) {}

  std::string rules() {
    std::string out = "list L = a \"b\" \"a b\" \"a b c\" \"c a\"\nlist M = a \"c\"\n";
    out += "macro N = " + pattern(2, true) + "\n";
    has_macro_ = true;
    const int count = 1 + below(6);
    for (int i = 0; i < count; ++i) out += rule(i);
    return out;
  }

  std::string sentence() {
    static const char* const words[] = {"a", "b", "c", "d:a", "a/NOUN", "b<p>", "c<p><q>", "x/VERB", "d<q>"};
    std::string out;
    const int count = 1 + below(9);
    for (int i = 0; i < count; ++i) out += std::string(words[below(9)]) + " ";
    return out;
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  std::string rule(int number) {
    std::string out = "rule r" + std::to_string(number) + "\n";
    const int alternatives = 1 + below(2);
    for (int i = 0; i < alternatives; ++i) out += "  match " + match() + "\n";
    if (below(3) == 0) out += "  unless " + atom(false) + " " + pattern(1, false) + "\n";
    return out;
  }
  // At least one part takes an item.
  std::string core() {
    return below(2) == 0 ? pattern(2, true) + " " + atom(false) : atom(false) + " " + pattern(2, true);
  }
  std::string match() {
    if (below(3) != 0) return core();
    return (below(3) == 0 ? "" : pattern(2, true)) + " / " + core() + " / " + (below(3) == 0 ? "" : pattern(2, true));
  }
  std::string pattern(int depth, bool captures) {
    std::string out;
    const int parts = 1 + below(3);
    for (int i = 0; i < parts; ++i) out += (i == 0 ? "" : below(4) == 0 ? " | " : " ") + part(depth, captures);
    return out;
  }
  std::string part(int depth, bool captures) {
    static const char* const repeats[] = {"",  "",   "",   "",   "",    "",      "?",      "?",    "*",
                                          "+", "??", "*?", "+?", "{2}", "{1,2}", "{0,2}?", "{1,}", "{0,}?"};
    std::string out = depth > 0 && below(2) == 0
                          ? "(" + (below(3) == 0 ? "" : atom(false) + " ") + pattern(depth - 1, captures) + ")"
                          : atom(captures);
    out += repeats[below(18)];
    return captures && below(4) == 0 ? (below(2) == 0 ? "f:" : "g:") + out : out;
  }
  std::string atom(bool captures) {
    static const char* const atoms[] = {"a",   "\"b\"", "c",        "<p>",       "<q>",  "_", "NOUN", "{L}",
                                        "{M}", "!a",    "[<p> !c]", "[a | <q>]", "!{M}", "^", "$"};
    if (has_macro_ && captures && below(12) == 0) return "&N";
    return atoms[below(captures ? 15 : 13)];
  }

  std::mt19937 random_;
  bool has_macro_ = false;
};

std::string shown(std::span<const Match> matches) {
  std::string out;
  for (const Match& m : matches) {
    out += m.rule->name + " " + std::to_string(m.first) + "-" + std::to_string(m.last);
    for (const Capture& c : m.captures)
      out += " " + m.rule->captures[c.name] + "=" + std::to_string(c.first) + "-" + std::to_string(c.last);
    out += "\n";
  }
  return out;
}

struct Tally {
  int grammars = 0;
  int sentences = 0;
  int matches = 0;
};

// Compares both on one random grammar.
void compare(std::uint32_t seed, Tally& tally) {
  RuleMaker maker(seed);
  const Source source{"t.rules", maker.rules()};
  const auto grammar = Grammar::compile({&source, 1}, classes());
  if (!grammar) return;  // a pattern that can match nothing, and the like
  const auto parsed = parse_rules({&source, 1}, classes());
  Oracle oracle(*parsed);
  Matcher matcher(*grammar);
  const auto loaded = Grammar::load(grammar->save());
  ASSERT_TRUE(loaded);
  Matcher loaded_matcher(*loaded);
  ++tally.grammars;
  for (int i = 0; i < 20; ++i) {
    const std::string words = maker.sentence();
    const Sentence sentence(words, classes());
    std::vector<Match> expected;
    std::vector<Match> found;
    std::vector<Match> again;
    oracle.match(sentence, expected);
    if (oracle.gave_up()) continue;
    matcher.match(sentence, found);
    loaded_matcher.match(sentence, again);
    ASSERT_EQ(shown(again), shown(found)) << "seed " << seed << ", after save() and load()";
    ASSERT_EQ(shown(found), shown(expected)) << "seed " << seed << "\n" << source.text << "\nsentence: " << words;
    ++tally.sentences;
    tally.matches += static_cast<int>(found.size());
  }
}

TEST(Twins, AgreeOnRandomRulesAndSentences) {
  Tally tally;
  for (std::uint32_t seed = 0; seed < 4000; ++seed) {
    compare(seed, tally);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(tally.grammars, 1000);
  EXPECT_GT(tally.matches, 10000) << "too few matches to compare";
  RecordProperty("grammars", tally.grammars);
  RecordProperty("sentences", tally.sentences);
  RecordProperty("matches", tally.matches);
}

}  // namespace
}  // namespace backlot::grammar
