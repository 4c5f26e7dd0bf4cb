#include "backlot/unspin/reading.h"

#include <gtest/gtest.h>

#include <random>

namespace backlot::unspin {
namespace {

const std::string text = "Web optimization Dan Ah performs at the moment.";

std::vector<Damage> damage() {
  return {{.span = {0, 16}, .restored = "Seo"},
          {.span = {24, 32}, .restored = "plays"},
          {.span = {33, 46}, .restored = "today"}};
}

TEST(Reading, IsTheTextItselfWhereNothingIsRestored) {
  const Reading reading(text, {});
  EXPECT_TRUE(reading.identity());
  EXPECT_EQ(reading.text().data(), text.data());
  EXPECT_EQ(reading.to_written({3, 9}), (Span{3, 9}));
  EXPECT_TRUE(reading.damage_in({0, 9}).empty());
}

TEST(Reading, PutsTheRestoredWordsIntoTheText) { EXPECT_EQ(Reading(text, damage()).text(), "Seo Dan Ah plays today."); }

TEST(Reading, LeadsFromEitherLayerToTheOther) {
  const Reading reading(text, damage());
  const Span name{0, 10};  // "Seo Dan Ah"
  EXPECT_EQ(reading.to_written(name).of(text), "Web optimization Dan Ah");
  EXPECT_EQ(reading.to_restored({17, 23}).of(reading.text()), "Dan Ah");
  EXPECT_EQ(reading.to_restored({0, 23}), name);
  EXPECT_EQ(reading.to_written({11, 22}).of(text), "performs at the moment");
  EXPECT_EQ(reading.to_written({22, 23}).of(text), ".");
}

TEST(Reading, WidensWhatTouchesTheInsideOfARestoration) {
  const Reading reading(text, damage());
  EXPECT_EQ(reading.to_restored({4, 20}).of(reading.text()), "Seo Dan");
  EXPECT_EQ(reading.to_written({12, 13}).of(text), "performs");
}

TEST(Reading, FindsTheDamageOfASpan) {
  const Reading reading(text, damage());
  const auto range = reading.damage_in({17, 33});
  EXPECT_EQ(range.first, 1U);
  EXPECT_EQ(range.last, 2U);
  EXPECT_TRUE(reading.damage_in({16, 24}).empty());
}

TEST(Reading, ForgetsTheDocumentBefore) {
  Reading reading(text, damage());
  reading.reset("other", {});
  EXPECT_TRUE(reading.identity());
  EXPECT_EQ(reading.text(), "other");
}

// Offsets of random edits: monotone, and there and back again contains where it began.
TEST(Reading, IsMonotoneAndContainsWhatItCameFrom) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<Damage> edits;
    for (auto at = static_cast<std::uint32_t>(random() % 5); at + 6 < text.size();
         at += static_cast<std::uint32_t>(random() % 9)) {
      const auto end = at + static_cast<std::uint32_t>(random() % 6) + 1;
      edits.push_back({.span = {at, end}, .restored = std::string(random() % 8, 'x')});
      at = end;
    }
    const Reading reading(text, edits);
    Span before;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const Span there = reading.to_restored({at, at + 1});
      ASSERT_LE(there.end, reading.text().size());
      ASSERT_LE(before.begin, there.begin);
      ASSERT_LE(before.end, there.end);
      ASSERT_TRUE(reading.to_written(there).contains(Span{at, at + 1}));
      before = there;
    }
  }
}

}  // namespace
}  // namespace backlot::unspin
