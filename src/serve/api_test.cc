#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/identities.h"
#include "backlot/serve/site.h"

#include <algorithm>

namespace backlot::serve {
namespace {

// 2025-03-05, a Wednesday, 12:00 UTC.
constexpr guide::Instant noon = 1741176000;

class ApiTest : public guide::GuideFixture {
 protected:
  ApiTest() : guide_(open()) {
    keep(guide_, {guide::full_article()});
    site_.emplace(*Site::open({.guide_file = file().string(), .zone = "UTC", .now = [] { return noon; }}));
  }
  http::Response get(const std::string& address) const {
    http::Request request;
    request.target = *http::parse_target("/api/v1/" + address);
    return site_->answer(request);
  }
  std::string id(std::string_view name) const { return std::to_string(guide_.find(name)->meant()->id); }

  guide::Guide guide_;
  std::optional<Site> site_;
};

bool has(const http::Response& response, std::string_view part) {
  return response.body.find(part) != std::string::npos;
}

TEST_F(ApiTest, AShowLooksLikeThoseOfTVmaze) {
  const auto show = get("shows/" + id("Hollow Tide"));
  EXPECT_EQ(show.status, 200);
  EXPECT_EQ(show.type, "application/json");
  EXPECT_TRUE(has(show, R"("name":"Hollow Tide","type":"Scripted","genres":["mystery"])")) << show.body;
  EXPECT_TRUE(has(show, R"("schedule":{"time":"00:30","days":["Wednesday","Thursday"]})")) << show.body;
  EXPECT_TRUE(has(show, R"("country":{"code":"KR","timezone":"Asia/Seoul"})")) << show.body;
  EXPECT_TRUE(has(show, R"("summary":"<p>a diver hears the drowned</p>")")) << show.body;
  EXPECT_FALSE(has(show, "_embedded"));
}

TEST_F(ApiTest, CastIsEmbeddedAndAnOfferIsNoPartOfIt) {
  const auto show = get("shows/" + id("Hollow Tide") + "?embed=cast");
  EXPECT_TRUE(has(show, R"("name":"Cha Min-ji")"));
  EXPECT_TRUE(has(show, R"("name":"Seo Ha-neul")"));
  EXPECT_FALSE(has(show, "Bae Do-hyun"));
}

TEST_F(ApiTest, ANumberThatIsReadAsOneWithAnotherLeadsThere) {
  guide::Article again("https://b.example/2", "Cha Minji plays Seo Ha-neul in Hollow Tide.");
  const auto cast = guide::full_article().annotation().cast.front();
  again.cast(cast, "Cha Minji plays");
  again.annotation().cast.front().actor = "Cha Min Jee";
  keep(guide_, {again});
  ASSERT_TRUE(guide::Identities(guide_).update());
  const auto joined = guide::Identities(guide_).named("Cha Min Jee")->front().id;
  const auto moved = get("people/" + std::to_string(joined) + "?embed=castcredits");
  EXPECT_EQ(moved.status, 301);
  ASSERT_FALSE(moved.headers.empty());
  const auto location = std::ranges::find(moved.headers, "Location", &http::Header::name);
  EXPECT_EQ(location->value, "/api/v1/people/" + id("Cha Min-ji") + "?embed=castcredits");
}

TEST_F(ApiTest, SearchGivesScoresWithShows) {
  const auto found = get("search/shows?q=hollow");
  EXPECT_TRUE(found.body.starts_with(R"([{"score":0.8,"show":{"id":)")) << found.body;
  EXPECT_EQ(get("search/shows?q=zzzzzz").body, "[]");
  EXPECT_EQ(get("search/shows").status, 400);
}

TEST_F(ApiTest, APersonHasCredits) {
  const auto person = get("people/" + id("Cha Min-ji"));
  EXPECT_TRUE(has(person, R"("castcredits":[{"show":{"id":)")) << person.body;
  EXPECT_EQ(get("people/" + id("Hollow Tide")).status, 404);
}

TEST_F(ApiTest, TheScheduleIsThatOfTheBroadcasters) {
  const auto day = get("schedule?date=2025-03-06&country=KR");
  EXPECT_TRUE(has(day, R"("airdate":"2025-03-06","airtime":"00:30","airstamp":"2025-03-06T00:30:00+09:00")"))
      << day.body;
  EXPECT_EQ(get("schedule?date=2025-03-06&country=US").body, "[]");
  EXPECT_EQ(get("schedule?date=2025-03-07").body, "[]");
  EXPECT_EQ(get("schedule?date=tomorrow").status, 400);
}

TEST_F(ApiTest, SourcesStandBehindFacts) {
  EXPECT_TRUE(has(get("facts/1"), R"("sentence":"The tvN series “Hollow Tide” airs)"));
  EXPECT_TRUE(has(get("documents/1"), R"("copy_of":null,"facts":[{"id":)"));
  EXPECT_TRUE(has(get("stories/1"), R"("documents":1,"copies":0,"members":[{"id":1,)"));
  EXPECT_TRUE(has(get("stories"), R"([{"id":1,)"));
}

TEST_F(ApiTest, ErrorsAreProblems) {
  for (const char* address :
       {"shows/x", "shows/999", "people/999", "facts/999", "documents/0", "stories/999", "nothing"}) {
    const auto answer = get(address);
    EXPECT_EQ(answer.status, 404) << address;
    EXPECT_EQ(answer.type, "application/problem+json") << address;
    EXPECT_TRUE(has(answer, R"("status":404)")) << address;
  }
}

}  // namespace
}  // namespace backlot::serve
