#include "backlot/exports/quick_statements.h"

#include "backlot/exports/chapter_for_test.h"

#include <gtest/gtest.h>

namespace backlot::exports {
namespace {

constexpr const char* ids =
    "// invented\n"
    "work\tMoonlit Post Office\tQ900000001\n"
    "person\tYun Ha-rin\tQ900000002\n"
    "publisher\ta.example\tQ900000008\n";

struct Written {
  std::string out;
  std::string review;
};

Written written(const Chapter& chapter, const std::string& map = ids, bool shared = false) {
  const auto items = ItemMap::parse(map);
  if (!items) throw std::runtime_error(items.error().message);
  Written w;
  QuickStatements statements(*items, [&](const guide::EntityRef&) { return shared; }, w.out, w.review);
  statements.add(chapter);
  return w;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(QuickStatements, AReferenceForEachIndependentSource) {
  const std::string out = written(post_office()).out;
  EXPECT_TRUE(out.starts_with(
      "Q900000001\tP161\tQ900000002\tP4633\t\"Han Seo-jin\"\tS854\t\"https://a.example/1?x=a%7Cb\"\tS1476\t"
      "en:\"Cast [[set]] / 'now'\"\tS123\tQ900000008\tS577\t+2031-03-02T00:00:00Z/11\tS813\t+2031-03-05T00:00:00Z/11"
      "\t!S854\t\"https://b.example/2\"\tS1476\ten:\"Second\"\tS577\t+2031-03-02T00:00:00Z/11\tS813\t"
      "+2031-03-05T00:00:00Z/11 /* Backlot fact 2 */\n"))
      << out;
}

// The traps of the parsers, one by one.
TEST(QuickStatements, NoColumnIsDividedByWhatASourceWrites) {
  EXPECT_EQ(quick_text("a|b \"c\" /* d */\n\te"), "\"a/b 'c' / * d * / e\"");
  const std::string out = written(post_office()).out;
  EXPECT_FALSE(holds(out, "|"));
}

TEST(QuickStatements, ADateIsADayAndNoYear) {
  EXPECT_EQ(quick_date(*article::Date::parse_iso("2031-04-06")), "+2031-04-06T00:00:00Z/11");
  EXPECT_TRUE(holds(written(post_office()).out, "Q900000001\tP580\t+2031-04-06T00:00:00Z/11\tS854"));
}

TEST(QuickStatements, ACharacterIsAnItemOrAText) {
  const std::string map = std::string(ids) + "character\tHan Seo-jin\tQ900000003\tMoonlit Post Office\n";
  EXPECT_TRUE(holds(written(post_office(), map).out, "\tP453\tQ900000003\tS854"));
  EXPECT_FALSE(holds(written(post_office(), map).out, "P4633"));
}

TEST(QuickStatements, OnlyConfirmedCastings) { EXPECT_FALSE(holds(written(post_office()).out, "fact 3")); }

TEST(QuickStatements, WhatHasNoItemGoesToTheReview) {
  const auto w = written(post_office(), "work\tMoonlit Post Office\tQ1\n");
  EXPECT_FALSE(holds(w.out, "P161"));
  EXPECT_TRUE(holds(w.review, "no item is known for Yun Ha-rin\tcast\tMoonlit Post Office\tYun Ha-rin\t2\n"))
      << w.review;
}

TEST(QuickStatements, ANameOfSeveralIsNoItemUnlessByItsNumber) {
  EXPECT_EQ(written(post_office(), ids, true).out, "");
  const std::string map = "work\t#7\tQ1\nperson\t#8\tQ2\n";
  EXPECT_TRUE(holds(written(post_office(), map, true).out, "Q1\tP161\tQ2"));
}

TEST(QuickStatements, SourcesThatDisagreeGoToTheReview) {
  Chapter chapter = post_office();
  Said rival = chapter.facts[1];
  rival.person = person(11, "Somebody Else");
  Said other = chapter.facts[4];
  other.airing->date = article::Date::parse_iso("2031-04-07");
  chapter.facts.push_back(rival);
  chapter.facts.push_back(other);
  const auto w = written(chapter);
  EXPECT_EQ(w.out, "");
  EXPECT_TRUE(holds(w.review, "the sources disagree on who plays the part\tcast"));
  EXPECT_TRUE(holds(w.review, "the sources disagree on the day\tairing"));
}

TEST(QuickStatements, ACopyWithSwappedWordsAndAFileAreNoReferences) {
  Chapter chapter = post_office();
  for (guide::Source& s : chapter.facts[1].backing.sources) s.spun = true;
  chapter.facts[4].backing.sources.front().address = "/home/somebody/news/1.txt";
  const auto w = written(chapter);
  EXPECT_EQ(w.out, "");
  EXPECT_TRUE(holds(w.review, "no clean source has an address\tcast"));
  EXPECT_FALSE(holds(w.review, "/home")) << w.review;
}

TEST(QuickStatements, WhatStatesTheSameIsOneLineWithAllReferences) {
  Chapter chapter = post_office();
  Said again = chapter.facts[1];
  again.backing = backing(12, {source(3, "https://c.example/3", "Third")});
  chapter.facts.push_back(again);
  const std::string out = written(chapter).out;
  EXPECT_TRUE(holds(out, "!S854\t\"https://c.example/3\"")) << out;
  EXPECT_TRUE(holds(out, "/* Backlot fact 2 12 */"));
}

TEST(ItemMap, SaysWhereAMistakeIs) {
  for (const auto& [text, what] :
       {std::pair("work\tA\n", "line 1: a line is"), std::pair("work\tA\tQ1\nplace\tA\tQ2\n", "line 2: no kind"),
        std::pair("work\tA\t42\n", "an item looks like Q42"), std::pair("work\tA\tQ1\nwork\ta\tQ2\n", "another item"),
        std::pair("person\t#x\tQ1\n", "a number follows"), std::pair("character\tB\tQ1\n", "fourth column")}) {
    const auto map = ItemMap::parse(text);
    ASSERT_FALSE(map) << text;
    EXPECT_TRUE(holds(map.error().message, what)) << map.error().message;
  }
}

}  // namespace
}  // namespace backlot::exports
