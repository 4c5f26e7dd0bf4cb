#include "backlot/fetch/url.h"

#include <gtest/gtest.h>

namespace backlot::fetch {
namespace {

TEST(UrlTest, OneSpelling) {
  EXPECT_EQ(parse_url("HTTPS://Example.ORG:443/a/../feed#top")->text, "https://example.org/feed");
  EXPECT_EQ(parse_url("http://example.org")->text, "http://example.org/");
  EXPECT_EQ(parse_url("http://example.org.:8080/x?a=1&b=2")->text, "http://example.org:8080/x?a=1&b=2");
  EXPECT_EQ(parse_url("https://example.org/über uns")->text, "https://example.org/%c3%bcber%20uns");
  const auto url = parse_url("https://example.org/feed?x=1");
  EXPECT_EQ(url->origin(), "https://example.org");
  EXPECT_EQ(url->target, "/feed?x=1");
  EXPECT_EQ(url->port, 443);
}

TEST(UrlTest, OddFormsOfAnAddressAreTheUsualOne) {
  for (const char* odd : {"http://0x7f.1/", "http://2130706433/", "http://0177.0.0.1/", "http://127.1/"})
    EXPECT_EQ(parse_url(odd)->host, "127.0.0.1") << odd;
}

TEST(UrlTest, OnlyWebServers) {
  for (const char* bad :
       {"ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", "example.org/feed",
        "", "https://", "http://user@example.org/", "http://u:p@example.org/", "http://example.org:22/",
        "http://example.org:25/", "http://example.org:6667/", "http://[fe80::1%25eth0]/", "http://exa mple.org/"})
    EXPECT_FALSE(parse_url(bad)) << bad;
  EXPECT_FALSE(parse_url("https://example.org/" + std::string(5000, 'a')));
}

TEST(UrlTest, References) {
  const auto base = parse_url("https://example.org/news/today?page=1");
  EXPECT_EQ(resolve_url(*base, "/feed")->text, "https://example.org/feed");
  EXPECT_EQ(resolve_url(*base, "rss.xml")->text, "https://example.org/news/rss.xml");
  EXPECT_EQ(resolve_url(*base, "?page=2")->text, "https://example.org/news/today?page=2");
  EXPECT_EQ(resolve_url(*base, "//Other.example/x")->text, "https://other.example/x");
  EXPECT_EQ(resolve_url(*base, "http://other.example")->text, "http://other.example/");
  EXPECT_FALSE(resolve_url(*base, "file:///etc/passwd"));
  EXPECT_FALSE(resolve_url(*base, "//user:pw@other.example/"));
}

}  // namespace
}  // namespace backlot::fetch
