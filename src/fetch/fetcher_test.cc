#include "backlot/fetch/fetcher.h"

#include "backlot/http/listener.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace backlot::fetch {
namespace {

using namespace std::chrono_literals;

// A site on loopback, under any name that ends in ".test", that notes what it was asked.
class FetcherTest : public testing::Test {
 protected:
  void SetUp() override {
    auto listener = http::Listener::start({}, [this](const http::Request& request) { return answer(request); });
    ASSERT_TRUE(listener);
    listener_.emplace(std::move(*listener));
    const std::vector<std::string> allowed{".test"};
    options.transfers.addresses = *AddressRules::make(allowed);
    options.pause = 1ms;
    options.back_off = 40ms;
    options.seed = 7;
    for (const char* name : {"a.test", "b.test", "c.test", "rebound.example"})
      options.transfers.resolve.push_back(name + (":" + std::to_string(listener_->port())) + ":127.0.0.1");
  }

  http::Response answer(const http::Request& request) {
    const std::lock_guard lock(mutex_);
    const std::string key = std::string(request.header("host")).substr(0, 6) + request.target.raw;
    asked.push_back(key);
    at.push_back(Clock::now());
    cookies += request.header("cookie");
    agents[std::string(request.header("user-agent"))]++;
    if (pages.contains(key)) return pages[key];
    return http::text("nothing here", request.target.path == "/robots.txt" ? 404 : 404);
  }

  std::string url(const std::string& host, const std::string& target) const {
    return "http://" + host + ":" + std::to_string(listener_->port()) + target;
  }

  static http::Response to(const std::string& where, int status) {
    auto response = http::text("", status);
    response.headers.push_back({"Location", where});
    return response;
  }

  static http::Response with(int status, const std::string& name, const std::string& value) {
    auto response = http::text("x", status);
    response.headers.push_back({name, value});
    return response;
  }

  std::vector<Fetched> fetch(const std::vector<Call>& calls) {
    if (!fetcher_) fetcher_.emplace(*Fetcher::make(options));
    std::vector<Fetched> out(calls.size());
    for (std::size_t i = 0; i < calls.size(); ++i)
      fetcher_->fetch(calls[i], [&out, i](Fetched fetched) { out[i] = std::move(fetched); });
    const auto end = Clock::now() + 20s;
    while (!fetcher_->idle() && Clock::now() < end) fetcher_->step(100ms);
    EXPECT_TRUE(fetcher_->idle());
    return out;
  }

  Fetched fetch(const std::string& address) {
    return fetch(std::vector{Call{.url = *parse_url(address), .accept = "*/*"}}).at(0);
  }

  using Clock = std::chrono::steady_clock;
  FetchOptions options;
  std::map<std::string, http::Response> pages;  // by the beginning of the host's name and target
  std::vector<std::string> asked;
  std::vector<Clock::time_point> at;
  std::string cookies;
  std::map<std::string, int> agents;

 private:
  std::mutex mutex_;
  std::optional<http::Listener> listener_;
  std::optional<Fetcher> fetcher_;
};

TEST_F(FetcherTest, RobotsFirstThenThePage) {
  options.transfers.user_agent = "Backlot/9 (us@example.org)";
  pages["a.test/x"] = http::text("hello");
  const Fetched fetched = fetch(url("a.test", "/x"));
  EXPECT_EQ(fetched.body, "hello") << fetched.why;
  EXPECT_EQ(fetched.status, 200);
  EXPECT_FALSE(fetched.moved_to);
  fetch(url("a.test", "/x"));
  EXPECT_EQ(asked, (std::vector<std::string>{"a.test/robots.txt", "a.test/x", "a.test/x"}));
  EXPECT_EQ(agents.size(), 1U);
  EXPECT_EQ(agents["Backlot/9 (us@example.org)"], 3);
}

TEST_F(FetcherTest, WhatIsUnchangedIsNotSentAgain) {
  pages["a.test/x"] = http::text("hello");
  const Fetched first = fetch(url("a.test", "/x"));
  ASSERT_FALSE(first.headers.etag.empty());
  Call call{.url = *parse_url(url("a.test", "/x")), .accept = "*/*", .etag = first.headers.etag};
  const Fetched second = fetch({call}).at(0);
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.outcome, Outcome::answered);
}

