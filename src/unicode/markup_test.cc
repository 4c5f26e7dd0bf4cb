#include "backlot/unicode/markup.h"

#include <gtest/gtest.h>

namespace backlot::unicode {
namespace {

TEST(Escaped, NothingLeavesATextOrAnAttribute) {
  EXPECT_EQ(escaped("</title><script>\"x' & y</script>"),
            "&lt;/title&gt;&lt;script&gt;&quot;x&#39; &amp; y&lt;/script&gt;");
  EXPECT_EQ(escaped("&amp;"), "&amp;amp;") << "what looks escaped was written so";
}

TEST(Escaped, OtherTextIsKept) {
  EXPECT_EQ(escaped("임시완 · “Run On”"), "임시완 · “Run On”");
  EXPECT_EQ(escaped(""), "");
}

}  // namespace
}  // namespace backlot::unicode
