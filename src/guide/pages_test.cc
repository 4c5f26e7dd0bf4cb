#include "backlot/guide/guide_fixture.h"

namespace backlot::guide {
namespace {

using PagesTest = GuideFixture;

TEST_F(PagesTest, AWorkPageTellsEverythingThatWasStated) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto page = page_of<WorkPage>(guide, "hollow tide");
  EXPECT_EQ(page.work.name, "Hollow Tide");
  ASSERT_EQ(page.types.size(), 1U);
  EXPECT_EQ(page.types[0].type, facts::WorkType::series);
  ASSERT_EQ(page.networks.size(), 1U);
  EXPECT_EQ(page.networks[0].entity.name, "tvN");
  ASSERT_EQ(page.genres.size(), 1U);
  EXPECT_EQ(page.genres[0].text, "mystery");
  ASSERT_EQ(page.seasons.size(), 1U);
  EXPECT_EQ(page.seasons[0].text, "2");
  ASSERT_EQ(page.premises.size(), 1U);
  EXPECT_EQ(page.premises[0].text, "a diver hears the drowned");
  ASSERT_EQ(page.crew.size(), 1U);
  EXPECT_EQ(page.crew[0].person.name, "Ku Ara");
  EXPECT_EQ(page.crew[0].job, "director");
  ASSERT_EQ(page.ratings.size(), 1U);
  EXPECT_EQ(page.ratings[0].episode, 2);
  EXPECT_DOUBLE_EQ(page.ratings[0].value, 5.4);
  EXPECT_EQ(page.ratings[0].scope, "nationwide");
  ASSERT_EQ(page.moments.size(), 1U);
  EXPECT_EQ(page.moments[0].kind, facts::MomentKind::blooper);
  EXPECT_EQ(page.moments[0].people.at(0).name, "Cha Min-ji");
  ASSERT_EQ(page.quotes.size(), 1U);
  EXPECT_EQ(page.quotes[0].speaker->name, "Cha Min-ji");
  EXPECT_EQ(page.quotes[0].text, "We froze every night,");
}

TEST_F(PagesTest, CastHasItsStatusAndWhoTheCharacterIs) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto page = page_of<WorkPage>(guide, "Hollow Tide");
  ASSERT_EQ(page.cast.size(), 2U);
  EXPECT_EQ(page.cast[0].actor->name, "Cha Min-ji");
  EXPECT_EQ(page.cast[0].character->name, "Seo Ha-neul");
  EXPECT_EQ(page.cast[0].status, facts::Status::confirmed);
  ASSERT_EQ(page.cast[0].descriptions.size(), 1U);
  EXPECT_EQ(page.cast[0].descriptions[0].text, "diver who lost her voice");
  EXPECT_EQ(page.cast[1].status, facts::Status::in_talks);
  EXPECT_FALSE(page.cast[1].character);
  EXPECT_TRUE(page.cast[1].descriptions.empty());
}

TEST_F(PagesTest, AScheduleIsKeptAsStated) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto page = page_of<WorkPage>(guide, "Hollow Tide");
  ASSERT_EQ(page.schedule.size(), 1U);
  const AiringRow& airing = page.schedule[0];
  EXPECT_EQ(airing.days, (std::vector{article::Weekday::wed, article::Weekday::thu}));
  EXPECT_EQ(airing.minute, 30);
  EXPECT_EQ(airing.tz, "Asia/Seoul");
  EXPECT_EQ(airing.tz_basis, facts::ZoneBasis::inferred);
  EXPECT_EQ(airing.network->name, "tvN");
  EXPECT_EQ(airing.newest, article::Date::make(2025, 3, 4));
}

TEST_F(PagesTest, EveryStatementNamesItsSource) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto page = page_of<WorkPage>(guide, "Hollow Tide");
  const Backing& backing = page.cast[0].backing;
  EXPECT_EQ(backing.support, 1U);
  ASSERT_EQ(backing.sources.size(), 1U);
  EXPECT_EQ(backing.sources[0].title, "“Hollow Tide” sets sail");
  EXPECT_EQ(backing.sources[0].address, "https://news.example/hollow-tide");
  EXPECT_EQ(backing.sources[0].published, article::Date::make(2025, 3, 4));
  EXPECT_EQ(backing.sources[0].rule, "cast.plays");
  EXPECT_NEAR(backing.sources[0].confidence, 0.95, 1e-3);
}

