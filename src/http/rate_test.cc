#include "backlot/http/rate.h"

#include <gtest/gtest.h>

namespace backlot::http {
namespace {

using namespace std::chrono_literals;

TEST(Rate, LetsABurstThroughAndThenASteadyFlow) {
  Rate rate({.per_second = 2, .burst = 3});
  const Rate::Time start{};
  for (int i = 0; i < 3; ++i) EXPECT_EQ(rate.wait("a", start), 0s);
  EXPECT_EQ(rate.wait("a", start), 1s);
  EXPECT_EQ(rate.wait("b", start), 0s) << "another client has a bucket of its own";
  EXPECT_EQ(rate.wait("a", start + 500ms), 0s);
  EXPECT_EQ(rate.wait("a", start + 500ms), 1s);
}

TEST(Rate, HasNoLimitByDefault) {
  Rate rate({});
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(rate.wait("a", {}), 0s);
}

TEST(Rate, ForgetsFullBucketsBeforeThoseInUse) {
  Rate rate({.per_second = 1, .burst = 2, .clients = 10});
  const Rate::Time start{};
  rate.wait("busy", start);
  rate.wait("busy", start);
  EXPECT_GT(rate.wait("busy", start), 0s);
  for (int i = 0; i < 30; ++i) rate.wait(std::to_string(i), start);
  EXPECT_GT(rate.wait("busy", start), 0s);
}

}  // namespace
}  // namespace backlot::http
