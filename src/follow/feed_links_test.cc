#include "backlot/follow/feed_links.h"

#include <gtest/gtest.h>

namespace backlot::follow {
namespace {

using Links = std::vector<std::string>;

Links first(std::size_t count, std::string_view page, std::string_view address = "https://example.org/news/") {
  Links links = feed_links(page, address);
  links.resize(std::min(links.size(), count));
  return links;
}

TEST(FeedLinksTest, WhatThePageStates) {
  EXPECT_EQ(first(2, R"(<head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <LINK REL='nofollow Alternate' TYPE='application/Atom+XML; charset=utf-8' href='atom?a=1&amp;b=2'>
      <link rel=alternate hreflang=ko href=/ko/><link rel="stylesheet" type="application/rss+xml" href="/no"></head>)"),
            (Links{"https://example.org/news/atom?a=1&b=2", "https://example.org/comments/feed"}));
}

TEST(FeedLinksTest, ThenLinksThenUsualPlaces) {
  EXPECT_EQ(first(3, R"(<a href="/about">about</a><a href="https://feeds.example/tv/rss.xml">RSS</a>)"),
            (Links{"https://feeds.example/tv/rss.xml", "https://example.org/feed/", "https://example.org/rss.xml"}));
}

TEST(FeedLinksTest, OnlyOfTheWebAndNeverTooMany) {
  EXPECT_EQ(first(1, R"(<a href="javascript:feed"></a><link rel=alternate type=application/rss+xml href="feed:x">)"),
            (Links{"https://example.org/feed/"}));
  std::string page;
  for (int i = 0; i < 5000; ++i)
    page += "<link rel=alternate type=application/rss+xml href=/" + std::to_string(i) + ">";
  EXPECT_EQ(feed_links(page, "https://example.org/").size(), most_feed_links);
}

}  // namespace
}  // namespace backlot::follow
