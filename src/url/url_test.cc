#include "backlot/url/url.h"

#include <gtest/gtest.h>

#include <utility>

namespace backlot::url {
namespace {

TEST(Url, TakesAnAddressApart) {
  const Parts parts = split(" https://news.example:81/tv/rain?page=2#cast\n");
  EXPECT_EQ(parts.scheme, "https");
  EXPECT_EQ(parts.authority, "news.example:81");
  EXPECT_EQ(parts.path, "/tv/rain");
  EXPECT_EQ(parts.query, "page=2");
  EXPECT_EQ(parts.fragment, "cast");
}

// The examples of RFC 3986, section 5.4.
TEST(Url, ResolvesAsTheStandardDoes) {
  const std::pair<std::string_view, std::string_view> examples[] = {
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {"..g", "http://a/b/c/..g"},
      {"./g/.", "http://a/b/c/g/"},
      {"g/../h", "http://a/b/c/h"},
  };
  for (const auto& [reference, whole] : examples)
    EXPECT_EQ(resolve("http://a/b/c/d;p?q", reference), whole) << reference;
}

TEST(Url, LeavesARelativeAddressWithoutAPage) {
  EXPECT_EQ(resolve("", " /rain "), "/rain");
  EXPECT_EQ(resolve("https://news.example", "rain"), "https://news.example/rain");
}

}  // namespace
}  // namespace backlot::url
