#include "backlot/follow/shareable.h"

#include <gtest/gtest.h>

namespace backlot::follow {
namespace {

TEST(ShareableTest, WhatHoldsNoKey) {
  for (const char* address : {"https://news.example/feed", "https://news.example/feed?format=rss&page=2",
                              "http://news.example:8080/@mia/feed", "https://news.example/?tokyo=1"})
    EXPECT_TRUE(is_shareable(address)) << address;
}

TEST(ShareableTest, WhatHoldsOne) {
  for (const char* address :
       {"https://mia:secret@news.example/feed", "https://mia@news.example/feed",
        "https://news.example/feed?page=2&api_key=5f1c", "https://news.example/feed?authToken=5f1c",
        "https://news.example/feed?X-Amz-Signature=5f1c;x=1"})
    EXPECT_FALSE(is_shareable(address)) << address;
}

}  // namespace
}  // namespace backlot::follow
