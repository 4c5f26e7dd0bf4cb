#include "backlot/mentions/items.h"

#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

// The items of the first sentence as "words<class>", the kinds only.
Names items_of(const Found& found, ItemOptions options = {}) {
  std::vector<grammar::Item> items;
  append_items(found.text, found.text.sentences.front(), found.mentions, items, options);
  const grammar::Classes names = item_classes();
  Names out;
  for (const grammar::Item& item : items) {
    std::string shown(found.text.written(item.first, item.last));
    for (int k = 0; k < kind_count; ++k) {
      if (item.classes.test(static_cast<std::size_t>(k))) shown += "<" + names.names[static_cast<std::size_t>(k)] + ">";
    }
    out.push_back(shown);
  }
  return out;
}

TEST(Items, a_name_is_one_item_and_its_possessive_another) {
  EXPECT_EQ(items_of(Found("JTBC’s “Paper Moon” stars Tak Ye Rin.")),
            (Names{"JTBC<network>", "’s", "“Paper Moon”<work>", "stars", "Tak Ye Rin<person>", "."}));
}

TEST(Items, the_outermost_mention_wins) {
  EXPECT_EQ(items_of(Found("An SBS official smiled.")), (Names{"An SBS official<role>", "smiled", "."}));
  EXPECT_EQ(items_of(Found("An SBS official smiled."), {.open_quotations = false, .open_roles = true}),
            (Names{"An", "SBS<network>", "official", "smiled", "."}));
}

TEST(Items, speech_is_one_item_unless_opened) {
  EXPECT_EQ(items_of(Found("“No way,” Tak Ye Rin said.")),
            (Names{"“No way,”<quotation>", "Tak Ye Rin<person>", "said", "."}));
  EXPECT_EQ(items_of(Found("“No way,” Tak Ye Rin said."), {.open_quotations = true, .open_roles = false}).size(), 8U);
}

TEST(Items, every_token_is_in_exactly_one) {
  const Found found("“We met,” the pair said at 9 p.m. KST. “Twice. And then Tak Ye Rin left,” her agency added.");
  std::vector<grammar::Item> items;
  for (const auto& s : found.text.sentences) append_items(found.text, s, found.mentions, items);
  std::uint32_t next = 0;
  for (const auto& item : items) {
    EXPECT_EQ(item.first, next);
    EXPECT_GT(item.last, item.first);
    next = item.last;
  }
  EXPECT_EQ(next, found.text.tokens.size());
}

TEST(Items, classes_say_what_words_are_like) {
  const Found found("She plays Tak, a young director.");
  std::vector<grammar::Item> items;
  append_items(found.text, found.text.sentences.front(), found.mentions, items);
  const auto has = [&](std::size_t i, Class c) { return items[i].classes.test(static_cast<std::size_t>(c)); };
  EXPECT_TRUE(has(0, Class::female));
  EXPECT_TRUE(has(0, Class::start));
  EXPECT_TRUE(has(1, Class::portray));
  EXPECT_TRUE(has(2, Class::name));
  EXPECT_TRUE(has(2, Class::cap));
}

TEST(Items, mentions_made_by_hand_need_no_preparation) {
  Found found("Tak plays the director of “Paper Moon” on JTBC.");
  const Names prepared = items_of(found);
  found.mentions.reaching.clear();
  EXPECT_EQ(items_of(found), prepared);
  found.mentions.word_classes.clear();
  EXPECT_EQ(items_of(found), prepared);
}

}  // namespace
}  // namespace backlot::mentions
