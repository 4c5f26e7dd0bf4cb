#include "backlot/fetch/robots.h"

#include <gtest/gtest.h>

namespace backlot::fetch {
namespace {

bool allows(std::string_view text, std::string_view target) {
  return Robots::parse(text, "Backlot/1.0").allows(target);
}

TEST(RobotsTest, TheLongestRuleDecides) {
  const char* text = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\n";
  EXPECT_FALSE(allows(text, "/a"));
  EXPECT_TRUE(allows(text, "/a/b"));
  EXPECT_FALSE(allows(text, "/a/b/c/d"));
  EXPECT_TRUE(allows(text, "/b"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /page\nAllow: /page", "/page")) << "of equals allow";
  EXPECT_FALSE(allows("User-agent: *\nAllow: /\nDisallow: /x", "/x?y"));
}

TEST(RobotsTest, StarsAndTheEnd) {
  EXPECT_FALSE(allows("User-agent: *\nDisallow: *.php$", "/a/b.php"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: *.php$", "/a/b.php?x"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /*/private/*.html", "/x/y/private/z.html?q"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /*/private/", "/private/"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /fish*$", "/fishing"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /aba*ba$", "/aba")) << "pieces do not overlap";
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /$", "/"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /$", "/x"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /**a", "/ba"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /a$b", "/a$bc")) << "a letter, unless it is the last";
}

TEST(RobotsTest, EscapesMeanWhatTheyStandFor) {
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /%7Ejoe", "/~joe/x"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /~joe", "/%7ejoe"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /\xEA\xB0\x80", "/%ea%b0%80"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /a%2Fb", "/a/b"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /file-with-%2A", "/file-with-*")) << "a star by name";
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /file-with-%2A", "/file-with-x"));
}

TEST(RobotsTest, TheGroupsOfOnesOwnNameCountTogether) {
  const char* text =
      "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: BACKLOT\nDisallow: /one\n\nSitemap: x\n"
      "user-agent: third\nDisallow: /three\n\nUser-Agent : backlot # us\nDisallow: /two\nCrawl-delay: 2.5\n";
  EXPECT_FALSE(allows(text, "/one"));
  EXPECT_FALSE(allows(text, "/two"));
  EXPECT_TRUE(allows(text, "/three"));
  EXPECT_EQ(Robots::parse(text, "Backlot").crawl_delay(), std::chrono::milliseconds(2500));
  EXPECT_FALSE(Robots::parse(text, "Another").allows("/three"));
  EXPECT_TRUE(allows("User-agent: BacklotNews\nDisallow: /", "/")) << "another name that begins the same";
  EXPECT_TRUE(allows("User-agent: backlot\nDisallow:\n\nUser-agent: *\nDisallow: /", "/x")) << "an empty own group";
}

TEST(RobotsTest, WhatIsNoRobotsFileAllowsAll) {
  for (const char* text : {"", "<!doctype html><title>Not found</title>", "Disallow: /", "User-agent\nDisallow /",
                           "User-agent: *\nDisallow:"})
    EXPECT_TRUE(allows(text, "/")) << text;
  EXPECT_TRUE(allows(std::string("\0\xff\n:", 4), "/"));
  EXPECT_FALSE(allows("\xEF\xBB\xBFUser-agent: *\r\nDisallow: /x\r\n", "/x"));
  EXPECT_FALSE(Robots::disallow_all().allows("/"));
  EXPECT_TRUE(Robots::allow_all().allows("/"));
}

TEST(RobotsTest, OnlyTheBeginningOfAnEndlessFileCounts) {
  std::string text = "User-agent: *\nDisallow: /a\n";
  text.append(Robots::largest(), '#');
  text += "\nDisallow: /b\n";
  EXPECT_FALSE(allows(text, "/a"));
  EXPECT_TRUE(allows(text, "/b"));
}

TEST(RobotsTest, DelaysAreBounded) {
  const auto delay = [](const char* value) {
    return Robots::parse("User-agent: *\nCrawl-delay: " + std::string(value), "x").crawl_delay();
  };
  EXPECT_EQ(delay("10"), std::chrono::seconds(10));
  EXPECT_EQ(delay("1e300"), Robots::longest_delay());
  for (const char* bad : {"", "-1", "nan", "soon"}) EXPECT_FALSE(delay(bad)) << bad;
}

}  // namespace
}  // namespace backlot::fetch
