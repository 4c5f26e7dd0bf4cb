#include "backlot/follow/item_version.h"

#include <gtest/gtest.h>

namespace backlot::follow {
namespace {

feeds::Item item() {
  feeds::Item item;
  item.id = "https://example.org/?p=17";
  item.link = "https://example.org/rain";
  item.title = "Rain";
  item.content = "It rains.";
  return item;
}

TEST(ItemVersionTest, WhatMakesAVersion) {
  const std::string before = version_digest(item());
  feeds::Item moved = item();
  moved.link = "https://example.org/storm?utm_source=rss";
  EXPECT_EQ(version_digest(moved), before);
  for (const auto change : {+[](feeds::Item& i) { i.title = "Storm"; }, +[](feeds::Item& i) { i.content += " Hard."; },
                            +[](feeds::Item& i) { i.updated = article::Date::make(2026, 3, 4); }}) {
    feeds::Item edited = item();
    change(edited);
    EXPECT_NE(version_digest(edited), before);
    EXPECT_EQ(item_id(edited), item_id(item()));
  }
}

TEST(ItemVersionTest, LongIds) {
  feeds::Item long_one = item();
  long_one.id.assign(100'000, 'x');
  EXPECT_LE(item_id(long_one).size(), 500U);
  feeds::Item other = long_one;
  other.id += "y";
  EXPECT_NE(item_id(other), item_id(long_one));
}

}  // namespace
}  // namespace backlot::follow
