#include "backlot/guide/comparisons.h"

#include "backlot/guide/guide_fixture.h"

#include <algorithm>
#include <map>
#include <random>

namespace backlot::guide {
namespace {

class ComparisonsTest : public GuideFixture {
 protected:
  // Number `n` says who directed Salt.
  static Article article(int n, const std::string& director = "Ku Ara") {
    Article a("https://news.example/" + std::to_string(n),
              director + " directed Salt, says number " + std::to_string(n));
    a.crew({.person = director, .job = "director", .work = "Salt", .evidence = {}}, director + " directed");
    return a;
  }
  static void keep(Guide& guide, const std::vector<Entry>& entries) { ASSERT_TRUE(guide.keep(entries)); }

  static Backing director(Guide& guide) {
    const auto found = guide.find("Salt");
    return std::get<WorkPage>(*guide.page(found->matches.at(0).id)).crew.at(0).backing;
  }
  static std::string name_of_director(Guide& guide) {
    return std::get<WorkPage>(*guide.page(guide.find("Salt")->matches.at(0).id)).crew.at(0).person.name;
  }
  static Lineage copy(DocumentId document, DocumentId source) {
    return {document, source, copies::Relation::spun, 0.9F, source, source};
  }
  static Lineage root(DocumentId document) {
    return {document, {}, copies::Relation::different, 0, document, document};
  }
};

TEST_F(ComparisonsTest, WhatWasNotComparedComesNextWithoutWhatIsSuperseded) {
  Guide guide = open();
  keep(guide, {article(1), article(2), article(3)});
  Article newer("https://news.example/2", "Ku Ara directed Salt, says a newer number 2");
  keep(guide, {newer});
  Comparisons comparisons(guide);
  const auto next = comparisons.next(2);
  ASSERT_TRUE(next);
  ASSERT_EQ(next->size(), 2U);
  EXPECT_EQ((*next)[0].id, 1);
  EXPECT_EQ((*next)[1].id, 3);
  EXPECT_EQ((*next)[0].document.url, "https://news.example/1");
  EXPECT_EQ((*next)[0].document.text, "Ku Ara directed Salt, says number 1");
  ASSERT_TRUE(comparisons.keep(3, {}, {}, {}));
  const auto rest = comparisons.next(10);
  ASSERT_EQ(rest->size(), 1U);
  EXPECT_EQ((*rest)[0].id, 4);
}

TEST_F(ComparisonsTest, RunsThatWereMergedAnswerLikeOneList) {
  Guide guide = open();
  constexpr int count = 60;
  for (int i = 0; i < count; ++i) keep(guide, {article(i)});
  std::mt19937_64 random(5);
  std::vector<std::uint64_t> hashes(40);
  for (std::uint64_t& hash : hashes) hash = (random() & ~std::uint64_t{3}) | (random() % 3);
  std::vector<KeyedDocument> all;
  Comparisons comparisons(guide);
  for (DocumentId id = 1; id <= count;) {
    std::vector<KeyedDocument> batch;
    for (std::uint64_t n = 1 + random() % 9; n > 0 && id <= count; --n, ++id) {
      KeyedDocument document{id, {}};
      for (const std::uint64_t hash : hashes) {
        if (random() % 4 == 0) document.keys.push_back({hash});
      }
      batch.push_back(document);
    }
    ASSERT_TRUE(comparisons.keep(batch.back().id, batch, {}, {}));
    all.insert(all.end(), batch.begin(), batch.end());
  }
  const KeyedDocument newer{
      count + 1, {{hashes[3]}, {hashes[8]}, {hashes[20]}, {hashes[21]}, {hashes[22]}, {hashes[30]}, {random()}}};
  std::map<DocumentId, SharedKeys> expected;
  for (const copies::Key key : newer.keys) {
    const bool is_story = key.kind() == copies::KeyKind::story;
    std::vector<DocumentId> having;
    for (const KeyedDocument& older : all) {
      if (std::ranges::find(older.keys, key) != older.keys.end()) having.push_back(older.id);
    }
    if (is_story) std::ranges::reverse(having);  // of a passage the first ones lead to it, of a story the last
    having.resize(std::min<std::size_t>(having.size(), Comparisons::most_of_a_key));
    for (const DocumentId older : having) ++(is_story ? expected[older].story : expected[older].passages);
  }
  const auto found = comparisons.sharing(std::vector{newer});
  ASSERT_TRUE(found);
  ASSERT_EQ(found->pairs.size(), expected.size());
  EXPECT_TRUE(found->furniture.empty());
  for (const SharedKeys& shared : found->pairs) {
    EXPECT_EQ(shared.newer, newer.id);
    EXPECT_EQ(shared.passages, expected.at(shared.older).passages) << shared.older;
    EXPECT_EQ(shared.story, expected.at(shared.older).story) << shared.older;
  }
}

TEST_F(ComparisonsTest, RunsOfManyPiecesKeepEveryKeyWhenTheyAreMerged) {
  Guide guide = open();
  constexpr DocumentId count = 24;
  constexpr std::uint32_t passages = 6000;
  for (int i = 0; i < count; ++i) keep(guide, {article(i)});
  std::mt19937_64 random(7);
  std::vector<KeyedDocument> all;
  Comparisons comparisons(guide);
  for (DocumentId id = 1; id <= count;) {
    std::vector<KeyedDocument> batch;
    for (std::uint64_t n = 1 + random() % 4; n > 0 && id <= count; --n, ++id) {
      KeyedDocument document{id, {}};
      while (document.keys.size() < passages) document.keys.push_back({random() & ~std::uint64_t{3}});
      batch.push_back(document);
    }
    ASSERT_TRUE(comparisons.keep(batch.back().id, batch, {}, {}));
    all.insert(all.end(), batch.begin(), batch.end());
  }
  for (const KeyedDocument& older : all) {
    const auto found = comparisons.sharing(std::vector{KeyedDocument{count + 1, older.keys}});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->pairs.size(), 1U) << older.id;
    EXPECT_EQ(found->pairs[0].older, older.id);
    EXPECT_EQ(found->pairs[0].passages, passages);
  }
}

TEST_F(ComparisonsTest, WhatPagesOfASiteShareIsFurniture) {
  Guide guide = open();
  constexpr int count = 40;
  std::vector<KeyedDocument> pages;
  for (int i = 1; i <= count; ++i) {
    keep(guide, {article(i)});
    KeyedDocument page{i, {{4}}};  // all share one passage and have nine of their own
    for (std::uint64_t n = 1; n < 10; ++n) page.keys.push_back({static_cast<std::uint64_t>(i * 1000) + n * 4});
    pages.push_back(page);
  }
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(count, pages, {}, {}));
  KeyedDocument newer = pages.back();
  newer.id = count + 1;
  const auto found = comparisons.sharing(std::vector{newer});
  ASSERT_EQ(found->furniture, std::vector<copies::Key>{{4}});
  ASSERT_EQ(found->pairs.size(), 1U) << "the page it copies";
  EXPECT_EQ(found->pairs[0].older, count);
  EXPECT_EQ(found->pairs[0].passages, 9U);
}

