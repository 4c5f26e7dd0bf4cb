#include "backlot/copies/works.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::copies {
namespace {

float of(std::string_view text) { return of_works(MadeText(text).words); }

TEST(OfWorks, IsNearlyAllOfAnArticleOnASeries) {
  EXPECT_GT(of("The series returns for a third season, with a new cast."), 0.95F);
  EXPECT_GT(of("Season 2 of the drama has ten episodes, and its cast is known."), 0.95F);
}

TEST(OfWorks, IsLessTheLongerOtherNewsIs) {
  const std::string sentence = "The tremor struck at noon and was felt on the coast. ";
  std::string report = "The minister played a role in the sale of the harbour. ";
  EXPECT_LT(of(sentence), 0.5F);
  const float short_report = of(report);
  EXPECT_GT(short_report, 0.8F) << "one word of ten";
  for (int i = 0; i < 20; ++i) report += sentence;
  EXPECT_LT(of(report), 0.7F) << "one word of two hundred";
}

TEST(OfWorks, NothingIsKnownOfAnEmptyText) { EXPECT_FLOAT_EQ(of(""), 0.5F); }

TEST(OfWorks, OfTwoTextsIsMoreThatOfTheLesser) {
  EXPECT_EQ(of_works(1, 1), 1);
  EXPECT_FLOAT_EQ(of_works(0, 1), of_works(1, 0));
  EXPECT_LT(of_works(0, 1), 0.5F);
  EXPECT_GT(of_works(0, 1), of_works(0, 0));
}

}  // namespace
}  // namespace backlot::copies
