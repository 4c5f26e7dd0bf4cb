#include "backlot/grammar/needs.h"
#include "backlot/grammar/place.h"
#include "backlot/grammar/rule_parser.h"

#include <gtest/gtest.h>

namespace backlot::grammar {
namespace {

const Classes& classes() {
  static const Classes known{{"p", "q"}};
  return known;
}

// The core of a rule with this pattern.
PatternPtr pattern(const std::string& written) {
  const Source source{"t.rules", "list V = play act \"take on\"\nrule r\n  match " + written};
  const auto rules = parse_rules({&source, 1}, classes());
  return rules ? rules->front().alternatives.front().core : nullptr;
}

TEST(Pattern, KnowsWhetherItCanMatchNothing) {
  EXPECT_FALSE(pattern("a? b")->nullable);
  EXPECT_FALSE(pattern("a+")->nullable);
  EXPECT_FALSE(pattern("(a | b c)")->nullable);
  EXPECT_TRUE(pattern("a b?")->parts[1]->nullable);
  EXPECT_TRUE(pattern("a (b* c? ^)")->parts[1]->nullable);
  EXPECT_TRUE(pattern("a (b | c?)")->parts[1]->nullable);
  EXPECT_TRUE(pattern("a b{0,3}")->parts[1]->nullable);
}

TEST(Pattern, JoinsAlternativesAboutOneItem) {
  EXPECT_EQ(pattern("(NOUN | VERB | \"x\" | <p>)")->kind, Pattern::Kind::item);
  EXPECT_EQ(pattern("((a | b) | !c)")->kind, Pattern::Kind::item);
  EXPECT_EQ(pattern("(a | b c)")->kind, Pattern::Kind::choice);
  EXPECT_EQ(pattern("(a | x:b)")->kind, Pattern::Kind::choice) << "a capture must stay apart";
}

TEST(Pattern, CountsItsSizeWithRepetitionsWrittenOut) {
  const auto size = [](const std::string& written) { return pattern(written)->size; };
  EXPECT_GT(size("a{50}"), 50U);
  EXPECT_LT(size("a{50}"), 300U);
  EXPECT_GT(size("(a{50} b){50}"), 2500U);
  EXPECT_EQ(pattern("((a{100}){100}){100}"), nullptr) << "too large";
}

TEST(Pattern, CollectsItsCapturesOnce) {
  std::vector<std::string> names{"known"};
  collect_captures(*pattern("x:a (y:b | x:c known:d)+"), names);
  EXPECT_EQ(names, (std::vector<std::string>{"known", "x", "y"}));
}

// What a pattern needs, by an item that has it: "a" and "p", say.
std::string needs(const std::string& written) {
  const PatternPtr parsed = pattern(written);
  NeedsFinder finder;
  std::string out;
  for (const ConditionPtr& need : finder.needs_of(*parsed)) {
    if (!out.empty()) out += " ";
    for (const std::string word : {"a", "b", "c", "d", "play", "take", "on"}) {
      Item item;
      item.word = item.lemma = word;
      if (holds(*need, item)) out += word;
    }
    Item person;
    person.classes.set(0);
    if (holds(*need, person)) out += "<p>";
  }
  return out;
}

TEST(Needs, AreWhatNoMatchCanDoWithout) {
  EXPECT_EQ(needs("a b? c"), "a c");
  EXPECT_EQ(needs("a* b+ c{2} d{0,2}"), "b c");
  EXPECT_EQ(needs("x:a (b c)"), "a b c");
  EXPECT_EQ(needs("<p> _ _* {V}"), "<p> playtake") << "one of its entries; \"take on\" by a word of it";
}

TEST(Needs, OfAlternativesAreOneOfEach) {
  EXPECT_EQ(needs("(a b | c)"), "bc") << "b is rarer than a, which is an article";
  EXPECT_EQ(needs("(a b | c <p>)"), "ac b<p>") << "one behind the other in both";
  EXPECT_EQ(needs("(a b | c?) d"), "d") << "an alternative that may be empty needs nothing";
}

TEST(Needs, LeaveOutWhatNearlyEverythingIs) {
  EXPECT_EQ(needs("!a !b c"), "c");
  EXPECT_EQ(needs("_ _"), "");
}

TEST(Needs, AreTheRarestInTheirOrder) {
  EXPECT_EQ(needs("<p> <p> a b c d <p> <p>"), "a b c d <p> <p>");
  EXPECT_EQ(needs("b <p>{2} a"), "b <p> a");
}

TEST(Place, CountsLinesAndCodePoints) {
  const std::string text = "ab\n임c\n";
  EXPECT_EQ(place_of(text, 0).line, 1U);
  EXPECT_EQ(place_of(text, 2).column, 3U);
  EXPECT_EQ(place_of(text, 6).line, 2U);
  EXPECT_EQ(place_of(text, 6).column, 2U) << "behind a letter of three bytes";
  EXPECT_EQ(place_of(text, text.size()).line, 3U);
}

TEST(Place, SuggestsTheNearestName) {
  const std::vector<std::string> names{"person", "role", "pronoun", "work"};
  EXPECT_EQ(nearest("persn", names), "person");
  EXPECT_EQ(nearest("rol", names), "role");
  EXPECT_EQ(nearest("xyz", names), "");
  EXPECT_EQ(nearest(std::string(100'000, 'x'), names), "");
  EXPECT_EQ(suggestion("wrk", names), "; did you mean 'work'?");
  EXPECT_EQ(listed(names), "person, role, pronoun or work");
  EXPECT_EQ(listed(std::vector<std::string>{"one"}), "one");
}

}  // namespace
}  // namespace backlot::grammar
