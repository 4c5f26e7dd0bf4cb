#include "backlot/fetch/http_time.h"

#include <gtest/gtest.h>

namespace backlot::fetch {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::sys_seconds now = std::chrono::sys_days(std::chrono::year(2026) / 10 / 21) + 7h;

TEST(HttpTimeTest, Dates) {
  for (const char* date :
       {"Wed, 21 Oct 2026 07:28:00 GMT", "Wednesday, 21-Oct-26 07:28:00 GMT", "Wed Oct 21 07:28:00 2026"})
    EXPECT_EQ(parse_http_date(date), now + 28min) << date;
  EXPECT_FALSE(parse_http_date("soon"));
  EXPECT_FALSE(parse_http_date(""));
}

TEST(HttpTimeTest, RetryAfter) {
  EXPECT_EQ(retry_after(" 120 ", now), 120s);
  EXPECT_EQ(retry_after("0", now), 0s);
  EXPECT_EQ(retry_after("Wed, 21 Oct 2026 07:28:00 GMT", now), 28min);
  EXPECT_EQ(retry_after("Wed, 21 Oct 2020 07:28:00 GMT", now), 0s);
  EXPECT_EQ(retry_after("99999999999999999999999", now), 366 * 24h);
  for (const char* bad : {"", "-5", "5x", "later", "1.5"}) EXPECT_FALSE(retry_after(bad, now)) << bad;
}

TEST(HttpTimeTest, MaxAge) {
  EXPECT_EQ(max_age("public, Max-Age=600"), 600s);
  EXPECT_EQ(max_age("s-maxage=5,max-age=0"), 0s);
  for (const char* none : {"", "no-cache, max-age=600", "max-age=x", "private"}) EXPECT_FALSE(max_age(none)) << none;
}

}  // namespace
}  // namespace backlot::fetch
