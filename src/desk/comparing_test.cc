#include "backlot/desk/comparing.h"

#include "backlot/guide/comparisons.h"
#include "backlot/guide/guide_fixture.h"
#include "backlot/unspin/shipped.h"

namespace backlot::desk {
namespace {

using guide::Article;
using guide::Guide;

constexpr const char* ferry =
    "“Ferry Lights” sails to tvN in the autumn. Shin Ha-ram plays Oh Bo-ri, a ticket clerk who has never left the "
    "island "
    "of Gageo. Baek Do-jin joins her as Captain Yang, whose last ferry went down eleven years ago with nobody aboard. "
    "Director Min Se-ra filmed for nine weeks in Mokpo and twice had to wait for the same storm to pass. “The sea "
    "signs no "
    "contracts,” she told reporters on the pier. The sixteen episodes were written by Pyo Gyu-ri, who grew up next to "
    "a "
    "lighthouse and still cannot swim.";
constexpr const char* kitchen =
    "Cho Yu-gyeong has turned down the part of the head cook in “Salted Plums”, her agency said on Tuesday. The "
    "actress "
    "had been in talks since January. JTBC is looking for somebody who can hold a knife and a grudge at the same time, "
    "according to a producer who asked not to be named; shooting starts in Gangneung as soon as the plums are ripe. "
    "“She liked the script, and her calendar did not,” the agency added in its statement.";

class ComparingTest : public guide::GuideFixture {
 protected:
  static void keep(Guide& guide, int n, const std::string& text) {
    ASSERT_TRUE(guide.keep(std::vector<guide::Entry>{Article("https://news.example/" + std::to_string(n), text)}));
  }
  static ComparingSummary compare(Guide& guide, std::uint32_t batch = 4000) {
    static const copies::Reader words(unspin::shipped_substitutions());
    ComparingOptions options;
    options.batch = batch;
    const auto summary = compare_documents(guide, words, options);
    if (!summary) throw std::runtime_error(summary.error().to_string());
    return *summary;
  }
};

TEST_F(ComparingTest, ACopyHangsOnItsSource) {
  Guide guide = open();
  keep(guide, 1, ferry);
  keep(guide, 2, kitchen);
  keep(guide, 3, std::string(ferry) + "\nShare this article");
  const ComparingSummary summary = compare(guide);
  EXPECT_EQ(summary.compared, 3U);
  EXPECT_EQ(summary.copies, 1U);
  EXPECT_EQ(summary.stories, 1U);
  const auto found = stories_of(guide);
  ASSERT_EQ(found->stories.size(), 1U);
  const pipeline::Story& story = found->stories.front();
  ASSERT_EQ(story.documents.size(), 2U);
  EXPECT_EQ(found->ids.at(story.documents[0].document), "https://news.example/1");
  EXPECT_EQ(story.documents[1].relation, copies::Relation::verbatim);
  EXPECT_EQ(found->documents, 3U);
}

TEST_F(ComparingTest, ADocumentWithoutWordsIsComparedWithNobody) {
  Guide guide = open();
  keep(guide, 1, "…");
  keep(guide, 2, ferry);
  EXPECT_EQ(compare(guide).compared, 2U);
  keep(guide, 3, "?!");
  EXPECT_EQ(compare(guide).copies, 0U);
}

TEST_F(ComparingTest, WhatWasComparedIsNotComparedAgain) {
  Guide guide = open();
  keep(guide, 1, ferry);
  EXPECT_EQ(compare(guide).compared, 1U);
  EXPECT_EQ(compare(guide).compared, 0U);
  keep(guide, 2, std::string(ferry) + " (Yonhap)");
  const ComparingSummary later = compare(guide);
  EXPECT_EQ(later.compared, 1U) << "only the new one";
  EXPECT_EQ(later.copies, 1U) << "and it found the old one by its keys";
}

TEST_F(ComparingTest, BatchesOfAnySizeTellTheSame) {
  std::vector<std::string> texts{ferry, kitchen};
  for (int i = 0; i < 4; ++i) {
    texts.push_back(std::string(ferry) + "\nPage " + std::to_string(i));
    texts.push_back(std::string(kitchen) + "\nPage " + std::to_string(i));
  }
  std::vector<std::vector<guide::DocumentId>> groups;
  for (const std::uint32_t batch : {1U, 3U, 100U}) {
    std::filesystem::remove_all(file());
    Guide guide = open();
    for (std::size_t i = 0; i < texts.size(); ++i) keep(guide, static_cast<int>(i), texts[i]);
    EXPECT_EQ(compare(guide, batch).copies, 8U);
    std::vector<guide::DocumentId>& of = groups.emplace_back();
    const auto lineage = guide::Comparisons(guide).lineage();
    for (const guide::Lineage& l : *lineage) of.push_back(l.group);
  }
  EXPECT_EQ(groups[0], groups[1]);
  EXPECT_EQ(groups[0], groups[2]);
}

// However large the copy group is that a document falls into, it is aligned with a few of it. Counted, not timed.
TEST_F(ComparingTest, ADocumentOfALargeGroupIsAlignedWithAFew) {
  constexpr int documents = 400;
  Guide guide = open();
  for (int i = 0; i < documents; ++i) {
    keep(guide, i,
         std::string(i % 2 == 0 ? ferry : kitchen) + "\nReport number " + std::to_string(i) + " of this day.");
  }
  const ComparingSummary summary = compare(guide, 150);
  EXPECT_EQ(summary.copies, documents - 2U);
  EXPECT_LE(summary.aligned, 2U * documents);
}

TEST_F(ComparingTest, WhatWasCutOffBeforeItWasToldIsToldNextTime) {
  Guide guide = open();
  keep(guide, 1, ferry);
  keep(guide, 2, std::string(ferry) + " (Yonhap)");
  guide::Comparisons comparisons(guide);
  const copies::Verdict same{copies::Relation::verbatim, 1, 1, 1, copies::Direction::second_from_first, 0.9F};
  ASSERT_TRUE(comparisons.keep(2, {}, {}, std::vector<guide::Likeness>{{1, 2, same}}));
  EXPECT_TRUE(comparisons.lineage()->empty());
  const ComparingSummary summary = compare(guide);
  EXPECT_EQ(summary.compared, 0U);
  EXPECT_EQ(summary.copies, 1U);
}

}  // namespace
}  // namespace backlot::desk
