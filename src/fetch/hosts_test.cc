#include "backlot/fetch/hosts.h"

#include <gtest/gtest.h>

namespace backlot::fetch {
namespace {

using namespace std::chrono_literals;

Job job(const std::string& address) {
  Job job;
  job.call.url = *parse_url(address);
  return job;
}

class HostsTest : public testing::Test {
 protected:
  const Clock::time_point now = Clock::now();
  Hosts hosts{30s, 7};

  // The target of the next job, which is taken; empty for none.
  std::string take(Clock::time_point at) {
    Host* host = hosts.take_ready(at);
    if (host == nullptr) return {};
    const std::string target = host->jobs.front().call.url.target;
    host->jobs.pop_front();
    return target;
  }
};

TEST_F(HostsTest, OneAtATimeInTheirOrder) {
  hosts.push(job("https://a.example/1"));
  hosts.push(job("https://a.example/2"));
  hosts.push_first(job("https://a.example/0"));
  EXPECT_EQ(take(now), "/0");
  EXPECT_EQ(take(now), "") << "the host is busy";
  hosts.release("a.example", now, 1s);
  EXPECT_EQ(take(now), "") << "a pause";
  EXPECT_EQ(hosts.next_ready(), now + 1s);
  EXPECT_EQ(take(now + 1s), "/1");
}

TEST_F(HostsTest, HostsDoNotWaitForEachOther) {
  hosts.push(job("https://a.example/1"));
  hosts.push(job("https://b.example/2"));
  EXPECT_FALSE(take(now).empty());
  EXPECT_FALSE(take(now).empty());
  EXPECT_FALSE(hosts.next_ready());
}

TEST_F(HostsTest, FailuresDoubleTheWaitWithJitter) {
  std::chrono::milliseconds usual = 30s;
  for (int failure = 0; failure < 6; ++failure, usual *= 2) {
    const auto wait = hosts.hold("a.example", now, std::nullopt);
    EXPECT_GE(wait, usual * 3 / 4);
    EXPECT_LE(wait, usual * 5 / 4);
  }
  for (int failure = 0; failure < 50; ++failure)
    EXPECT_LE(hosts.hold("a.example", now, std::nullopt), 75min) << "an hour, and jitter";
  hosts.host("a.example").failures = 0;
  EXPECT_LE(hosts.hold("a.example", now, std::nullopt), 38s);
}

TEST_F(HostsTest, WhatAHostAsksForCounts) {
  hosts.push(job("https://a.example/1"));
  EXPECT_EQ(hosts.hold("a.example", now, 90s), 90s);
  EXPECT_EQ(take(now + 89s), "");
  EXPECT_EQ(hosts.next_ready(), now + 90s);
  EXPECT_EQ(hosts.take_jobs("a.example").size(), 1U);
  EXPECT_FALSE(hosts.next_ready());
}

}  // namespace
}  // namespace backlot::fetch