TEST_F(ComparisonsTest, LikenessesComeBackAsTheyWere) {
  Guide guide = open();
  keep(guide, {article(1), article(2)});
  Comparisons comparisons(guide);
  const copies::Verdict verdict{
      copies::Relation::excerpt, 0.875F, 0.25F, 1, copies::Direction::first_from_second, 0.75F};
  ASSERT_TRUE(comparisons.keep(2, {}, {}, std::vector<Likeness>{{1, 2, verdict}}));
  const auto all = comparisons.likenesses();
  ASSERT_EQ(all->size(), 1U);
  const Likeness& l = all->front();
  EXPECT_EQ(l.first, 1);
  EXPECT_EQ(l.second, 2);
  EXPECT_EQ(l.verdict.relation, verdict.relation);
  EXPECT_EQ(l.verdict.direction, verdict.direction);
  EXPECT_FLOAT_EQ(l.verdict.probability, verdict.probability);
  EXPECT_FLOAT_EQ(l.verdict.first_share, verdict.first_share);
  EXPECT_FLOAT_EQ(l.verdict.direction_confidence, verdict.direction_confidence);
}

TEST_F(ComparisonsTest, ADocumentAndItsCopiesAreOneSource) {
  Guide guide = open();
  keep(guide, {article(1), article(2), article(3), article(4)});
  EXPECT_EQ(director(guide).support, 4U);
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(4, {}, {}, {}));
  ASSERT_TRUE(comparisons.tell(std::vector{root(1), copy(2, 1), copy(3, 1)}, 4));
  const Backing told = director(guide);
  EXPECT_EQ(told.support, 2U);
  EXPECT_EQ(told.documents, 4U);
  ASSERT_EQ(told.sources.size(), 2U) << "one of each group";
  EXPECT_EQ(told.sources[0].document, 1);
  EXPECT_EQ(told.sources[1].document, 4);
  const auto why = guide.why(told.fact);
  EXPECT_EQ(why->support, 2U);
  EXPECT_EQ(why->testimony.at(1).copy_relation, "spun");
  EXPECT_EQ(why->testimony.at(1).copied_from, "1");
  EXPECT_EQ(why->testimony.at(3).copy_relation, "");
}

