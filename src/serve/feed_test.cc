#include "backlot/serve/feed.h"

#include <gtest/gtest.h>

namespace backlot::serve {
namespace {

Feed one(const std::string& title, const std::string& lead) {
  guide::ToldStory story{{.story = 7, .document = {}}, "00ff", lead, 1741176000};
  story.item.document.title = title;
  story.item.document.address = "https://www.news.example/a?b=1&c=2";
  story.item.document.published = article::Date{2025, 3, 4};
  return {"Salt & Rust", "https://guide.example", "/works/3", "/works/3/feed.atom", {story}};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Feed, TellsAStory) {
  const std::string feed = atom(one("Salt sets sail", "Salt sets sail\n\nThe crew\tis aboard."));
  EXPECT_TRUE(has(feed, "<title>Salt &amp; Rust</title>"));
  EXPECT_TRUE(
      has(feed, R"(<link rel="self" type="application/atom+xml" href="https://guide.example/works/3/feed.atom"/>)"));
  EXPECT_TRUE(has(feed, "<id>tag:backlot,2026:story:00ff</id>"));
  EXPECT_TRUE(has(feed, "<updated>2025-03-05T12:00:00Z</updated>"));
  EXPECT_TRUE(has(feed, "<published>2025-03-04T00:00:00Z</published>"));
  EXPECT_TRUE(has(feed, R"(href="https://guide.example/stories/7")"));
  EXPECT_TRUE(has(feed, R"(<link rel="via" type="text/html" href="https://www.news.example/a?b=1&amp;c=2"/>)"));
  EXPECT_TRUE(has(feed, "<summary>The crew is aboard.</summary>")) << feed;
}

TEST(Feed, OfNothingIsAFeed) {
  Feed feed = one("", "");
  feed.stories.clear();
  EXPECT_TRUE(has(atom(feed), "<updated>1970-01-01T00:00:00Z</updated>"));
}

TEST(Feed, HoldsNothingThatXmlForbids) {
  const std::string feed = atom(one("<script>\x01\x1B[2J]]>\xEF\xBF\xBE\xEF\xBF\xBF", "\x7F\x02"));
  EXPECT_TRUE(has(feed, "<title>&lt;script&gt;[2J]]&gt;</title>")) << feed;
  for (const char c : feed) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
}

TEST(Feed, NamesNoFileOfThisMachine) {
  Feed feed = one("a", "b");
  feed.stories.front().item.document.address = "/home/editor/news.jsonl";
  EXPECT_FALSE(has(atom(feed), "/home/editor"));
  EXPECT_FALSE(has(atom(feed), "rel=\"via\""));
}

}  // namespace
}  // namespace backlot::serve