TEST_F(FetcherTest, WhatRobotsDisallowIsNotAsked) {
  pages["a.test/robots.txt"] = http::text("User-agent: backlot\nDisallow: /private\n");
  pages["a.test/private/x"] = http::text("secret");
  EXPECT_EQ(fetch(url("a.test", "/private/x")).outcome, Outcome::disallowed);
  EXPECT_EQ(asked.size(), 1U);
}

TEST_F(FetcherTest, WithoutRobotsForNowNothingIsAsked) {
  pages["a.test/robots.txt"] = http::text("", 500);
  pages["a.test/x"] = http::text("hello");
  const Fetched fetched = fetch(url("a.test", "/x"));
  EXPECT_EQ(fetched.outcome, Outcome::disallowed);
  EXPECT_NE(fetched.why.find("500"), std::string::npos);
}

TEST_F(FetcherTest, RobotsThatAreKnownAreNotAskedAgain) {
  options.known_robots = [](const std::string& origin) {
    return KnownRobots{origin, "User-agent: *\nDisallow: /x",
                       std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) - 1h};
  };
  EXPECT_EQ(fetch(url("a.test", "/x")).outcome, Outcome::disallowed);
  EXPECT_TRUE(asked.empty());
}

TEST_F(FetcherTest, RedirectsAreRequestsOfTheirOwn) {
  pages["a.test/old"] = to(url("b.test", "/mid"), 301);
  pages["b.test/mid"] = to("/new", 308);
  pages["b.test/new"] = to(url("c.test", "/today"), 302);
  pages["c.test/today"] = http::text("hello");
  const Fetched fetched = fetch(url("a.test", "/old"));
  EXPECT_EQ(fetched.body, "hello") << fetched.why;
  EXPECT_EQ(fetched.url.text, url("c.test", "/today"));
  ASSERT_TRUE(fetched.moved_to);
  EXPECT_EQ(fetched.moved_to->text, url("b.test", "/new")) << "as far as it moved for good";
  pages["c.test/robots.txt"] = http::text("User-agent: *\nDisallow: /");
  EXPECT_EQ(std::ranges::count(asked, "b.test/robots.txt"), 1);
}

TEST_F(FetcherTest, TheNewHostsRobotsCount) {
  pages["a.test/x"] = to(url("b.test", "/x"), 302);
  pages["b.test/robots.txt"] = http::text("User-agent: *\nDisallow: /x");
  pages["b.test/x"] = http::text("secret");
  EXPECT_EQ(fetch(url("a.test", "/x")).outcome, Outcome::disallowed);
}

TEST_F(FetcherTest, LoopsEnd) {
  pages["a.test/x"] = to("/y", 302);
  pages["a.test/y"] = to("/x", 301);
  EXPECT_EQ(fetch(url("a.test", "/x")).outcome, Outcome::looping);
  EXPECT_EQ(asked.size(), 12U) << "robots.txt, the page, and ten redirects";
}

TEST_F(FetcherTest, PrivateAddressesAreRefusedWhereverTheNameIsFrom) {
  const Fetched rebound = fetch(url("rebound.example", "/x"));
  EXPECT_EQ(rebound.outcome, Outcome::refused);
  EXPECT_NE(rebound.why.find("loopback"), std::string::npos) << rebound.why;
  EXPECT_EQ(fetch(url("127.0.0.1", "/x")).outcome, Outcome::refused);
  EXPECT_EQ(fetch(url("[::1]", "/x")).outcome, Outcome::refused);
  EXPECT_EQ(fetch(url("localhost", "/x")).outcome, Outcome::refused);
  EXPECT_TRUE(asked.empty());
  for (const std::string& where :
       {url("127.0.0.1", "/x"), url("rebound.example", "/x"), std::string("http://169.254.169.254/latest/meta-data/"),
        std::string("http://0x7f.1/x"), std::string("file:///etc/passwd"), std::string("http://b.test:22/")}) {
    pages["a.test/x"] = to(where, 302);
    const Fetched fetched = fetch(url("a.test", "/x"));
    EXPECT_EQ(fetched.outcome, Outcome::refused) << where << " " << fetched.why;
  }
  EXPECT_EQ(std::ranges::count(asked, "127.0./x"), 0);
}

