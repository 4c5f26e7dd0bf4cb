#include "backlot/unspin/learning.h"

#include "backlot/text/analyzer.h"

#include <gtest/gtest.h>

namespace backlot::unspin {
namespace {

const text::Analyzer& analyzer() {
  static const text::Analyzer shipped = *text::Analyzer::shipped();
  return shipped;
}

// "original>spun" of each, names with their capitals.
std::vector<std::string> seen(const std::string& spun, const std::string& original) {
  const auto analyzed = [](const std::string& s) {
    text::Text text;
    const std::vector<text::Segment> whole{{{0, static_cast<std::uint32_t>(s.size())}, false}};
    analyzer().analyze(s, whole, text);
    return text;
  };
  Substitutions known;
  for (const auto& [original_words, spun_words] :
       {std::pair("found", "discovered"), std::pair("before", "earlier than")})
    EXPECT_TRUE(known.add({.original = original_words, .spun = spun_words, .kind = "", .count = 1}));
  const auto found = learn(analyzed(spun), analyzed(original), known);
  if (!found) return {found.error().message};
  std::vector<std::string> rows;
  for (const Substitution& s : *found) rows.push_back(s.original + ">" + s.spun + (s.kind.empty() ? "" : "|" + s.kind));
  return rows;
}

using Rows = std::vector<std::string>;

TEST(Learning, WhatStandsBetweenSharedWordsWasSwapped) {
  EXPECT_EQ(seen("The former observe and area athlete retires after a life-changing occasion.",
                 "The former track and field athlete retires after a life-changing event."),
            (Rows{"track>observe", "field>area", "event>occasion"}));
  EXPECT_EQ(seen("They meet within the metropolis tonight as a way to talk about the film.",
                 "They meet in the city tonight in order to talk about the film."),
            (Rows{"in>within", "city>metropolis", "in order>as a way"}));
}

TEST(Learning, NamesKeepTheirCapitals) {
  EXPECT_EQ(seen("The lead is Ki Solar Kyum, and Web optimization Dan Ah runs a small company.",
                 "The lead is Ki Sun Kyum, and Seo Dan Ah runs a small company."),
            (Rows{"Sun>Solar|name", "Seo>Web optimization|name"}));
}

TEST(Learning, KnownPairsTellSwapsInARowApart) {
  EXPECT_EQ(seen("The letter was discovered earlier than the watch in the old house by the river.",
                 "The letter was found before the watch in the old house by the river."),
            (Rows{"found>discovered", "before>earlier than"}));
}

TEST(Learning, ContractionsAreSwapsOfTheWholeWord) {
  EXPECT_EQ(seen("They talk of those who're never late for the last train home.",
                 "They talk of those who are never late for the last train home."),
            Rows{"who are>who're"});
}

TEST(Learning, MarksAndWhatWasOnlyPutInTeachNothing) {
  EXPECT_EQ(seen("She said that she was glad, and the crew laughed with her.",
                 "She said she was glad and the crew laughed with her."),
            Rows{});
}

TEST(Learning, TextsThatAreNoVersionsAreRefused) {
  EXPECT_EQ(seen("A quiet morning by the sea.", "Taxes rose again last year, officials say."),
            Rows{"the two texts are no versions of each other: fewer than half of their words are the same, in order"});
  EXPECT_EQ(seen("", "").size(), 1U);
}

}  // namespace
}  // namespace backlot::unspin
