#include "backlot/article/content_key.h"

#include <gtest/gtest.h>

namespace backlot::article {
namespace {

// Guides in the field hold these keys. If this test fails, the function is wrong, not the test.
TEST(ContentKey, NeverChanges) {
  EXPECT_EQ(content_key(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(content_key("a"), "a96faf705af16834e6c632b61e964e1f");
}

TEST(ContentKey, DependsOnEveryByte) {
  EXPECT_NE(content_key("Backlot"), content_key("Backlot "));
  EXPECT_NE(content_key(std::string_view("\0", 1)), content_key(std::string_view("\0\0", 2)));
  EXPECT_EQ(content_key(std::string(100000, 'x')), content_key(std::string(100000, 'x')));
  EXPECT_EQ(content_key(std::string(1000, 'x')).size(), 32u);
}

}  // namespace
}  // namespace backlot::article
