#include "backlot/feeds/feed.h"

#include <gtest/gtest.h>

namespace backlot::feeds {
namespace {

TEST(JsonFeed, ReadsAFeed) {
  const auto feed = read(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour  News",
    "home_page_url": "https://news.example/", "feed_url": "https://news.example/feed.json", "language": "en",
    "authors": [{"name": "The Desk"}],
    "items": [
      {"id": 7, "url": "/rain", "title": "Rain", "content_html": "<p>The cast met.</p>",
       "date_published": "2024-03-22T09:14:00+09:00", "authors": [{"name": "Jo Lee"}],
       "attachments": [{"url": "rain.mp4", "mime_type": "video/mp4"}]},
      {"id": "8", "content_text": "Fog < rain", "summary": "Fog"},
      "not an item"]})",
                         "https://news.example/feed.json");
  ASSERT_TRUE(feed) << feed.error().message;
  EXPECT_EQ(feed->title, "Harbour News");
  EXPECT_EQ(feed->site, "https://news.example/");
  ASSERT_EQ(feed->items.size(), 2U);
  const Item& rain = feed->items[0];
  EXPECT_EQ(rain.id, "7");
  EXPECT_EQ(rain.link, "https://news.example/rain");
  EXPECT_EQ(rain.published->iso(), "2024-03-22");
  EXPECT_EQ(rain.authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_TRUE(rain.is_html);
  ASSERT_EQ(rain.media.size(), 1U);
  EXPECT_EQ(rain.media[0].url, "https://news.example/rain.mp4");
  const Item& fog = feed->items[1];
  EXPECT_EQ(fog.content, "Fog < rain");
  EXPECT_FALSE(fog.is_html);
  EXPECT_EQ(fog.authors, std::vector<std::string>{"The Desk"});
}

TEST(JsonFeed, SaysWhereJsonIsBroken) {
  const auto feed = read(R"({"version": "https://jsonfeed.org/version/1", "items": [)", "");
  ASSERT_FALSE(feed);
  EXPECT_TRUE(feed.error().message.starts_with("JSON that cannot be read"));
}

}  // namespace
}  // namespace backlot::feeds
