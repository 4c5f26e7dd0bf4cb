// The questions of pages that are not about one name: documents, stories, what is new, what airs.
#include "backlot/guide/airings.h"
#include "backlot/guide/cast_links.h"
#include "backlot/guide/comparisons.h"
#include "backlot/guide/document_page.h"
#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/listing.h"
#include "backlot/guide/story_page.h"

namespace backlot::guide {
namespace {

class ServingTest : public GuideFixture {
 protected:
  static Article told(int n, const char* published) {
    Article a("https://news.example/" + std::to_string(n), "Ku Ara directed Salt, says number " + std::to_string(n));
    a.published(published).title("Number " + std::to_string(n));
    return a;
  }
  // 2 is a copy of 1, 3 tells the same story, 4 stands alone.
  static void tell(Guide& guide) {
    Comparisons comparisons(guide);
    ASSERT_TRUE(comparisons.keep(4, {}, {}, {}));
    using copies::Relation;
    const std::vector<Lineage> lineage{{1, {}, Relation::different, 0, 1, 1},
                                       {2, 1, Relation::spun, 0.9F, 1, 1},
                                       {3, {}, Relation::different, 0, 3, 1}};
    ASSERT_TRUE(comparisons.tell(lineage, 4));
  }
  Guide four() const {
    Guide guide = open();
    keep(guide, {told(1, "2025-03-01"), told(2, "2025-03-05"), told(3, "2025-03-02"), told(4, "2025-03-03")});
    tell(guide);
    return guide;
  }
};

TEST_F(ServingTest, ADocumentShowsItsFactsWhereTheyStand) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto page = guide.document(1);
  ASSERT_TRUE(page) << page.error().to_string();
  EXPECT_EQ(page->document.title, "“Hollow Tide” sets sail");
  ASSERT_FALSE(page->facts.empty());
  bool found = false;
  for (const MarkedFact& fact : page->facts) {
    if (fact.kind != FactKind::cast || fact.span.of(page->text) != "Cha Min-ji plays Seo Ha-neul") continue;
    found = true;
    EXPECT_EQ(fact.statement, "Cha Min-ji plays Seo Ha-neul in Hollow Tide");
    EXPECT_EQ(fact.rule, "cast.plays");
  }
  EXPECT_TRUE(found);
  EXPECT_EQ(page->story, 1);
  EXPECT_FALSE(page->copied_from);
  EXPECT_EQ(guide.document(2).error().code, ErrorCode::not_found);
}

TEST_F(ServingTest, ACastLeadsToOtherWorksAndToGroups) {
  Guide guide = open();
  const auto plays = [](const char* actor, const char* work, facts::Status status) {
    return facts::Cast{.actor = actor,
                       .actor_as_written = {},
                       .character = {},
                       .character_as_written = {},
                       .work = work,
                       .description = {},
                       .status = status,
                       .evidence = {}};
  };
  Article other("https://news.example/salt",
                "Cha Min-ji stars in Salt. Cha Min-ji may join Ember. Ku Ara stars in Salt.");
  other.cast(plays("Cha Min-ji", "Salt", facts::Status::confirmed), "Cha Min-ji stars in Salt")
      .cast(plays("Cha Min-ji", "Ember", facts::Status::in_talks), "Cha Min-ji may join Ember")
      .cast(plays("Ku Ara", "Salt", facts::Status::confirmed), "Ku Ara stars in Salt");
  keep(guide, {full_article(), other});
  const EntityId work = guide.find("Hollow Tide")->meant()->id;
  const EntityId person = guide.find("Cha Min-ji")->meant()->id;
  const auto links = guide.cast_links(work, std::vector{person});
  ASSERT_TRUE(links);
  std::vector<std::string> said;
  for (const CastLink& link : *links) said.push_back(link.other.name);
  EXPECT_EQ(said, (std::vector<std::string>{"Salt", "NORTHWIND"}));
  EXPECT_EQ(links->front().person, person);
  EXPECT_TRUE(guide.cast_links(work, std::vector<EntityId>{999})->empty());
}

TEST_F(ServingTest, AStoryListsWhoCopiedWhom) {
  Guide guide = four();
  for (const DocumentId member : {1, 2, 3}) {
    const auto story = guide.story(member);
    ASSERT_TRUE(story);
    EXPECT_EQ(story->id, 1);
    EXPECT_EQ(story->documents, 3U);
    EXPECT_EQ(story->copies, 1U);
    ASSERT_EQ(story->members.size(), 3U);
    EXPECT_EQ(story->members[1].document.document, 3) << "by date";
    ASSERT_TRUE(story->members[2].copied_from);
    EXPECT_EQ(story->members[2].copied_from->document, 1);
    EXPECT_EQ(story->members[2].copied_from->relation, "spun");
  }
  EXPECT_EQ(guide.story(4)->members.size(), 1U);
  EXPECT_EQ(guide.story(5).error().code, ErrorCode::not_found);
  EXPECT_EQ(guide.document(2)->copied_from->title, "Number 1");
  EXPECT_EQ(guide.document(2)->story_size, 3U);
}

TEST_F(ServingTest, NewsAreStoriesEachOnceAndNeverACopy) {
  Guide guide = four();
  const auto news = guide.news(10);
  ASSERT_TRUE(news);
  ASSERT_EQ(news->size(), 2U);
  EXPECT_EQ((*news)[0].document.document, 4);
  EXPECT_EQ((*news)[1].document.document, 3);
  EXPECT_EQ((*news)[1].documents, 3U);
  EXPECT_EQ((*news)[1].copies, 1U);
  EXPECT_EQ(guide.news(1)->size(), 1U);
  const NewsPlace first{"2025-03-03", 4};
  const auto second = guide.news(1, &first);
  ASSERT_EQ(second->size(), 1U);
  EXPECT_EQ((*second)[0].document.document, 3);
  const NewsPlace third{"2025-03-02", 3};
  EXPECT_TRUE(guide.news(1, &third)->empty()) << "its first document is of a story that was told already";
}

TEST_F(ServingTest, StoriesAboutAThingAreThoseWithTheLatestDocumentsFirst) {
  Guide guide = four();
  Article own("https://news.example/5", "Ku Ara directed Salt, and rain fell.");
  own.title("Number 5")
      .crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed");
  Article copy("https://news.example/6", "Ku Ara directed Salt, and rain did fall.");
  copy.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed");
  keep(guide, {own, copy});
  Comparisons comparisons(guide);
  ASSERT_TRUE(comparisons.keep(6, {}, {}, {}));
  using copies::Relation;
  const std::vector<Lineage> lineage{{1, {}, Relation::different, 0, 1, 1},
                                     {2, 1, Relation::spun, 0.9F, 1, 1},
                                     {3, {}, Relation::different, 0, 3, 1},
                                     {5, {}, Relation::different, 0, 5, 5},
                                     {6, 5, Relation::spun, 0.9F, 5, 5}};
  ASSERT_TRUE(comparisons.tell(lineage, 6));
  const auto about = guide.stories_about(guide.find("Salt")->meant()->id, 10);
  ASSERT_TRUE(about);
  ASSERT_EQ(about->size(), 1U);
  const ToldStory& story = about->front();
  EXPECT_EQ(story.item.story, 5);
  EXPECT_EQ(story.item.document.title, "Number 5");
  EXPECT_EQ(story.item.documents, 2U);
  EXPECT_EQ(story.item.copies, 1U);
  EXPECT_TRUE(story.lead.starts_with("Ku Ara directed Salt, and rain fell"));
  EXPECT_GT(story.changed, 1'700'000'000);
  EXPECT_EQ(guide.stories_about(9999, 10).error().code, ErrorCode::not_found);
  const std::vector<DocumentId> some{4, 2, 3};
  const auto stories = guide.stories_of(some);
  ASSERT_EQ(stories->size(), 2U);
  EXPECT_EQ((*stories)[0].item.story, 4);
  EXPECT_EQ((*stories)[1].item.document.document, 1) << "never a copy";
}

TEST_F(ServingTest, AiringsAreThoseOfTheDaysAskedFor) {
  Guide guide = open();
  Article premiere("https://news.example/p", "Salt premieres on March 7, 2025 at 21:00.");
  premiere.published("2025-03-01")
      .airs({.work = "Salt",
             .kind = facts::AiringKind::premieres,
             .days = {},
             .minute = 1260,
             .tz = "Asia/Seoul",
             .tz_basis = facts::ZoneBasis::stated,
             .date = article::Date::parse_iso("2025-03-07"),
             .network = {},
             .evidence = {}},
            "Salt premieres");
  keep(guide, {full_article(), premiere});
  const auto day = [](const char* iso) { return *article::Date::parse_iso(iso); };
  const auto week = guide.airings({.from = day("2025-03-05"), .to = day("2025-03-11")});
  ASSERT_TRUE(week);
  ASSERT_EQ(week->size(), 2U);
  EXPECT_EQ((*week)[0].work->name, "Salt");
  EXPECT_EQ((*week)[1].work->name, "Hollow Tide");
  EXPECT_EQ(guide.airings({.from = day("2025-03-08"), .to = day("2025-03-11")})->size(), 1U);
  EXPECT_EQ(guide.airings({.from = day("2025-09-01"), .to = day("2025-09-07")})->size(), 0U)
      << "a slot that nobody has stated for months";
}

TEST_F(ServingTest, EverythingIsListedPartByPart) {
  Guide guide = open();
  Article stated("https://news.example/9", "Ku Ara directed Salt.");
  stated.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed");
  keep(guide, {full_article(), told(1, "2025-03-01"), stated});
  std::vector<DocumentId> documents;
  for (;;) {
    const auto some = guide.documents(documents.empty() ? 0 : documents.back(), 2);
    ASSERT_TRUE(some);
    if (some->empty()) break;
    for (const Source& document : *some) documents.push_back(document.document);
  }
  EXPECT_EQ(documents, (std::vector<DocumentId>{1, 2, 3}));
  const auto works = guide.entities(EntityKind::work, 0, 10);
  ASSERT_EQ(works->size(), 2U);
  EXPECT_EQ((*works)[0].name, "Hollow Tide");
  EXPECT_EQ(guide.entities(EntityKind::work, (*works)[0].id, 10)->front().name, "Salt");
  const auto crew = guide.facts({.kind = FactKind::crew, .about = (*works)[1].id});
  ASSERT_EQ(crew->size(), 1U);
  EXPECT_EQ(crew->front().support, 1U);
  const auto cast = guide.facts({.kind = FactKind::cast});
  ASSERT_FALSE(cast->empty());
  EXPECT_EQ(cast->front().statement, "Cha Min-ji plays Seo Ha-neul in Hollow Tide");
  EXPECT_TRUE(guide.facts({.after = cast->back().fact, .kind = FactKind::cast})->empty());
  const auto all = guide.facts({.about = guide.find("Cha Min-ji")->meant()->id});
  ASSERT_TRUE(all);
  EXPECT_GE(all->size(), 1U);
}

TEST_F(ServingTest, AReaderNoticesWhatAWriterHasChanged) {
  Guide writer = open();
  const Guide reader = open({.access = Access::read});
  const auto before = reader.version();
  EXPECT_EQ(reader.version(), before);
  keep(writer, {full_article()});
  EXPECT_NE(reader.version(), before);
}

}  // namespace
}  // namespace backlot::guide
