#include "backlot/article/web_address.h"

#include <gtest/gtest.h>

namespace backlot::article {
namespace {

TEST(WebAddress, OnlyTheWebIsLinkedTo) {
  EXPECT_TRUE(is_web("https://news.example/a"));
  EXPECT_TRUE(is_web("HTTP://NEWS.EXAMPLE"));
  for (const char* other : {"", "javascript:alert(1)", "/home/editor/a.txt", "file:///etc/passwd", " https://a.example",
                            "data:text/html,x", "https:/a.example", "ftp://a.example"})
    EXPECT_FALSE(is_web(other)) << other;
}

TEST(WebAddress, AnOutletIsItsHost) {
  EXPECT_EQ(outlet_of("https://www.news.example/a?b=https://other.example"), "news.example");
  EXPECT_EQ(outlet_of("http://news.example:8080?q"), "news.example:8080");
  EXPECT_EQ(outlet_of("https://user:secret@news.example/a"), "news.example");
  EXPECT_EQ(outlet_of("articles/a.txt"), "");
  EXPECT_EQ(outlet_of("https://"), "");
}

}  // namespace
}  // namespace backlot::article
