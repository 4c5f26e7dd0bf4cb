#include "backlot/unspin/casing.h"

#include <gtest/gtest.h>

namespace backlot::unspin {
namespace {

TEST(Casing, TakesTheCapitalsOfWhatIsWritten) {
  EXPECT_EQ(in_manner_of("movie", "film", {}), "film");
  EXPECT_EQ(in_manner_of("Movie", "film", {}), "Film");
  EXPECT_EQ(in_manner_of("MOVIE", "film", {}), "FILM");
  EXPECT_EQ(in_manner_of("As soon as", "once", {}), "Once");
  EXPECT_EQ(in_manner_of("Web optimization", "Seo", {}), "Seo");
}

TEST(Casing, ANumberInATitleIsWrittenLarge) {
  EXPECT_EQ(in_manner_of("9", "nine", {.title = true}), "Nine");
  EXPECT_EQ(in_manner_of("9", "nine", {}), "nine");
}

TEST(Casing, ApostrophesAreThoseOfTheDocument) {
  EXPECT_EQ(in_manner_of("Women’ Generation", "Girls' Generation", {.typographic = true}), "Girls’ Generation");
  EXPECT_EQ(in_manner_of("Women' Generation", "Girls' Generation", {}), "Girls' Generation");
}

TEST(Casing, NothingIsWrittenForNothing) { EXPECT_EQ(in_manner_of("", "film", {}), "film"); }

}  // namespace
}  // namespace backlot::unspin
