#include "backlot/copies/shelf.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace backlot::copies {
namespace {

std::vector<std::uint32_t> rising(std::size_t count, std::uint32_t from) {
  std::vector<std::uint32_t> out(count);
  std::iota(out.begin(), out.end(), from);
  return out;
}

void expect_that_all_stays(Shelf& shelf) {
  constexpr std::size_t count = 3'000'000;  // 12 MB each
  std::vector<std::span<const std::uint32_t>> kept;
  for (std::uint32_t n = 0; n < 5; ++n) {
    const std::vector<std::uint32_t> values = rising(count, n);
    kept.push_back(shelf.keep(std::span(values)));
  }
  shelf.rest();
  for (std::uint32_t n = 0; n < 5; ++n) {
    ASSERT_EQ(kept[n].size(), count);
    EXPECT_EQ(kept[n].front(), n);
    EXPECT_EQ(kept[n].back(), n + count - 1);
  }
}

TEST(Shelf, KeepsWhatFitsInMemory) {
  Shelf shelf({.memory = 1U << 30U});
  expect_that_all_stays(shelf);
  EXPECT_EQ(shelf.spilled(), 0U);
}

TEST(Shelf, KeepsWhatDoesNotFitInAFile) {
  Shelf shelf({.memory = 20U << 20U});
  expect_that_all_stays(shelf);
  EXPECT_GE(shelf.spilled(), 48U << 20U);
  EXPECT_TRUE(shelf.status());
}

TEST(Shelf, ContainersLieThereToo) {
  Shelf shelf({.memory = 0});
  std::pmr::vector<double> values(&shelf);
  for (int i = 0; i < 1000; ++i) values.push_back(i);
  shelf.rest();
  EXPECT_EQ(values[999], 999);
}

TEST(Shelf, TakesMemoryWhereThereIsNoPlaceForTheFile) {
  Shelf shelf({.memory = 0, .folder = "/no/such/folder"});
  expect_that_all_stays(shelf);
  ASSERT_FALSE(shelf.status());
  EXPECT_EQ(shelf.status().error().code, ErrorCode::not_found);
}

TEST(Shelf, KeepsAnEmptyList) {
  Shelf shelf({.memory = 0});
  EXPECT_TRUE(shelf.keep(std::span<const int>()).empty());
}

}  // namespace
}  // namespace backlot::copies
