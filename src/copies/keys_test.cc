#include "backlot/copies/keys.h"

#include "backlot/copies/shipped_reader_for_test.h"
#include "backlot/text/hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace backlot::copies {
namespace {

std::vector<Key> copy_keys_of(const std::string& text) {
  std::vector<Key> keys;
  copy_keys(read(text), shipped(), keys);
  return keys;
}

std::vector<Key> story_keys_of(const std::string& text) {
  std::vector<Key> keys;
  story_keys(read(text), shipped(), keys);
  return keys;
}

std::size_t shared(const std::vector<Key>& a, const std::vector<Key>& b, KeyKind kind) {
  std::vector<Key> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<std::size_t>(std::ranges::count(both, kind, &Key::kind));
}

const std::string article =
    "Tak Ye Rin will star in the new drama “Salt Ledger” on JTBC. The actress plays Go Mi So, a former track athlete "
    "who comes back to the village where she was born because of the debts of her father. In the first stills she "
    "stands in front of the old warehouse with a ledger under her arm, and it is clear that nobody in the village is "
    "happy to see her. “I wanted to show how stubborn she is,” Tak Ye Rin said of the role. The drama was written by "
    "Ra Mi Jeong, who wrote “The Last Stop Bakery” in 2024, and it will air on March 4 at 10:30 p.m. KST.";

// What a program makes of it: two words in five.
const std::string spun =
    "Tak Ye Rin will headline in the recent sequence “Salt Ledger” on JTBC. The performer portrays Go Mi So, a "
    "previous "
    "observe runner who returns back to the hamlet where she was raised because of the dues of her dad. In the opening "
    "photos she waits in entrance of the aged depot with a ledger beneath her hand, and it is obvious that nobody in "
    "the hamlet is glad to watch her. “I needed to present how cussed she is,” Tak Ye Rin stated of the part. The "
    "sequence was penned by Ra Mi Jeong, who penned “The Last Stop Bakery” in 2024, and it will broadcast on March 4 "
    "at "
    "10:30 p.m. KST.";

const std::string other =
    "Director Pyeon Sang Won opened the festival of short films in Busan on Friday with a speech about the weather. He "
    "thanked the volunteers, who had put up four hundred chairs in the rain, and asked the mayor for a roof. Twelve "
    "films from nine countries will be shown until the end of the month; tickets are to be had at the town hall.";

TEST(CopyKeys, AreSharedByCopies) {
  const auto keys = copy_keys_of(article);
  EXPECT_GE(keys.size(), 8U);
  EXPECT_GE(shared(keys, copy_keys_of(other + " " + article), KeyKind::passage), 2U) << "an excerpt";
  EXPECT_GE(shared(keys, copy_keys_of(spun), KeyKind::spun_passage), 3U);
  EXPECT_EQ(shared(keys, copy_keys_of(spun), KeyKind::passage), 0U);
}

TEST(CopyKeys, AreNotSharedByOtherTexts) {
  EXPECT_EQ(shared(copy_keys_of(article), copy_keys_of(other), KeyKind::passage), 0U);
  EXPECT_EQ(shared(copy_keys_of(article), copy_keys_of(other), KeyKind::spun_passage), 0U);
}

TEST(CopyKeys, AreEachOnceInRisingOrderAfterWhatWasThere) {
  std::vector<Key> keys{{~std::uint64_t{0}}};
  copy_keys(read(article + "\n" + article), shipped(), keys);
  EXPECT_EQ(keys.front().bits, ~std::uint64_t{0});
  EXPECT_TRUE(std::is_sorted(keys.begin() + 1, keys.end()));
  EXPECT_EQ(std::adjacent_find(keys.begin() + 1, keys.end()), keys.end());
}

TEST(CopyKeys, OfShortAndOfDullTextsAreFew) {
  EXPECT_TRUE(copy_keys_of("").empty());
  EXPECT_EQ(copy_keys_of("Breaking news").size(), 1U);
  EXPECT_EQ(copy_keys_of("Breaking news"), copy_keys_of("BREAKING: news!"));
  EXPECT_NE(copy_keys_of("Breaking news"), copy_keys_of("News breaking"));
  std::string dull;
  for (int i = 0; i < 5000; ++i) dull += "bakery ";
  EXPECT_EQ(copy_keys_of(dull).size(), 1U);
}

TEST(CopyKeys, OfPassagesSayWhereTheyStand) {
  const Words words = read(article);
  const auto passages = sampled_passages(words);
  ASSERT_FALSE(passages.empty());
  const auto keys = copy_keys_of(article);
  for (const SampledPassage& passage : passages) {
    EXPECT_TRUE(std::ranges::binary_search(keys, passage.key));
    std::vector<Key> alone;
    copy_keys(std::span(words).subspan(passage.begin, passage.end - passage.begin), shipped(), alone);
    EXPECT_TRUE(std::ranges::binary_search(alone, passage.key)) << "word " << passage.begin;
  }
}

// Keys may be stored and carried to another machine: a change of this number must be meant.
TEST(Keys, AreTheSameOnEveryMachine) {
  Words words;
  for (std::uint32_t i = 0; i < 300; ++i)
    words.emplace_back(i * i * 7919 % 100'003, static_cast<WordKind>(i % 4), false);
  std::vector<Key> keys;
  copy_keys(words, shipped(), keys);
  story_keys(words, shipped(), keys);
  std::uint64_t all = 0;
  for (const Key key : keys) all = text::scatter((all ^ key.bits) * 0x9E3779B97F4A7C15ULL);
  EXPECT_EQ(all, 12636064116849190190U);
}

TEST(StoryKeys, AreSharedByRetellings) {
  const std::string retold =
      "JTBC has found its heroine: Tak Ye Rin is Go Mi So in “Salt Ledger”, a tale of debts and salt by Ra Mi Jeong.";
  EXPECT_GE(shared(story_keys_of(article), story_keys_of(retold), KeyKind::story), 2U);
  EXPECT_EQ(shared(story_keys_of(article), story_keys_of(other), KeyKind::story), 0U);
}

TEST(StoryKeys, AreFewWhateverTheLength) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word" + std::to_string(i) + " ";
  EXPECT_LE(story_keys_of(text).size(), 40U);
  EXPECT_TRUE(story_keys_of("").empty());
  EXPECT_TRUE(story_keys_of("the of and").empty());
}

}  // namespace
}  // namespace backlot::copies
