#include "backlot/grammar/words.h"

#include <gtest/gtest.h>

namespace backlot::grammar {
namespace {

using Words = std::vector<std::string>;

TEST(Words, AreCutAndFoldedAsTextIs) {
  EXPECT_EQ(folded_words("take on"), (Words{"take", "on"}));
  EXPECT_EQ(folded_words("  Café  "), (Words{"cafe"}));
  EXPECT_EQ(folded_words("don't"), (Words{"do", "n't"}));
  EXPECT_EQ(folded_words("Yoon’s co-star"), (Words{"yoon", "'s", "co-star"}));
  EXPECT_EQ(folded_words("9 p.m."), (Words{"9", "p.m."}));
  EXPECT_EQ(folded_words("\""), (Words{"\""}));
  EXPECT_EQ(folded_words(" "), Words{});
  EXPECT_EQ(folded_words("cannot"), (Words{"can", "not"})) << "cut though it is all letters";
}

TEST(Words, ThatAreCutAreNoLemmas) {
  EXPECT_EQ(not_one_word("play"), std::nullopt);
  EXPECT_EQ(not_one_word("co-star"), std::nullopt);
  EXPECT_EQ(not_one_word("don't"), "'don't' is more than one word (do n't); write \"don't\"");
}

// How long a list matches in a row of words (each its own lemma): the first way it can, or -1.
int matched(const Pattern& p, std::span<const std::string> row) {
  switch (p.kind) {
    case Pattern::Kind::item: {
      if (row.empty()) return -1;
      Item item;
      item.word = item.lemma = row.front();
      return holds(*p.condition, item) ? 1 : -1;
    }
    case Pattern::Kind::choice:
      for (const PatternPtr& part : p.parts) {
        if (const int n = matched(*part, row); n >= 0) return n;
      }
      return -1;
    case Pattern::Kind::repeat: return std::max(0, matched(*p.parts.front(), row));
    default:
      int sum = 0;
      for (const PatternPtr& part : p.parts) {
        const int n = matched(*part, row.subspan(static_cast<std::size_t>(sum)));
        if (n < 0) return -1;
        sum += n;
      }
      return sum;
  }
}

WordList some_list() {
  WordList list;
  list.add_lemma("play");
  list.add_words({"take", "on"});
  list.add_words({"take", "on", "the", "role"});
  list.add_words({"take", "part"});
  return list;
}

TEST(WordList, TriesTheLongerOfTwoEntriesFirst) {
  const PatternPtr pattern = some_list().pattern();
  EXPECT_EQ(matched(*pattern, Words{"take", "on", "the", "role", "of"}), 4);
  EXPECT_EQ(matched(*pattern, Words{"take", "on", "it"}), 2);
  EXPECT_EQ(matched(*pattern, Words{"take", "part"}), 2);
  EXPECT_EQ(matched(*pattern, Words{"take", "it"}), -1);
  EXPECT_EQ(matched(*pattern, Words{"play"}), 1);
}

TEST(WordList, SharesBeginnings) {
  WordList list;
  for (int i = 0; i < 1000; ++i) list.add_words({"take", "on", "part" + std::to_string(i)});
  EXPECT_LT(list.pattern()->size, 20U) << "the last words are one condition";
}

TEST(WordList, OfSingleWordsIsOneCondition) {
  WordList list;
  for (int i = 0; i < 1000; ++i) list.add_lemma("word" + std::to_string(i));
  list.add_words({"plays"});
  const PatternPtr pattern = list.pattern();
  ASSERT_EQ(pattern->kind, Pattern::Kind::item);
  EXPECT_EQ(pattern->condition->lemmas.size(), 1000U);
  EXPECT_EQ(pattern->condition->words, Words{"plays"});
}

TEST(WordList, TakesInAnother) {
  WordList both;
  EXPECT_TRUE(both.empty());
  both.add(some_list());
  both.add_lemma("act");
  EXPECT_EQ(matched(*both.pattern(), Words{"act"}), 1);
  EXPECT_EQ(matched(*both.pattern(), Words{"take", "on"}), 2);
}

}  // namespace
}  // namespace backlot::grammar