TEST_F(ComparisonsTest, WhoeverKnowsLessChangesNothing) {
  Guide guide = open();
  keep(guide, {article(1), article(2)});
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(2, {}, {}, {}));
  ASSERT_TRUE(comparisons.tell(std::vector{root(1), copy(2, 1)}, 2));
  ASSERT_TRUE(comparisons.tell({}, 1));
  EXPECT_EQ(director(guide).support, 1U);
  EXPECT_EQ(comparisons.progress()->told, 2);
}

TEST_F(ComparisonsTest, ACopyThatIsNoneAnyLongerCountsAgain) {
  Guide guide = open();
  keep(guide, {article(1), article(2)});
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(1, {}, {}, {}));
  ASSERT_TRUE(comparisons.tell(std::vector{root(1), copy(2, 1)}, 1));
  EXPECT_EQ(director(guide).support, 1U);
  ASSERT_TRUE(comparisons.keep(2, {}, {}, {}));
  ASSERT_TRUE(comparisons.tell({}, 2));
  EXPECT_EQ(director(guide).support, 2U);
  EXPECT_TRUE(comparisons.lineage()->empty());
}

TEST_F(ComparisonsTest, CopiesAreNoVoicesForASpelling) {
  Guide guide = open();
  keep(guide, {article(1, "Ku A-ra"), article(2, "Ku A-ra"), article(3), article(4), article(5)});
  EXPECT_EQ(name_of_director(guide), "Ku Ara") << "three of five";
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(5, {}, {}, {}));
  ASSERT_TRUE(comparisons.tell(std::vector{root(3), copy(4, 3), copy(5, 3)}, 5));
  EXPECT_EQ(name_of_director(guide), "Ku A-ra") << "two of three";
}

TEST_F(ComparisonsTest, SpunDocumentsAreNoVoicesForASpelling) {
  Guide guide = open();
  std::vector<Entry> entries{article(1, "Ku A-ra")};
  for (int n = 2; n < 5; ++n) {
    Article spun = article(n);
    spun.annotation().spun.verdict = true;
    entries.push_back(spun);
  }
  keep(guide, entries);
  EXPECT_EQ(name_of_director(guide), "Ku A-ra");
}

TEST_F(ComparisonsTest, WhatOnlySpunDocumentsSayIsMarked) {
  Guide guide = open();
  Article spun = article(1);
  spun.annotation().spun.verdict = true;
  keep(guide, {spun});
  EXPECT_FALSE(director(guide).clean);
  keep(guide, {article(2)});
  EXPECT_TRUE(director(guide).clean);
  EXPECT_EQ(director(guide).sources.at(0).document, 2) << "clean sources first";
}

TEST_F(ComparisonsTest, ANewVersionOfACopyTakesItsSupportAway) {
  Guide guide = open();
  keep(guide, {article(1), article(2), article(3)});
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(3, {}, {}, {}));
  ASSERT_TRUE(comparisons.tell(std::vector{root(1), copy(2, 1)}, 3));
  EXPECT_EQ(director(guide).support, 2U);
  keep(guide, {Article("https://news.example/3", "There is nothing here any more")});
  EXPECT_EQ(director(guide).support, 1U);
  keep(guide, {Article("https://news.example/2", "Nor is there anything here")});
  EXPECT_EQ(director(guide).support, 1U) << "the source of the copy still says so";
  EXPECT_EQ(director(guide).documents, 1U);
}

}  // namespace
}  // namespace backlot::guide
