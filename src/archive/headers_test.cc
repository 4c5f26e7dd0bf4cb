#include "backlot/archive/headers.h"

#include <gtest/gtest.h>

namespace backlot::archive {
namespace {

TEST(Headers, AreReadByNameInAnyCase) {
  const Headers headers("HTTP/1.1 200 OK\r\nContent-Type:  text/html \r\nX:1\nx: 2\r\n\r\nbody\r\n\r\n");
  EXPECT_TRUE(headers.complete());
  EXPECT_EQ(headers.first_line(), "HTTP/1.1 200 OK");
  EXPECT_EQ(headers["content-type"], "text/html");
  EXPECT_EQ(headers["X"], "1");
  EXPECT_EQ(headers["body"], "");
  EXPECT_EQ(headers.size(), 56U);
}

TEST(Headers, MayBeNoneOrCutOff) {
  EXPECT_TRUE(Headers("HTTP/1.1 200 OK\n\nbody").complete());
  EXPECT_EQ(Headers("HTTP/1.1 200 OK\n\nbody").size(), 17U);
  EXPECT_FALSE(Headers("HTTP/1.1 200 OK\r\nA: b\r\n").complete());
  EXPECT_FALSE(Headers("").complete());
}

TEST(Headers, HoldAStatus) {
  EXPECT_EQ(status_of("HTTP/1.0 404 Not Found"), 404);
  EXPECT_EQ(status_of("HTTP/2  200"), 200);
  EXPECT_FALSE(status_of("ICY 200 OK"));
  EXPECT_FALSE(status_of("HTTP/1.1 OK"));
  EXPECT_FALSE(status_of("HTTP/1.1"));
}

TEST(Headers, HoldAMediaTypeAndItsCharset) {
  EXPECT_EQ(media_type_of(" text/html ;charset=x"), "text/html");
  EXPECT_EQ(charset_of("text/html; boundary=a; Charset = \"EUC-KR\""), "EUC-KR");
  EXPECT_EQ(charset_of("text/html;charset=utf-8"), "utf-8");
  EXPECT_EQ(charset_of("text/html"), "");
}

}  // namespace
}  // namespace backlot::archive