TEST_F(PagesTest, PeopleCharactersGroupsAndNetworksHavePages) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto person = page_of<PersonPage>(guide, "Cha Minji");
  ASSERT_EQ(person.roles.size(), 1U);
  EXPECT_EQ(person.roles[0].work->name, "Hollow Tide");
  ASSERT_EQ(person.roles[0].descriptions.size(), 1U);
  EXPECT_EQ(person.groups.at(0).entity.name, "NORTHWIND");
  EXPECT_EQ(person.quotes.size(), 1U);
  EXPECT_EQ(person.moments.size(), 1U);
  EXPECT_EQ(page_of<PersonPage>(guide, "Ku Ara").crew.at(0).job, "director");
  const auto character = page_of<CharacterPage>(guide, "Seo Haneul");
  EXPECT_EQ(character.roles.at(0).actor->name, "Cha Min-ji");
  EXPECT_EQ(character.roles.at(0).descriptions.size(), 1U);
  EXPECT_EQ(page_of<GroupPage>(guide, "northwind").members.at(0).entity.name, "Cha Min-ji");
  const auto network = page_of<NetworkPage>(guide, "TVN");
  EXPECT_EQ(network.works.at(0).entity.name, "Hollow Tide");
  EXPECT_EQ(network.schedule.at(0).work->name, "Hollow Tide");
}

TEST_F(PagesTest, TheSameStatementFromTwoDocumentsIsOneFact) {
  Guide guide = open();
  keep(guide, {full_article()});
  Article retelling("https://other.example/1", "Cha Minji plays SEO HANEUL in Hollow Tide.");
  retelling.published("2025-04-01")
      .cast({.actor = "Cha Minji",
             .actor_as_written = {},
             .character = "SEO HANEUL",
             .character_as_written = {},
             .work = "Hollow Tide",
             .description = {},
             .status = facts::Status::confirmed,
             .evidence = {}},
            "Cha Minji plays SEO HANEUL");
  const Learned learned = keep(guide, {retelling});
  EXPECT_EQ(learned.facts_new, 0U);
  EXPECT_EQ(learned.facts_known, 1U);
  EXPECT_EQ(learned.people_new + learned.works_new + learned.characters_new, 0U);
  const auto page = page_of<WorkPage>(guide, "Hollow Tide");
  EXPECT_EQ(page.cast[0].backing.support, 2U);
  EXPECT_EQ(page.cast[0].backing.sources.size(), 2U);
  const auto person = page_of<PersonPage>(guide, "Cha Min-ji");
  EXPECT_EQ(person.names, (std::vector<std::string>{"Cha Min-ji", "Cha Minji"}));
}

TEST_F(PagesTest, AZoneThatSomebodyStatedIsStated) {
  Guide guide = open();
  keep(guide, {full_article()});
  Article other = full_article("https://other.example/2");
  other.document().text += " (KST)";
  Entry entry = other;
  entry.content_key.clear();
  entry.annotation.schedule[0].tz_basis = facts::ZoneBasis::stated;
  keep(guide, {entry});
  const auto page = page_of<WorkPage>(guide, "Hollow Tide");
  ASSERT_EQ(page.schedule.size(), 1U);
  EXPECT_EQ(page.schedule[0].tz_basis, facts::ZoneBasis::stated);
}

TEST_F(PagesTest, CharactersOfOneNameInTwoWorksAreTwo) {
  Guide guide = open();
  Article a("https://news.example/a", "Yun Sol plays Min-jun in Salt. Go Eun plays Min-jun in Pepper.");
  const auto role = [](std::string actor, std::string work) {
    return facts::Cast{.actor = std::move(actor),
                       .actor_as_written = {},
                       .character = "Min-jun",
                       .character_as_written = {},
                       .work = std::move(work),
                       .description = {},
                       .status = facts::Status::confirmed,
                       .evidence = {}};
  };
  a.cast(role("Yun Sol", "Salt"), "Yun Sol plays Min-jun").cast(role("Go Eun", "Pepper"), "Go Eun plays Min-jun");
  keep(guide, {a});
  const auto found = guide.find("Minjun");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->how, MatchKind::exact);
  EXPECT_EQ(found->matches.size(), 2U);
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").cast.at(0).actor->name, "Yun Sol");
}

TEST_F(PagesTest, ASpeakerWithoutANameIsARoleAndNoPerson) {
  Guide guide = open();
  Article a("https://news.example/a", "Salt is a film. “Nobody slept,” the director said.");
  a.work({.title = "Salt",
          .as_written = {},
          .type = facts::WorkType::film,
          .networks = {},
          .genres = {},
          .season = {},
          .premise = {},
          .evidence = {}},
         "Salt")
      .quote({.text = "Nobody slept,", .restored = {}, .speaker = "director", .cue = {}, .parts = {}, .evidence = {}},
             "Nobody slept,");
  const Learned learned = keep(guide, {a});
  EXPECT_EQ(learned.people_new, 0U);
  const auto page = page_of<WorkPage>(guide, "Salt");
  ASSERT_EQ(page.quotes.size(), 1U);
  EXPECT_FALSE(page.quotes[0].speaker);
  EXPECT_EQ(page.quotes[0].role, "director");
}

