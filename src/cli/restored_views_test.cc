#include "backlot/cli/restored_views.h"

#include <gtest/gtest.h>

namespace backlot::cli {
namespace {

class RestoredViews : public testing::Test {
 protected:
  RestoredViews() {
    document.id = "copy<1>";
    document.text = "“Run” stars Ki Solar as a <b>pupil</b>.";
    add("Ki Solar", "Ki Sun", unspin::DamageKind::name, "‘Solar’ is no syllable");
    add("pupil", "student", unspin::DamageKind::word, "seen \"often\" & early");
    restoration.spun = 0.97;
    restoration.verdict = true;
  }

  void add(std::string_view written, std::string restored, unspin::DamageKind kind, std::string why) {
    const auto at = static_cast<std::uint32_t>(document.text.find(written));
    restoration.damage.push_back({.span = {at, at + static_cast<std::uint32_t>(written.size())},
                                  .restored = std::move(restored),
                                  .kind = kind,
                                  .confidence = 0.75F,
                                  .why = std::move(why)});
  }

  article::Document document;
  unspin::Restoration restoration;
};

TEST_F(RestoredViews, TextIsTheWholeDocumentPutRight) {
  EXPECT_EQ(restored_text(document, restoration), "“Run” stars Ki Sun as a <b>student</b>.\n");
  EXPECT_EQ(restored_text(document, {}), document.text + "\n");
}

TEST_F(RestoredViews, MarksShowBothReadings) {
  EXPECT_EQ(restored_marks(document, restoration), "“Run” stars ⟦Ki Solar→Ki Sun⟧ as a <b>⟦pupil→student⟧</b>.\n");
}

TEST_F(RestoredViews, ThePageEscapesWhatComesFromOutside) {
  const std::string page = restored_page_document(document, restoration);
  EXPECT_NE(page.find("<h2>copy&lt;1&gt;</h2>"), std::string::npos) << page;
  EXPECT_NE(page.find("&lt;b&gt;<del title=\"seen &quot;often&quot; &amp; early\">pupil</del>"), std::string::npos)
      << page;
  EXPECT_NE(page.find("2 restorations"), std::string::npos) << page;
  EXPECT_EQ(page.find("<b>"), std::string::npos) << page;
}

}  // namespace
}  // namespace backlot::cli
