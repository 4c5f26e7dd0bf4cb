#include "backlot/copies/works.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

namespace backlot::copies {
namespace {

float of(std::string_view text) { return of_works(MadeText(text).words); }

TEST(OfWorks, IsAllOfAnArticleOnASeries) {
  EXPECT_EQ(of("The series returns for a third season, with a new cast."), 1);
  EXPECT_EQ(of("Season 2 of the drama has ten episodes, and its cast is known."), 1);
}

TEST(OfWorks, IsNothingOfOtherNews) {
  EXPECT_EQ(of("The tremor struck at noon and was felt on the coast."), 0);
  EXPECT_EQ(of(""), 0);
}

TEST(OfWorks, OneWordMayBeChance) {
  const float once = of("The minister played a role in the sale of the harbour.");
  EXPECT_GT(once, 0);
  EXPECT_LT(once, 0.6F);
}

TEST(OfWorks, OfTwoTextsIsMoreThatOfTheLesser) {
  EXPECT_EQ(of_works(1, 1), 1);
  EXPECT_FLOAT_EQ(of_works(0, 1), of_works(1, 0));
  EXPECT_LT(of_works(0, 1), 0.5F);
  EXPECT_GT(of_works(0, 1), of_works(0, 0));
}

}  // namespace
}  // namespace backlot::copies
