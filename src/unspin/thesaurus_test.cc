// Synonyms and expressions as they are built in.
#include "backlot/unspin/thesaurus.h"
#include "backlot/unspin/expressions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace backlot::unspin {
namespace {

std::optional<Original> original(std::string_view written, std::string_view meant) {
  static const Thesaurus thesaurus = Thesaurus::shipped();
  for (const Original& o : thesaurus.originals_of(written)) {
    if (o.term == meant) return o;
  }
  return std::nullopt;
}

Expressions::Run run_of(std::string_view words) {
  static const Expressions expressions = Expressions::shipped();
  auto run = expressions.start();
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    run = expressions.next(run, word);
  }
  return run;
}

TEST(Thesaurus, KnowsTermsOfOneMeaning) {
  EXPECT_EQ(original("movie", "film")->relation, Relation::same);
  EXPECT_EQ(original("film", "movie")->part, 'n');
  EXPECT_TRUE(original("motion picture", "film")) << "terms of several words";
  EXPECT_TRUE(original("film", "motion picture"));
  EXPECT_FALSE(original("film", "film"));
  EXPECT_FALSE(original("film", "zebra"));
}

TEST(Thesaurus, KnowsWhatIsSimilarAndWhatIsDerived) {
  EXPECT_EQ(original("colossal", "big")->relation, Relation::near);
  EXPECT_EQ(original("big", "colossal")->relation, Relation::near);
  EXPECT_EQ(original("recognition", "recognize")->relation, Relation::derived);
  EXPECT_EQ(original("boundary", "outline")->relation, Relation::kind);
}

// A word with many meanings is seldom replaced by one that only a rare meaning has.
TEST(Thesaurus, CountsMeaningsByHowOftenTheyAreMeant) {
  EXPECT_GT(original("attempt", "effort")->log_probability,
            original("sweat", "effort") ? original("sweat", "effort")->log_probability : -99);
  EXPECT_GT(original("movie", "film")->log_probability, original("celluloid", "film")->log_probability);
}

TEST(Thesaurus, ProbabilitiesAreSortedAndBelowOne) {
  float before = 0;
  for (const Original& o : Thesaurus::shipped().originals_of("watch")) {
    EXPECT_LE(o.log_probability, before);
    before = o.log_probability;
  }
  EXPECT_LT(before, 0);
  EXPECT_TRUE(Thesaurus::shipped().originals_of("qqzzxy").empty());
  EXPECT_TRUE(Thesaurus::shipped().originals_of("").empty());
}

TEST(Expressions, AreFoundWordByWord) {
  EXPECT_TRUE(run_of("track and field").is_expression());
  EXPECT_FALSE(run_of("track and").is_expression());
  EXPECT_TRUE(run_of("track and").goes_on());
  EXPECT_FALSE(run_of("observe and").goes_on());
  EXPECT_FALSE(run_of("observe and area athlete").is_expression());
  EXPECT_EQ(run_of("track and field").words(), 3);
  EXPECT_EQ(run_of("press conference").part(), 'n');
}

TEST(Expressions, HoldThoseOfTheScreenToo) {
  EXPECT_EQ(run_of("high five").part(), 'n');
  EXPECT_TRUE(run_of("love triangle").is_expression());
  EXPECT_TRUE(run_of("track and field athlete").is_expression());
}

TEST(Expressions, AreCutAsTextsAre) {
  EXPECT_TRUE(run_of("bull 's eye").is_expression());
  EXPECT_FALSE(run_of("bull's eye").is_expression());
}

TEST(Expressions, SingleWordsAndNothingAreNone) {
  EXPECT_FALSE(run_of("").is_expression());
  EXPECT_FALSE(run_of("series").is_expression());
  EXPECT_TRUE(run_of("").goes_on());
}

}  // namespace
}  // namespace backlot::unspin
