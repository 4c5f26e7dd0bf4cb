#include "backlot/pipeline/ordered.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace backlot::pipeline {
namespace {

std::vector<int> squares(unsigned threads, int n) {
  int i = 0;
  std::vector<int> out;
  run_ordered(
      threads, [&]() -> std::optional<int> { return i < n ? std::optional(i++) : std::nullopt; },
      [] {
        return [](int x) {
          if (x % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));  // finish out of order
          return x * x;
        };
      },
      [&](int y) {
        out.push_back(y);
        return true;
      });
  return out;
}

TEST(RunOrdered, KeepsTheOrderAtAnyNumberOfThreads) {
  const std::vector<int> one = squares(1, 500);
  ASSERT_EQ(one.size(), 500U);
  EXPECT_EQ(one[20], 400);
  EXPECT_EQ(squares(2, 500), one);
  EXPECT_EQ(squares(8, 500), one);
}

TEST(RunOrdered, TakesNoMoreThanAPieceAThreadAfterTheReceiverLeft) {
  std::atomic<int> taken = 0;
  int received = 0;
  run_ordered(
      4, [&]() -> std::optional<int> { return taken++; }, [] { return [](int x) { return x; }; },
      [&](int) { return ++received < 10; });
  EXPECT_EQ(received, 10);
  EXPECT_LE(taken.load(), 10 + 4);
}

TEST(RunOrdered, EndsOnAnEmptyStream) { EXPECT_TRUE(squares(3, 0).empty()); }

}  // namespace
}  // namespace backlot::pipeline
