#include "backlot/follow/opml.h"

#include <gtest/gtest.h>

namespace backlot::follow {
namespace {

TEST(OpmlTest, OutlinesAtAnyDepth) {
  const auto feeds = read_opml(R"(<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
    <outline text="News"><outline text="TV"><outline type="rss" text="Rain &amp; Co" title="Rain" xmlUrl=" https://a.example/feed?x=1&amp;y=2 " htmlUrl="https://a.example/"/>
    </outline></outline><OUTLINE XMLURL="https://b.example/" text="B"/><outline xmlUrl="https://b.example/"/><outline text="empty"/></body></opml>)");
  ASSERT_TRUE(feeds);
  ASSERT_EQ(feeds->size(), 2U);
  EXPECT_EQ(feeds->at(0).url, "https://a.example/feed?x=1&y=2");
  EXPECT_EQ(feeds->at(0).title, "Rain");
  EXPECT_EQ(feeds->at(0).site, "https://a.example/");
  EXPECT_EQ(feeds->at(1).title, "B");
}

TEST(OpmlTest, WhatIsWrittenIsReadAgain) {
  const std::vector<ListedFeed> feeds{{"https://a.example/?a=1&b=\"2\"", "Rain <& Co>", "https://a.example/"},
                                      {"https://b.example/", "", ""}};
  const auto read = read_opml(write_opml(feeds));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->at(0).url, feeds[0].url);
  EXPECT_EQ(read->at(0).title, feeds[0].title);
  EXPECT_EQ(read->at(1).title, feeds[1].url);
}

TEST(OpmlTest, OtherFilesAreRefused) {
  for (const char* other : {"", "https://a.example/", "<rss><channel/></rss>", "<opml><body/></opml>", "{}"})
    EXPECT_FALSE(read_opml(other)) << other;
}

TEST(OpmlTest, NothingIsExpandedOrRead) {
  const auto bomb = read_opml(
      R"(<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <opml><body><outline xmlUrl="https://a.example/" text="&b;&f;"/></body></opml>)");
  ASSERT_TRUE(bomb);
  EXPECT_EQ(bomb->at(0).title.find("aaaa"), std::string::npos);
  EXPECT_EQ(bomb->at(0).title.find("root"), std::string::npos);
  std::string deep = "<opml><body>";
  for (int i = 0; i < 100'000; ++i) deep += "<outline>";
  deep += "<outline xmlUrl='https://a.example/'/>";
  (void)read_opml(deep);  // ends
  EXPECT_EQ(read_opml(std::string(largest_opml + 1, ' ')).error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace backlot::follow
