#include "backlot/grammar/condition.h"
#include "backlot/grammar/condition_table.h"

#include <gtest/gtest.h>

#include <random>

namespace backlot::grammar {
namespace {

Item item_of(std::string_view word, std::string_view lemma, text::Tag tag, std::uint64_t classes = 0) {
  Item item;
  item.word = word;
  item.lemma = lemma;
  item.tag = tag;
  item.classes = ClassSet(classes);
  return item;
}

const Item plays = item_of("plays", "play", text::Tag::verb);
const Item tak = item_of("tak", "tak", text::Tag::propn, 0b10);

TEST(Condition, HoldsOfOneFeature) {
  EXPECT_TRUE(holds(*any_item(), plays));
  EXPECT_TRUE(holds(*lemma_is("play"), plays));
  EXPECT_FALSE(holds(*word_is("play"), plays));
  EXPECT_TRUE(holds(*word_or_lemma_is("play"), plays));
  EXPECT_TRUE(holds(*word_or_lemma_is("plays"), plays));
  EXPECT_TRUE(holds(*tag_is(text::Tag::verb), plays));
  EXPECT_TRUE(holds(*class_is(1), tak));
  EXPECT_FALSE(holds(*class_is(0), tak));
  EXPECT_TRUE(holds(*in_list({"x", "plays", "a"}, {}), plays));
  EXPECT_FALSE(holds(*in_list({"play"}, {"plays"}), plays));
}

TEST(Condition, IsPutTogether) {
  const ConditionPtr verb_but_play = both({tag_is(text::Tag::verb), negated(lemma_is("play"))});
  EXPECT_FALSE(holds(*verb_but_play, plays));
  EXPECT_TRUE(holds(*negated(verb_but_play), plays));
  EXPECT_TRUE(holds(*either({verb_but_play, class_is(1)}), tak));
  EXPECT_FALSE(holds(*one_of({verb_but_play, class_is(1)}), plays));
}

TEST(Condition, IsSimplifiedWhereItCanBe) {
  const ConditionPtr play = lemma_is("play");
  EXPECT_EQ(both({play}), play);
  EXPECT_EQ(negated(negated(play)), play);
  const ConditionPtr merged = either({play, word_is("b"), tag_is(text::Tag::noun), lemma_is("act"), lemma_is("play")});
  EXPECT_EQ(merged->kind, Condition::Kind::features);
  EXPECT_EQ(merged->lemmas, (std::vector<std::string>{"act", "play"}));
}

TEST(Condition, GuessesHowCommonItIs) {
  EXPECT_LT(lemma_is("lamplighter")->share, word_is("the")->share);
  EXPECT_LT(word_is("the")->share, tag_is(text::Tag::noun)->share + word_is("the")->share);
  EXPECT_GT(negated(word_is("the"))->share, 0.9);
  EXPECT_EQ(any_item()->share, 1);
  EXPECT_EQ(both({any_item(), word_is("the")})->share, word_is("the")->share);
}

TEST(ConditionTable, NumbersEqualConditionsOnce) {
  ConditionTable table;
  const auto play = table.add(lemma_is("play"));
  EXPECT_EQ(table.add(lemma_is("play")), play);
  EXPECT_NE(table.add(word_is("play")), play);
  EXPECT_EQ(table.add(both({tag_is(text::Tag::verb), lemma_is("play")})),
            table.add(both({tag_is(text::Tag::verb), lemma_is("play")})));
  EXPECT_EQ(table.add(in_list({"b", "a"}, {})), table.add(in_list({"a", "b"}, {})));
  EXPECT_EQ(table.size(), 4U);
}

TEST(ConditionTable, TellsOnlyWordsThatConditionsName) {
  ConditionTable table;
  table.add(lemma_is("play"));
  table.add(class_is(1));
  table.freeze();
  EXPECT_NE(table.traits(plays).lemma, 0U);
  EXPECT_EQ(table.traits(plays).word, 0U) << "named as a lemma, not as a word";
  EXPECT_EQ(table.traits(item_of("x", "x", text::Tag::x, 0b101)).classes, 0U);
  EXPECT_EQ(table.traits(item_of("y", "y", text::Tag::x)), table.traits(item_of("z", "z", text::Tag::x)));
}

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  std::string word() { return std::string(1, static_cast<char>('a' + below(4))); }

  ConditionPtr condition(int depth) {
    switch (below(depth > 0 ? 8 : 5)) {
      case 0: return word_is(word());
      case 1: return lemma_is(word());
      case 2: return tag_is(static_cast<text::Tag>(below(3)));
      case 3: return class_is(static_cast<std::size_t>(below(3)));
      case 4: return in_list({word(), word()}, {word()});
      case 5: return negated(condition(depth - 1));
      case 6: return both({condition(depth - 1), condition(depth - 1)});
      default: return either({condition(depth - 1), condition(depth - 1), condition(depth - 1)});
    }
  }

 private:
  std::mt19937 random_;
};

TEST(ConditionTable, AgreesWithTheConditionsThemselves) {
  Chance chance(7);
  ConditionTable table;
  std::vector<std::pair<ConditionPtr, std::uint32_t>> conditions;
  for (int i = 0; i < 300; ++i) {
    const ConditionPtr condition = chance.condition(3);
    conditions.emplace_back(condition, table.add(condition));
  }
  table.freeze();
  std::vector<std::uint64_t> bits(table.blocks());
  for (int i = 0; i < 300; ++i) {
    const std::string word = chance.word();
    const std::string lemma = chance.word();
    const Item item =
        item_of(word, lemma, static_cast<text::Tag>(chance.below(4)), static_cast<std::uint64_t>(chance.below(16)));
    const Traits traits = table.traits(item);
    table.fill_base(traits, bits);
    table.refine(traits, bits);
    for (const auto& [condition, number] : conditions)
      ASSERT_EQ((bits[number / 64] >> (number % 64) & 1U) != 0, holds(*condition, item))
          << number << " of " << word << " " << lemma;
  }
}

}  // namespace
}  // namespace backlot::grammar
