#include "backlot/feeds/teaser.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::feeds {
namespace {

TEST(Teaser, IsShortOrGoesOnElsewhere) {
  const std::string text(1300, 'x');
  EXPECT_TRUE(is_teaser("", false));
  EXPECT_TRUE(is_teaser("The cast met.", false));
  EXPECT_FALSE(is_teaser(text, true));
  EXPECT_TRUE(is_teaser(text.substr(0, 600), true));
  EXPECT_FALSE(is_teaser(text.substr(0, 600), false));
  EXPECT_TRUE(is_teaser(text + "...", false));
  EXPECT_TRUE(is_teaser(text + " [&hellip;]"
                               "…]",
                        false));
  EXPECT_TRUE(is_teaser(text + " Read More »", false));
  EXPECT_FALSE(is_teaser("He read more than she did. " + text, false));
}

TEST(Teaser, PassesOverTheFootOfBlogs) {
  const std::string text(1300, 'x');
  EXPECT_FALSE(is_teaser(text + "\nThe post Rain appeared first on Harbour News.", false));
  EXPECT_TRUE(is_teaser(text + " […]\nThe post Rain appeared first on Harbour News.", false));
}

}  // namespace
}  // namespace backlot::feeds