TEST_F(FetcherTest, ARobotsFileThatLeadsToAPrivateAddressIsNone) {
  pages["a.test/robots.txt"] = to(url("127.0.0.1", "/robots.txt"), 302);
  pages["a.test/x"] = http::text("hello");
  EXPECT_EQ(fetch(url("a.test", "/x")).outcome, Outcome::refused);
}

TEST_F(FetcherTest, RobotsMayStandElsewhere) {
  pages["a.test/robots.txt"] = to(url("b.test", "/r"), 301);
  pages["b.test/r"] = http::text("User-agent: *\nDisallow: /x");
  EXPECT_EQ(fetch(url("a.test", "/x")).outcome, Outcome::disallowed);
  pages["a.test/y"] = http::text("hello");
  EXPECT_EQ(fetch(url("a.test", "/y")).body, "hello");
}

TEST_F(FetcherTest, OneAtATimeWithAPause) {
  options.pause = 30ms;
  pages["a.test/robots.txt"] = http::text("User-agent: *\nCrawl-delay: 0.08");
  std::vector<Call> calls;
  for (int i = 0; i < 4; ++i)
    calls.push_back({.url = *parse_url(url("a.test", "/" + std::to_string(i))), .accept = "*/*"});
  fetch(calls);
  ASSERT_EQ(at.size(), 5U);
  EXPECT_GE(at[1] - at[0], 29ms);
  for (std::size_t i = 2; i < at.size(); ++i) EXPECT_GE(at[i] - at[i - 1], 79ms) << "as the site asks, " << i;
}

TEST_F(FetcherTest, AHostThatAsksToWaitIsLeftAlone) {
  pages["a.test/x"] = with(429, "Retry-After", "3600");
  pages["a.test/y"] = http::text("hello");
  const auto fetched = fetch({{.url = *parse_url(url("a.test", "/x")), .accept = "*/*"},
                              {.url = *parse_url(url("a.test", "/y")), .accept = "*/*"}});
  EXPECT_EQ(fetched[0].status, 429);
  EXPECT_EQ(fetched[0].wait, 3600s);
  EXPECT_EQ(fetched[1].outcome, Outcome::told_to_wait);
  EXPECT_GT(fetched[1].wait, 3590s);
  EXPECT_EQ(fetch(url("a.test", "/y")).outcome, Outcome::told_to_wait);
  EXPECT_EQ(asked.size(), 2U);
}

TEST_F(FetcherTest, AShortWaitIsWaited) {
  pages["a.test/x"] = with(503, "Retry-After", "1");
  pages["a.test/y"] = http::text("hello");
  const auto fetched = fetch({{.url = *parse_url(url("a.test", "/x")), .accept = "*/*"},
                              {.url = *parse_url(url("a.test", "/y")), .accept = "*/*"}});
  EXPECT_EQ(fetched[1].body, "hello");
  EXPECT_GE(at.at(2) - at.at(1), 990ms);
}

TEST_F(FetcherTest, SizesAreBounded) {
  pages["a.test/x"] = http::text(std::string(100'000, 'x'));
  Call call{.url = *parse_url(url("a.test", "/x")), .accept = "*/*"};
  call.most_bytes = 50'000;
  EXPECT_EQ(fetch({call}).at(0).outcome, Outcome::too_large);
  call.cut = true;
  EXPECT_EQ(fetch({call}).at(0).body.size(), 50'000U);
  call.cut = false;
  call.most_bytes = 100'000;
  EXPECT_EQ(fetch({call}).at(0).body.size(), 100'000U);
}

TEST_F(FetcherTest, CookiesAreNotKept) {
  pages["a.test/x"] = with(200, "Set-Cookie", "id=7; Path=/");
  fetch(url("a.test", "/x"));
  fetch(url("a.test", "/x"));
  EXPECT_EQ(cookies, "");
}

TEST_F(FetcherTest, NobodyThere) {
  const Fetched fetched = fetch("http://nobody.invalid/x");
  EXPECT_EQ(fetched.outcome, Outcome::unreachable);
  EXPECT_EQ(fetched.status, 0);
}

}  // namespace
}  // namespace backlot::fetch
