#include "backlot/follow/feed_poll.h"

#include "backlot/http/listener.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <mutex>

namespace backlot::follow {
namespace {

using namespace std::chrono_literals;

// A site on loopback called "site.test", and a guide in a folder of its own.
class FeedPollTest : public testing::Test {
 protected:
  FeedPollTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "backlot-follow-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    listener_.emplace(*http::Listener::start({}, [this](const http::Request& request) { return answer(request); }));
    guide_.emplace(*guide::Guide::open(folder_ / "guide.db", {.access = guide::Access::write}));
    feeds_.emplace(*guide_);
    fetch::FetchOptions options;
    const std::vector<std::string> allowed{"site.test"};
    options.transfers.addresses = *fetch::AddressRules::make(allowed);
    options.transfers.resolve = {"site.test:" + std::to_string(listener_->port()) + ":127.0.0.1"};
    options.pause = 1ms;
    fetcher_.emplace(*fetch::Fetcher::make(options));
    EXPECT_TRUE(feeds_->add(url("/feed"), {}));
  }
  ~FeedPollTest() override { std::filesystem::remove_all(folder_); }

  http::Response answer(const http::Request& request) {
    const std::lock_guard lock(mutex_);
    ++asked[request.target.path];
    const auto at = pages.find(request.target.path);
    return at == pages.end() ? http::text("", 404) : at->second;
  }

  std::string url(const std::string& path) const {
    return "http://site.test:" + std::to_string(listener_->port()) + path;
  }

  // An item with its text, or with a teaser.
  std::string item(const std::string& id, const std::string& title, bool whole) const {
    const std::string text =
        whole ? "<content:encoded>The cast met in the harbour, and spoke of " + id + " at length.</content:encoded>"
              : "<description>The cast met …</description>";
    return "<item><guid>" + id + "</guid><title>" + title + "</title><link>" + url("/" + id) + "</link>" + text +
           "</item>";
  }

  void set_feed(const std::string& items) {
    const std::lock_guard lock(mutex_);
    pages["/feed"] =
        http::text("<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>News</title>" +
                   items + "</channel></rss>");
  }

  // Polls, and keeps what came of it without annotations.
  FinishedPoll poll() {
    FeedPoll poll({*fetcher_, *feeds_, reader_, random_, {}, limits}, feeds_->health()->at(0).feed);
    poll.start();
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (!poll.is_done() && std::chrono::steady_clock::now() < end) fetcher_->step(50ms);
    auto finished = poll.take();
    guide::Poll kept{finished->report.feed, finished->items, {}};
    for (const article::Document& document : finished->documents) kept.entries.push_back({document, {}, {}});
    EXPECT_TRUE(feeds_->keep(std::vector{kept}));
    return *std::move(finished);
  }

  std::map<std::string, http::Response> pages;
  std::map<std::string, int> asked;
  PollLimits limits;

 private:
  std::mutex mutex_;
  std::filesystem::path folder_;
  std::optional<http::Listener> listener_;
  std::optional<guide::Guide> guide_;
  std::optional<guide::Feeds> feeds_;
  std::optional<fetch::Fetcher> fetcher_;
  DocumentReader reader_;
  std::mt19937_64 random_{7};
};

TEST_F(FeedPollTest, NewThenUnchangedThenEdited) {
  set_feed(item("a", "Rain", true) + item("b", "Wind", true));
  FinishedPoll polled = poll();
  EXPECT_EQ(polled.report.fresh, 2U);
  EXPECT_EQ(polled.documents.at(0).title, "Wind") << "the oldest first";
  EXPECT_EQ(polled.documents.at(1).url, url("/a"));
  polled = poll();
  EXPECT_EQ(polled.report.feed.status, 304);
  EXPECT_TRUE(polled.items.empty());
  set_feed(item("a", "Storm", true) + item("b", "Wind", true));
  polled = poll();
  EXPECT_EQ(polled.report.edited, 1U);
  ASSERT_EQ(polled.items.size(), 1U);
  EXPECT_EQ(polled.items[0].item.versions, 2U);
}

TEST_F(FeedPollTest, APageThatFailsIsTriedAFewTimesThenTheTeaserIsKept) {
  set_feed(item("a", "Rain", false));
  pages["/a"] = http::text("", 500);
  for (unsigned tries = 1; tries < limits.tries; ++tries) {
    const FinishedPoll polled = poll();
    EXPECT_EQ(polled.report.waiting, 1U);
    EXPECT_EQ(polled.items.at(0).item.tries, tries);
    EXPECT_EQ(polled.report.feed.etag, "") << "or the feed would say that nothing has changed";
    EXPECT_TRUE(polled.documents.empty());
  }
  const FinishedPoll last = poll();
  EXPECT_EQ(last.documents.size(), 1U);
  EXPECT_NE(last.items.at(0).item.why.find("500"), std::string::npos);
  EXPECT_FALSE(last.report.feed.etag.empty());
  EXPECT_EQ(asked["/a"], static_cast<int>(limits.tries));
}

TEST_F(FeedPollTest, WhatIsTooMuchForOnePollComesWithTheNext) {
  limits.pages = 2;
  std::string items;
  for (const char* id : {"a", "b", "c"}) {
    items += item(id, id, false);
    pages["/" + std::string(id)] = http::text("", 404);
  }
  set_feed(items);
  EXPECT_EQ(poll().items.size(), 2U);
  EXPECT_EQ(asked["/a"], 0) << "the newest waits";
  EXPECT_EQ(poll().items.size(), 1U);
  EXPECT_TRUE(poll().items.empty());
}

TEST_F(FeedPollTest, FailuresAreCountedAndForgotten) {
  pages["/feed"] = http::text("", 500);
  EXPECT_EQ(poll().report.feed.failures, 1U);
  const guide::FeedRecord failed = poll().report.feed;
  EXPECT_EQ(failed.failures, 2U);
  EXPECT_GE(failed.due_at - *failed.fetched_at, 30min);
  set_feed(item("a", "Rain", true));
  EXPECT_EQ(poll().report.feed.failures, 0U);
}

}  // namespace
}  // namespace backlot::follow
