#include "backlot/unicode/ascii.h"

#include <gtest/gtest.h>

namespace backlot::unicode::ascii {
namespace {

TEST(Ascii, LowersLettersOfAsciiOnly) { EXPECT_EQ(lowered("Content-TYPE É 1"), "content-type É 1"); }

TEST(Ascii, ComparesWithoutRegardToCase) {
  EXPECT_TRUE(equal_ignoring_case("GZIP", "gzip"));
  EXPECT_FALSE(equal_ignoring_case("gzip2", "gzip"));
  EXPECT_TRUE(starts_ignoring_case("HTTPS://a", "https://"));
  EXPECT_FALSE(starts_ignoring_case("http", "https"));
  EXPECT_EQ(find_ignoring_case("a; CharSet=x", "charset"), 3U);
  EXPECT_EQ(find_ignoring_case("abc", "d"), std::string_view::npos);
}

TEST(Ascii, TrimsBothEnds) {
  EXPECT_EQ(trim("\t a b \r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim("\f"), "\f");
  EXPECT_EQ(trim("xax", [](char c) { return c == 'x'; }), "a");
}

}  // namespace
}  // namespace backlot::unicode::ascii