TEST_F(PagesTest, MomentsStandInTheOrderOfTheirVideo) {
  Guide guide = open();
  Article a("https://news.example/a", "Third thing. First thing. Second thing. Salt.");
  const auto moment = [](std::uint32_t order, std::string summary) {
    return facts::Moment{
        .order = order, .people = {}, .kind = facts::MomentKind::take, .summary = std::move(summary), .evidence = {}};
  };
  a.work({.title = "Salt",
          .as_written = {},
          .type = facts::WorkType::film,
          .networks = {},
          .genres = {},
          .season = {},
          .premise = {},
          .evidence = {}},
         "Salt")
      .moment(moment(3, "Third thing."), "Third thing.")
      .moment(moment(1, "First thing."), "First thing.")
      .moment(moment(2, "Second thing."), "Second thing.");
  keep(guide, {a});
  std::vector<std::string> told;
  for (const MomentRow& m : page_of<WorkPage>(guide, "Salt").moments) told.push_back(m.summary);
  EXPECT_EQ(told, (std::vector<std::string>{"First thing.", "Second thing.", "Third thing."}));
}

TEST_F(PagesTest, AnUnknownTypeIsShownOnlyWhereNothingBetterIsKnown) {
  Guide guide = open();
  const auto named = [](int number, facts::WorkType type) {
    Article a("https://news.example/" + std::to_string(number), "Salt " + std::to_string(number));
    a.work({.title = "Salt",
            .as_written = {},
            .type = type,
            .networks = {},
            .genres = {},
            .season = {},
            .premise = {},
            .evidence = {}},
           "Salt");
    return Entry(a);
  };
  keep(guide, {named(1, facts::WorkType::unknown), named(2, facts::WorkType::unknown)});
  ASSERT_EQ(page_of<WorkPage>(guide, "Salt").types.size(), 1U);
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").types[0].type, facts::WorkType::unknown);
  keep(guide, {named(3, facts::WorkType::film)});
  ASSERT_EQ(page_of<WorkPage>(guide, "Salt").types.size(), 1U);
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").types[0].type, facts::WorkType::film);
}

TEST_F(PagesTest, RatingsStandInTheOrderOfTheEpisodes) {
  Guide guide = open();
  Article a("https://news.example/a", "Salt drew well.");
  const auto rating = [](std::optional<int> episode, double value) {
    return facts::Rating{.work = "Salt", .episode = episode, .value = value, .scope = {}, .source = {}, .evidence = {}};
  };
  a.rating(rating({}, 9.5), "drew").rating(rating(12, 3.1), "drew").rating(rating(2, 4.0), "drew");
  keep(guide, {a});
  std::vector<double> values;
  for (const RatingRow& r : page_of<WorkPage>(guide, "Salt").ratings) values.push_back(r.value);
  EXPECT_EQ(values, (std::vector{4.0, 3.1, 9.5}));
}

TEST_F(PagesTest, AListTakesTheBestWhereThereAreTooMany) {
  Guide guide = open();
  for (int i = 0; i < 4; ++i) {
    Article a("https://news.example/" + std::to_string(i),
              "Ku Ara, No Won and others directed Salt " + std::to_string(i));
    a.crew({.person = i == 0 ? "No Won" : "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "directed");
    keep(guide, {a});
  }
  const auto salt = guide.find("Salt")->meant()->id;
  const auto page = std::get<WorkPage>(*guide.page(salt, {.most = 1, .sources = 2}));
  ASSERT_EQ(page.crew.size(), 1U);
  EXPECT_EQ(page.crew[0].person.name, "Ku Ara");
  EXPECT_EQ(page.crew[0].backing.support, 3U);
  EXPECT_EQ(page.crew[0].backing.sources.size(), 2U);
}

TEST_F(PagesTest, TheNameShownIsTheOneSeenMostOften) {
  Guide guide = open();
  for (int i = 0; i < 3; ++i) {
    Article a("https://news.example/" + std::to_string(i), "HOLLOW TIDE or Hollow Tide, " + std::to_string(i));
    const std::string name = i == 0 ? "HOLLOW TIDE" : "Hollow Tide";
    a.crew({.person = "Ku Ara", .job = "director", .work = name, .evidence = {}}, name);
    keep(guide, {a});
  }
  const auto page = page_of<WorkPage>(guide, "hollowtide");
  EXPECT_EQ(page.work.name, "Hollow Tide");
  EXPECT_EQ(page.names, (std::vector<std::string>{"Hollow Tide", "HOLLOW TIDE"}));
}

TEST_F(PagesTest, AnUnknownNumberIsAnError) {
  Guide guide = open();
  EXPECT_EQ(guide.page(4711).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace backlot::guide
