#include "backlot/feeds/feed.h"

#include <gtest/gtest.h>

namespace backlot::feeds {
namespace {

TEST(Feed, SaysWhatIsNoFeed) {
  for (const std::string_view bytes :
       {"", "rain", "<html><body>rain</body></html>", "{\"text\": \"rain\"}", "{", "[1]"}) {
    const auto feed = read(bytes, "");
    ASSERT_FALSE(feed) << bytes;
    EXPECT_EQ(feed.error().code, ErrorCode::invalid);
  }
}

TEST(Feed, RefusesWhatIsTooLarge) {
  EXPECT_EQ(read("<rss></rss>", "", {.largest = 5}).error().code, ErrorCode::too_large);
  EXPECT_EQ(read("{\"version\": 1}", "", {.largest = 5}).error().code, ErrorCode::too_large);
}

TEST(Feed, MayHaveNoItems) {
  const auto feed = read("<rss><channel><title>Quiet</title></channel></rss>", "");
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->title, "Quiet");
  EXPECT_TRUE(feed->items.empty());
}

TEST(Feed, GivesEveryItemAnId) {
  const auto feed =
      read("<rss><channel><item><title>Rain</title></item><item><title>Fog</title></item></channel></rss>", "");
  ASSERT_TRUE(feed);
  ASSERT_EQ(feed->items.size(), 2U);
  EXPECT_FALSE(feed->items[0].id.empty());
  EXPECT_NE(feed->items[0].id, feed->items[1].id);
  EXPECT_EQ(feed->items[0].link, "");
}

}  // namespace
}  // namespace backlot::feeds
