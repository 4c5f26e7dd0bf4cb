#include "backlot/copies/credits.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::copies {
namespace {

bool credits(const std::string& line) {
  article::Document document;
  document.text = "Ellen Adler plays a boxer.\n" + line;
  document.blocks = {{{0, 26}, article::BlockKind::body, {}},
                     {{27, static_cast<std::uint32_t>(document.text.size())}, article::BlockKind::credit, {}}};
  return credits_another(document);
}

TEST(Credits, SayWhereATextIsFrom) {
  EXPECT_TRUE(credits("Via Screen Weekly"));
  EXPECT_TRUE(credits("(via Screen Weekly)"));
  EXPECT_TRUE(credits("H/T Screen Weekly"));
  EXPECT_TRUE(credits("This story originally appeared on Screen Weekly."));
  EXPECT_TRUE(credits("* This article was first published by Screen Weekly on May 3."));
  EXPECT_TRUE(credits("Republished with permission"));
}

TEST(Credits, AreNotWhatTheNewsIsAbout) {
  EXPECT_FALSE(credits("Source (1) (2)"));
  EXPECT_FALSE(credits("The story originally appeared as a web novel."));
  EXPECT_FALSE(credits("Fans may watch it via the app of the channel."));
  EXPECT_FALSE(credits("Viaduct to the Moon airs on Monday."));
  EXPECT_FALSE(credits(std::string(300, 'x') + " This story originally appeared on Screen Weekly."));
}

TEST(Credits, OfADocumentWithoutBlocksAreNone) { EXPECT_FALSE(credits_another({})); }

}  // namespace
}  // namespace backlot::copies
