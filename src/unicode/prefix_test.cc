#include "backlot/unicode/prefix.h"

#include <gtest/gtest.h>

namespace backlot::unicode {
namespace {

TEST(Prefix, NoCharacterIsCut) {
  EXPECT_EQ(prefix("임시완", 5), "임");
  EXPECT_EQ(prefix("임시완", 6), "임시");
  EXPECT_EQ(prefix("abc", 3), "abc");
  EXPECT_EQ(prefix("임", 2), "");
}

}  // namespace
}  // namespace backlot::unicode
