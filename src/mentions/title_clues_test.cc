#include "backlot/mentions/title_clues.h"

#include "backlot/mentions/found_for_test.h"
#include "backlot/mentions/known_names.h"
#include "backlot/mentions/title_model.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::mentions {
namespace {

const text::Analyzer& analyzer() {
  static const text::Analyzer shipped = *text::Analyzer::shipped();
  return shipped;
}

// The strings that might be titles, as printed first.
Names strings_of(const std::string& source, const std::vector<TitleSign>& signs = {}) {
  text::Text text;
  analyzer().analyze(source, {}, text);
  Mentions mentions;
  Page page;
  page.start(text, mentions);
  find_known_names(page);
  TitleClues clues;
  clues.read(page, signs);
  Names out;
  for (std::size_t s = 0; s < clues.size(); ++s) {
    const TitlePlace& place = clues.string(s).front();
    out.emplace_back(text.written(place.first, place.last));
  }
  std::ranges::sort(out);
  return out;
}

bool holds(const Names& names, const char* name) { return std::ranges::find(names, name) != names.end(); }

TEST(TitlePlaces, SmallWordsMarksAndCommasStandInside) {
  EXPECT_TRUE(holds(strings_of("tonight The House of the Lantern returns"), "The House of the Lantern"));
  EXPECT_TRUE(holds(strings_of("he wrote Good Morning, Captain! for us"), "Good Morning, Captain!"));
  EXPECT_TRUE(holds(strings_of("the series Anak ng Habagat begins"), "Anak ng Habagat"));
}

TEST(TitlePlaces, NamesAreNotCutInTwo) {
  EXPECT_TRUE(strings_of("yesterday Kim Ji Woo said so").empty());
  EXPECT_TRUE(holds(strings_of("yesterday Kim Ji Woo Returns began"), "Kim Ji Woo Returns"));
  EXPECT_FALSE(holds(strings_of("yesterday Kim Ji Woo Returns began"), "Woo Returns"));
}

TEST(TitlePlaces, WhatBearsMarksIsLeftToThem) { EXPECT_TRUE(strings_of("he saw “Copper Basin” again").empty()); }

TEST(TitlePlaces, OneStringHasAllItsPlaces) {
  text::Text text;
  analyzer().analyze("the series Copper Basin and again Copper Basin", {}, text);
  Mentions mentions;
  Page page;
  page.start(text, mentions);
  TitleClues clues;
  clues.read(page, {});
  std::size_t most = 0;
  for (std::size_t s = 0; s < clues.size(); ++s) most = std::max(most, clues.string(s).size());
  EXPECT_EQ(most, 2U);
}

// Where this fails the features have changed: train the model again (models/README.md).
TEST(TitleModel, KnowsTheseFeatures) {
  EXPECT_FALSE(TitleModel::shipped().empty());
  EXPECT_EQ(TitleModel::shipped().fingerprint(), title_clue_fingerprint(analyzer()));
}

TEST(TitleModel, RefusesWhatIsNone) {
  const std::vector<std::byte> noise(200, std::byte{7});
  EXPECT_FALSE(TitleModel::view(noise, files::Check::header).has_value());
}

TEST(TitleJudge, FindsTitlesThatNoRuleKnows) {
  const Found found(
      "With Lantern Street set to return, Mara Quill said she would miss The Glass Orchard. Season 2 of The "
      "Glass Orchard begins on Sunday.");
  EXPECT_TRUE(holds(found.names(Kind::work), "The Glass Orchard"));
  EXPECT_FALSE(holds(found.names(Kind::work), "Mara Quill"));
}

}  // namespace
}  // namespace backlot::mentions
