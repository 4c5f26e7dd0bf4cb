#include "backlot/feeds/feed.h"

#include <gtest/gtest.h>

namespace backlot::feeds {
namespace {

TEST(LooksLikeFeed, ByItsFirstElement) {
  EXPECT_TRUE(looks_like_feed("<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'>"));
  EXPECT_TRUE(looks_like_feed("\xEF\xBB\xBF\n<feed xmlns='http://www.w3.org/2005/Atom'>"));
  EXPECT_TRUE(looks_like_feed("<?xml version='1.0'?><!DOCTYPE rdf:RDF SYSTEM 'x'><rdf:RDF>"));
  EXPECT_FALSE(looks_like_feed("<?xml version='1.0'?><html>"));
  EXPECT_FALSE(looks_like_feed("<rssx>"));
  EXPECT_FALSE(looks_like_feed("<feed>me</feed>"));
  EXPECT_FALSE(looks_like_feed("<?xml"));
  EXPECT_FALSE(looks_like_feed(""));
}

TEST(LooksLikeFeed, ByTheVersionOfJsonFeed) {
  EXPECT_TRUE(looks_like_feed("{\n \"version\" : \"https://jsonfeed.org/version/1.1\","));
  EXPECT_FALSE(looks_like_feed("{\"text\": \"see https://jsonfeed.org/version/1\"}"));
  EXPECT_FALSE(looks_like_feed("{\"version\": 1}"));
}

}  // namespace
}  // namespace backlot::feeds
