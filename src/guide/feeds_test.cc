#include "backlot/guide/feeds.h"

#include "backlot/guide/document_page.h"
#include "backlot/guide/guide_fixture.h"

namespace backlot::guide {
namespace {

class FeedsTest : public GuideFixture {
 protected:
  static constexpr Moment now = Moment(std::chrono::seconds(1'800'000'000));

  static FeedRecord added(Feeds& feeds, const std::string& url) {
    EXPECT_TRUE(*feeds.add(url, now));
    return feeds.due(now, 100)->back();
  }

  static PolledItem item(const std::string& id, std::optional<std::size_t> entry, Moment seen = now) {
    return {{id, "https://example.org/" + id, "d", {}, 1, 0, seen, ""}, entry};
  }
};

TEST_F(FeedsTest, AFeedIsFollowedOnce) {
  Guide guide = open();
  Feeds feeds(guide);
  const FeedRecord feed = added(feeds, "https://example.org/feed");
  EXPECT_FALSE(*feeds.add("https://example.org/feed", now));
  EXPECT_EQ(feed.asked, feed.url);
  EXPECT_EQ(feeds.due(now - std::chrono::seconds(1), 10)->size(), 0U);
  EXPECT_EQ(*feeds.next_due(), now);
}

TEST_F(FeedsTest, APollIsKeptWithItsDocuments) {
  Guide guide = open();
  Feeds feeds(guide);
  Poll poll{added(feeds, "https://example.org/feed"), {}, {}};
  poll.feed.url = "https://example.org/feed.xml";
  poll.feed.title = "News";
  poll.feed.etag = "\"1\"";
  poll.feed.fetched_at = now;
  poll.feed.due_at = now + std::chrono::hours(1);
  poll.entries.push_back(Article("https://example.org/a", "Rain."));
  poll.items = {item("a", 0), item("b", std::nullopt)};
  poll.items[1].item.tries = 1;
  const auto learned = feeds.keep(std::vector{poll});
  ASSERT_TRUE(learned) << learned.error().to_string();
  EXPECT_EQ(learned->documents_new, 1U);
  EXPECT_TRUE(feeds.due(now, 10)->empty());
  EXPECT_FALSE(*feeds.add("https://example.org/feed", now)) << "known by the address it was given as";
  const std::vector<std::string> ids{"a", "b", "c"};
  const auto known = *feeds.items(poll.feed.id, ids);
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(guide.document(*known.at("a").document)->text, "Rain.");
  EXPECT_FALSE(known.at("b").document);
  EXPECT_EQ(*feeds.document_at("https://example.org/a"), known.at("a").document);
  const auto health = *feeds.health();
  ASSERT_EQ(health.size(), 1U);
  EXPECT_EQ(health[0].items, 2U);
  EXPECT_EQ(health[0].documents, 1U);
  EXPECT_EQ(health[0].waiting, 1U);
  EXPECT_EQ(health[0].feed.etag, "\"1\"");
  EXPECT_EQ(health[0].feed.fetched_at, now);
}

TEST_F(FeedsTest, AfterAnErrorNothingOfAPollIsKept) {
  Guide guide = open({.access = Access::write, .largest_file_pages = 500});
  Feeds feeds(guide);
  Poll poll{added(feeds, "https://example.org/1"), {}, {}};
  poll.feed.etag = "\"1\"";
  poll.entries.push_back(Article("https://example.org/a", "Rain."));
  std::string much;
  for (std::uint64_t i = 1; much.size() < 10'000'000; ++i) much += std::to_string(i * 0x9E3779B97F4A7C15ULL) + " ";
  poll.entries.push_back(Article("https://example.org/b", much));
  poll.items = {item("a", 0), item("b", 1)};
  EXPECT_EQ(feeds.keep(std::vector{poll}).error().code, ErrorCode::full);
  EXPECT_EQ(guide.stats()->documents, 0U);
  EXPECT_EQ(feeds.health()->at(0).items, 0U);
  EXPECT_EQ(feeds.health()->at(0).feed.etag, "");
}

TEST_F(FeedsTest, TwoFeedsNeverMoveToOneAddress) {
  Guide guide = open();
  Feeds feeds(guide);
  Poll first{added(feeds, "https://example.org/1"), {}, {}};
  Poll second{added(feeds, "https://example.org/2"), {}, {}};
  first.feed.url = second.feed.url = "https://example.org/both";
  EXPECT_FALSE(*feeds.is_taken("https://example.org/both", second.feed.id));
  ASSERT_TRUE(feeds.keep(std::vector{first, second}));
  EXPECT_EQ(feeds.health()->at(0).feed.url, "https://example.org/both");
  EXPECT_EQ(feeds.health()->at(1).feed.url, "https://example.org/2");
  EXPECT_TRUE(*feeds.is_taken("https://example.org/both", second.feed.id));
  EXPECT_FALSE(*feeds.is_taken("https://example.org/both", first.feed.id));
}

TEST_F(FeedsTest, AFeedThatIsForgottenLeavesItsDocuments) {
  Guide guide = open();
  Feeds feeds(guide);
  Poll poll{added(feeds, "https://example.org/feed"), {}, {}};
  poll.entries.push_back(Article("https://example.org/a", "Rain."));
  poll.items = {item("a", 0)};
  ASSERT_TRUE(feeds.keep(std::vector{poll}));
  EXPECT_TRUE(*feeds.remove("https://example.org/feed"));
  EXPECT_FALSE(*feeds.remove("https://example.org/feed"));
  EXPECT_EQ(guide.stats()->documents, 1U);
  EXPECT_TRUE(feeds.keep(std::vector{poll})) << "a poll that was under way";
  EXPECT_TRUE(feeds.health()->empty());
}

TEST_F(FeedsTest, AFeedThatWasGoneIsTriedAgainWhereItIsAskedFor) {
  Guide guide = open();
  Feeds feeds(guide);
  Poll poll{added(feeds, "https://example.org/feed"), {}, {}};
  poll.feed.state = FeedState::gone;
  ASSERT_TRUE(feeds.keep(std::vector{poll}));
  EXPECT_TRUE(feeds.due(now, 10)->empty());
  EXPECT_FALSE(*feeds.next_due());
  EXPECT_FALSE(*feeds.add("https://example.org/feed", now));
  EXPECT_EQ(feeds.due(now, 10)->size(), 1U);
}

TEST_F(FeedsTest, WhenItemsWereSeen) {
  Guide guide = open();
  Feeds feeds(guide);
  Poll poll{added(feeds, "https://example.org/feed"), {}, {}};
  const auto hour = std::chrono::hours(1);
  poll.items = {item("a", {}), item("b", {}), item("c", {}, now + hour), item("d", {}, now + 3 * hour)};
  ASSERT_TRUE(feeds.keep(std::vector{poll}));
  EXPECT_EQ(*feeds.seen(poll.feed.id, 10), (std::vector<Moment>{now + 3 * hour, now + hour}));
  EXPECT_EQ(feeds.seen(poll.feed.id, 1)->size(), 1U);
}

TEST_F(FeedsTest, RobotsAreKept) {
  Guide guide = open();
  Feeds feeds(guide);
  const std::string text("a\0\xff", 3);
  ASSERT_TRUE(feeds.keep_robots(std::vector{KnownRobots{"https://example.org", text, now}}));
  EXPECT_EQ((*feeds.robots("https://example.org"))->text, text);
  EXPECT_FALSE(*feeds.robots("https://other.example"));
}

}  // namespace
}  // namespace backlot::guide
