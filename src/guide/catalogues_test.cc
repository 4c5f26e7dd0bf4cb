#include "backlot/guide/catalogues.h"

#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/identities.h"
#include "backlot/guide/known_names.h"

namespace backlot::guide {
namespace {

class CataloguesTest : public GuideFixture {
 protected:
  // "PERSON plays somebody in WORK."
  static Article role(const std::string& url, const std::string& person, const std::string& character,
                      const std::string& work) {
    const std::string sentence = person + " plays " + character + " in " + work;
    Article article("https://" + url, sentence + ".");
    return article.cast({.actor = person,
                         .actor_as_written = {},
                         .character = character,
                         .character_as_written = {},
                         .work = work,
                         .description = {},
                         .status = facts::Status::confirmed,
                         .evidence = {}},
                        sentence);
  }

  CatalogueCounts import(const std::vector<CatalogueEntry>& entries, std::string_view name = "cast.csv") const {
    auto counts = Catalogues::open(file(), {.access = Access::write})->replace(name, entries);
    if (!counts) throw std::runtime_error(counts.error().to_string());
    return *counts;
  }

  static EntityId number_of(Guide& guide, const std::string& name) {
    const auto found = guide.find(name);
    return found && !found->matches.empty() ? found->matches.front().id : 0;
  }
};

const std::vector<CatalogueEntry> run_on{
    {.work = "Run On", .person = "Im Si Wan", .character = "Ki Seon-gyeom"},
    {.work = "Run On", .person = "Shin Se Kyung", .character = "Oh Mi-joo"},
    {.work = "Run On", .network = "JTBC", .premiere = article::Date{2020, 12, 16}, .also = {"런 온"}}};

TEST_F(CataloguesTest, NamesAreKnownAndSupportNothing) {
  Guide guide = open();
  const CatalogueCounts counts = import(run_on);
  EXPECT_EQ(counts.works, 1U);
  EXPECT_EQ(counts.people, 2U);
  EXPECT_EQ(counts.characters, 2U);
  EXPECT_EQ(counts.networks, 1U);
  EXPECT_EQ(counts.facts, 4U);
  KnownNames known(0);
  EXPECT_TRUE(known.known(guide, "Oh Mi Joo"));
  EXPECT_FALSE(known.known(guide, "Oh Mi Ja"));
  const auto page = page_of<WorkPage>(guide, "런 온");
  EXPECT_EQ(page.work.name, "Run On");
  EXPECT_TRUE(page.cast.empty());
  EXPECT_TRUE(page.networks.empty());
  EXPECT_TRUE(page.schedule.empty());
  EXPECT_EQ(guide.stats()->facts[6], 0U);
  EXPECT_EQ(Catalogues::open(file())->of(page.work.id), std::vector<std::string>{"cast.csv"});
}

TEST_F(CataloguesTest, AnArticleStatesWhatACatalogueKnows) {
  Guide guide = open();
  import(run_on);
  keep(guide, {role("a.example/1", "Im Si Wan", "Ki Seon-gyeom", "Run On")});
  const auto page = page_of<WorkPage>(guide, "Run On");
  ASSERT_EQ(page.cast.size(), 1U);
  EXPECT_EQ(page.cast.front().backing.support, 1U);
  EXPECT_EQ(guide.search("gyeom")->facts.size(), 1U);
}

TEST_F(CataloguesTest, TheSameAgainChangesNothingAndAnotherVersionReplaces) {
  Guide guide = open();
  import(run_on);
  EXPECT_TRUE(import(run_on).unchanged);
  const CatalogueCounts counts = import({run_on.front()});
  EXPECT_TRUE(counts.replaced);
  EXPECT_EQ(counts.people, 1U);
  KnownNames known(0);
  EXPECT_TRUE(known.known(guide, "Im Siwan"));
  EXPECT_FALSE(known.known(guide, "Shin Se Kyung"));
  import(run_on, "other.csv");
  EXPECT_EQ(Catalogues::open(file())->of(number_of(guide, "Im Si Wan")),
            (std::vector<std::string>{"cast.csv", "other.csv"}));
}

TEST_F(CataloguesTest, ACastListTellsWhichNamesAreOne) {
  const auto are_one = [this](const CatalogueEntry& entry) {
    std::filesystem::remove(file());
    Guide guide = open();
    keep(guide, {role("a.example/1", "Sooyoung", "Seo Dan-ah", "Run On")});
    import({entry});
    return number_of(guide, "Sooyoung") == number_of(guide, "Choi Soo-young");
  };
  EXPECT_FALSE(are_one({.person = "Choi Soo-young"})) << "a given name alone says too little";
  EXPECT_TRUE(are_one({.work = "Run On", .person = "Choi Soo-young", .character = "Seo Dan-ah"}));
}

TEST_F(CataloguesTest, WhoStandsTwiceInOneCastIsTwo) {
  const auto are_one = [this](const std::vector<CatalogueEntry>& entries, const char* name) {
    std::filesystem::remove(file());
    Guide guide = open();
    keep(guide,
         {role("a.example/1", "Kim Min-jung", "A-ra", "Salt"), role("b.example/1", "Kim Min Jung", "B-ra", "Rain")});
    import(entries, name);
    return number_of(guide, "Kim Min Jung") == number_of(guide, "Kim Min Jeong");
  };
  EXPECT_TRUE(are_one({{.work = "Salt", .person = "Kim Min Jeong", .character = "A-ra"}}, "one.csv"));
  EXPECT_FALSE(are_one({{.work = "Fog", .person = "Kim Min Jeong", .character = "C-ra"},
                        {.work = "Fog", .person = "Kim Min Jung", .character = "D-ra"}},
                       "two.csv"));
}

TEST_F(CataloguesTest, NamesThatAreTooLongAreRefused) {
  Guide guide = open();
  const CatalogueCounts counts = import({{.work = std::string(500, 'x'), .person = "Do Ki"}});
  EXPECT_EQ(counts.refused, 1U);
  EXPECT_EQ(counts.works, 0U);
  EXPECT_EQ(counts.people, 1U);
}

}  // namespace
}  // namespace backlot::guide
