#include "backlot/serve/site.h"

#include "backlot/guide/guide_fixture.h"
#include "backlot/serve/assets.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

namespace backlot::serve {
namespace {

using guide::Article;
using guide::Guide;

// 2025-03-05, a Wednesday, 12:00 UTC.
constexpr guide::Instant noon = 1741176000;

class SiteTest : public guide::GuideFixture {
 protected:
  Site site() const {
    auto opened = Site::open({.guide_file = file().string(), .zone = "Europe/Berlin", .now = [] { return noon; }});
    if (!opened) throw std::runtime_error(opened.error().to_string());
    return std::move(*opened);
  }
  static http::Response get(const Site& site, std::string_view address, std::vector<http::Header> headers = {}) {
    http::Request request;
    request.target = *http::parse_target(address);
    request.headers = std::move(headers);
    return site.answer(request);
  }
  static std::string header(const http::Response& response, std::string_view name) {
    for (const http::Header& h : response.headers) {
      if (h.name == name) return h.value;
    }
    return {};
  }
  static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
  Guide kept(const std::vector<guide::Entry>& entries) const {
    Guide guide = open();
    keep(guide, entries);
    return guide;
  }
};

TEST_F(SiteTest, EveryPageOfAFullGuideIsThere) {
  const Guide guide = kept({guide::full_article()});
  const Site s = site();
  for (const char* address : {"/", "/schedule", "/news", "/about", "/zone", "/search", "/search?q=tide", "/facts/1",
                              "/documents/1", "/stories/1", "/facts/1?part=1"}) {
    const http::Response page = get(s, address);
    EXPECT_EQ(page.status, 200) << address;
    EXPECT_TRUE(page.type.starts_with("text/html")) << address;
    EXPECT_FALSE(has(page.body, "{{")) << address;
    EXPECT_LT(page.body.size(), 100'000U) << address;
  }
  EXPECT_EQ(get(s, "/healthz").body, "ok\n");
}

TEST_F(SiteTest, AWorkHasItsCastItsTimeHereAndWhySoMuchIsSure) {
  const Guide guide = kept({guide::full_article()});
  const Site s = site();
  const auto id = guide.find("Hollow Tide")->meant()->id;
  const std::string page = get(s, "/works/" + std::to_string(id)).body;
  EXPECT_TRUE(has(page, "<h1 dir=\"auto\">Hollow Tide</h1>"));
  EXPECT_TRUE(has(page, ">Cha Min-ji</a>"));
  EXPECT_TRUE(has(page, "Tue, Wed 16:30")) << "00:30 in Seoul is the day before in Berlin";
  EXPECT_TRUE(has(page, "stated: Wed, Thu 00:30 Asia/Seoul (zone inferred)"));
  EXPECT_TRUE(has(page, "data-countdown=\"2025-03-05T15:30:00Z\"")) << page;
  EXPECT_TRUE(has(page, "Why: 1 independent source"));
  EXPECT_TRUE(has(page, "<span class=\"status\">in talks</span>"));
}

// The heaviest page that a work can have, with the style sheet and the script.
TEST_F(SiteTest, TheFullestPageStaysBelowAHundredKilobytes) {
  const std::string words = " who has a rather long name and does a number of things that take a while to tell";
  std::string text;
  for (int i = 0; i < 300; ++i) text += "Actor " + std::to_string(i) + words + ". ";
  Article article("https://news.example/full", text);
  article.title("Everything about it").published("2025-03-04");
  for (int i = 0; i < 300; ++i) {
    const std::string name = "Actor " + std::to_string(i);
    const std::string person = name + " of the Long Family Name";
    article
        .cast({.actor = person,
               .actor_as_written = {},
               .character = "Character " + std::to_string(i),
               .character_as_written = {},
               .work = "Salt",
               .description = words,
               .status = facts::Status::confirmed,
               .evidence = {}},
              name)
        .crew({.person = "Crew " + person, .job = "executive producer", .work = "Salt", .evidence = {}}, name)
        .rating({.work = "Salt",
                 .episode = i,
                 .value = 5.4,
                 .scope = "nationwide",
                 .source = "Nielsen Korea",
                 .evidence = {}},
                name)
        .airs({.work = "Salt",
               .kind = facts::AiringKind::airs,
               .days = {},
               .minute = 30,
               .tz = "Asia/Seoul",
               .tz_basis = facts::ZoneBasis::inferred,
               .date = article::Date::parse_iso("2025-03-05")->plus_days(i),
               .network = "tvN",
               .evidence = {}},
              name)
        .quote({.text = name + words, .restored = {}, .speaker = person, .cue = "said", .parts = {}, .evidence = {}},
               name)
        .moment({.order = static_cast<std::uint32_t>(i + 1),
                 .people = {person},
                 .kind = facts::MomentKind::blooper,
                 .summary = name + words,
                 .evidence = {}},
                name);
  }
  article.work({.title = "Salt",
                .as_written = {},
                .type = facts::WorkType::series,
                .networks = {},
                .genres = {},
                .season = {},
                .premise = {},
                .evidence = {}},
               "Actor 0");
  const Guide guide = kept({article});
  const Site s = site();
  for (const char* address : {"/works/", "/documents/"}) {
    const std::string id =
        address == std::string_view("/works/") ? std::to_string(guide.find("Salt")->meant()->id) : "1";
    EXPECT_LT(get(s, address + id).body.size() + asset("style.css").size() + asset("app.js").size(), 100'000U)
        << address;
  }
}

TEST_F(SiteTest, TheWeekIsThatOfTheViewer) {
  const Guide guide = kept({guide::full_article()});
  const Site s = site();
  EXPECT_TRUE(has(get(s, "/schedule").body, "Wed 5 Mar 2025"));
  const std::string seoul = get(s, "/schedule?zone=Asia%2FSeoul").body;
  EXPECT_TRUE(has(seoul, "Thu 6 Mar 2025"));
  EXPECT_TRUE(has(seoul, "00:30"));
  const http::Header cookie{"cookie", "a=b; zone=Asia/Seoul"};
  EXPECT_TRUE(has(get(s, "/schedule", {cookie}).body, "Asia/Seoul"));
  EXPECT_TRUE(has(get(s, "/schedule", {{"cookie", "zone=Not/AZone"}}).body, "Europe/Berlin"));
}

TEST_F(SiteTest, AZoneIsChosenAndLeadsBackOnlyToThisSite) {
  const Guide guide = kept({});
  const Site s = site();
  const http::Response chosen = get(s, "/zone?zone=Asia/Seoul&back=/works/7");
  EXPECT_EQ(chosen.status, 303);
  EXPECT_EQ(header(chosen, "Location"), "/works/7");
  EXPECT_TRUE(header(chosen, "Set-Cookie").starts_with("zone=Asia/Seoul;"));
  for (const char* back : {"//evil.example", "/%5Cevil.example", "https://evil.example", "/a%0d%0aX:%20y"})
    EXPECT_EQ(header(get(s, std::string("/zone?zone=UTC&back=") + back), "Location"), "/") << back;
  EXPECT_EQ(get(s, "/zone?zone=Nowhere/Land").status, 200);
}

TEST_F(SiteTest, AThingIsThereForOtherProgramsToo) {
  const Guide guide = kept({guide::full_article()});
  const std::string address = "/works/" + std::to_string(guide.find("Hollow Tide")->meant()->id);
  const http::Response graph = get(site(), address + ".jsonld");
  EXPECT_EQ(graph.type, "application/ld+json");
  EXPECT_TRUE(has(graph.body, "PerformanceRole"));
  EXPECT_FALSE(has(graph.body, "Bae Do-hyun")) << "an offer is no part";
  const http::Response text = get(site(), address + ".wiki");
  EXPECT_TRUE(text.type.starts_with("text/plain"));
  EXPECT_TRUE(has(text.body, "* Cha Min-ji as Seo Ha-neul"));
  EXPECT_EQ(get(site(), "/works/9999.jsonld").status, 404);
  EXPECT_EQ(get(site(), "/works/x.jsonld").status, 404);
}

TEST_F(SiteTest, AnAddressOfAnotherKindLeadsToTheRightOne) {
  const Guide guide = kept({guide::full_article()});
  const auto id = std::to_string(guide.find("Cha Min-ji")->meant()->id);
  const http::Response moved = get(site(), "/works/" + id);
  EXPECT_EQ(moved.status, 301);
  EXPECT_EQ(header(moved, "Location"), "/people/" + id);
}

TEST_F(SiteTest, WhatIsNotThereSaysSo) {
  const Guide guide = kept({});
  const Site s = site();
  for (const char* address : {"/nothing", "/works/1", "/works/x", "/works/-1", "/works/99999999999999999999", "/works/",
                              "/works/1/2", "/facts/0", "/documents/9", "/stories/9", "/assets/0/style.css",
                              "/assets/..%2F..%2Fetc/passwd", "/..%2f..%2fetc%2fpasswd"}) {
    const http::Response page = get(s, address);
    EXPECT_EQ(page.status, 404) << address;
    EXPECT_TRUE(has(page.body, "<h1>Not found</h1>")) << address;
  }
}

// Everything that comes from outside, wherever it can stand on a page.
TEST_F(SiteTest, HostileTextStaysText) {
  const std::string evil = "<script>alert(1)</script>";
  const std::string attribute = "\"onmouseover=\"alert(2)";
  Article article("javascript:alert(3)", evil + " plays " + attribute + " in Salt. “" + evil + "” said " + evil + ".");
  article.title(evil + attribute)
      .published("2025-03-04")
      .work({.title = evil + " " + attribute,
             .as_written = {},
             .type = facts::WorkType::series,
             .networks = {evil},
             .genres = {attribute},
             .season = evil,
             .premise = evil,
             .evidence = {}},
            "Salt")
      .cast({.actor = evil,
             .actor_as_written = {},
             .character = attribute,
             .character_as_written = {},
             .work = evil + " " + attribute,
             .description = evil,
             .status = facts::Status::confirmed,
             .evidence = {}},
            "plays");
  const Guide guide = kept({article});
  const Site s = site();
  std::vector<std::string> addresses{"/",
                                     "/news",
                                     "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                                     "/documents/1",
                                     "/stories/1",
                                     "/zone?zone=%3Cscript%3E&back=/%22%3E%3Cscript%3E"};
  for (int i = 1; i < 12; ++i) {
    addresses.push_back("/facts/" + std::to_string(i));
    for (const char* kind : {"works", "people", "characters", "networks"})
      addresses.push_back(std::string("/") + kind + "/" + std::to_string(i));
  }
  for (const std::string& address : addresses) {
    const std::string page = get(s, address).body;
    EXPECT_FALSE(has(page, "<script>")) << address;
    EXPECT_FALSE(has(page, "\"onmouseover")) << address;
    EXPECT_FALSE(has(page, "href=\"javascript:")) << address;
  }
}

TEST_F(SiteTest, NoPathOfTheMachineLeavesIt) {
  Article article("", "Ku Ara directed Salt.");
  article.document().url.reset();
  article.document().source = "/home/editor/private/news.jsonl";
  article.document().id = "17";
  article.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed");
  const Guide guide = kept({article});
  const Site s = site();
  for (const char* address : {"/", "/news", "/documents/1", "/facts/1", "/search?q=salt", "/stories/1", "/about"}) {
    const std::string page = get(s, address).body;
    EXPECT_FALSE(has(page, "/home/editor")) << address;
    EXPECT_FALSE(has(page, folder_.string())) << address;
  }
}

TEST_F(SiteTest, WhatAirsNextIsToldInTheZoneOfTheViewer) {
  const Guide guide = kept({guide::full_article()});
  const Site s = site();
  const std::string address = "/works/" + std::to_string(guide.find("Hollow Tide")->meant()->id);
  EXPECT_TRUE(has(get(s, address).body, "<time datetime=\"2025-03-05T15:30:00Z\">Wed 5 Mar 2025, 16:30</time>"));
  EXPECT_TRUE(has(get(s, address + "?zone=Asia%2FSeoul").body, ">Thu 6 Mar 2025, 00:30</time>"));
}

TEST_F(SiteTest, WhatAirsNextIsNotThatOfAnHourAgo) {
  const Guide guide = kept({guide::full_article()});
  guide::Instant now = noon;
  const auto s = Site::open({.guide_file = file().string(), .now = [&now] { return now; }});
  const std::string address = "/works/" + std::to_string(guide.find("Hollow Tide")->meant()->id);
  EXPECT_TRUE(has(get(*s, address).body, "data-countdown=\"2025-03-05T15:30:00Z\""));
  now += 3 * 3600;
  EXPECT_TRUE(has(get(*s, address).body, "data-countdown=\"2025-03-05T15:30:00Z\""));
  now += 3600;
  EXPECT_TRUE(has(get(*s, address).body, "data-countdown=\"2025-03-11T15:30:00Z\"")) << "a Tuesday in Berlin";
}

TEST_F(SiteTest, ASlotThatNobodyStatedForMonthsIsNotNext) {
  const Guide guide = kept({guide::full_article()});
  const auto late = Site::open({.guide_file = file().string(), .now = [] { return noon + 200 * 86'400; }});
  const std::string page = get(*late, "/works/" + std::to_string(guide.find("Hollow Tide")->meant()->id)).body;
  EXPECT_FALSE(has(page, "data-countdown"));
}

TEST_F(SiteTest, SwappedWordsAreReadInThreeWays) {
  Article spun("https://copy.example/a", "Ku Ara coordinated Salt.");
  spun.annotation().damage.push_back({.span = {7, 18}, .restored = "directed", .confidence = 0.9F, .why = "seen"});
  const Guide guide = kept({spun});
  const Site s = site();
  const std::string both = get(s, "/documents/1").body;
  EXPECT_TRUE(has(both, "<del title=\"seen\">coordinated</del><ins title=\"seen\">directed</ins>")) << both;
  EXPECT_TRUE(has(both, "href=\"/documents/1?reading=restored\""));
  const std::string restored = get(s, "/documents/1?reading=restored").body;
  EXPECT_FALSE(has(restored, "coordinated"));
  EXPECT_TRUE(has(restored, "<ins title=\"seen\">directed</ins>"));
  EXPECT_TRUE(has(restored, "reading=restored\" aria-current=\"true\""));
  EXPECT_FALSE(has(get(s, "/documents/1?reading=written").body, ">directed<"));
}

TEST_F(SiteTest, AFactThatBeginsInsideSwappedWordsLeavesNoEmptyLink) {
  Article spun("https://copy.example/a", "Ku Ara has coordinated the drama.");
  spun.annotation().damage.push_back({.span = {7, 22}, .restored = "directed", .confidence = 0.9F, .why = "seen"});
  spun.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "coordinated the drama");
  const Guide guide = kept({spun});
  const std::string restored = get(site(), "/documents/1?reading=restored").body;
  EXPECT_FALSE(has(restored, "data-fact=\"1\"></a>")) << restored;
  EXPECT_TRUE(has(restored, ">directed</ins>"));
  EXPECT_FALSE(has(get(site(), "/documents/1").body, "> </a>"));
}

TEST_F(SiteTest, NamesAreSuggestedWhileSomebodyTypes) {
  const Guide guide = kept({guide::full_article()});
  const std::string part = get(site(), "/search?q=hollow&part=1").body;
  EXPECT_TRUE(has(part, "role=\"option\""));
  EXPECT_TRUE(has(part, "Hollow Tide"));
  EXPECT_FALSE(has(part, "<html"));
  EXPECT_EQ(get(site(), "/search?q=zzzz&part=1").status, 200);
}

TEST_F(SiteTest, AnArticleWithoutFactsSaysSo) {
  Article korean("https://news.example/ko", "배우들이 모여 리허설을 했다.");
  korean.document().language = "ko";
  const Guide guide = kept({korean});
  const std::string page = get(site(), "/documents/1").body;
  EXPECT_TRUE(has(page, "No fact was read from it. Facts are found in English articles only"));
  EXPECT_TRUE(has(page, "<div class=\"text\" lang=\"ko\">"));
}

TEST_F(SiteTest, WhoSearchesForNothingIsToldHow) {
  const Guide guide = kept({});
  const std::string page = get(site(), "/search").body;
  EXPECT_TRUE(has(page, "<h1>Search</h1>"));
  EXPECT_TRUE(has(page, "must stand together"));
}

TEST_F(SiteTest, TwoArticlesStandSideBySide) {
  Article copy(
      "https://copy.example/tide",
      "The tvN show “Hollow Tide” airs Wednesdays and Thursdays at 00:30. <b>Cha Min-ji performs Seo Ha-neul.");
  const Guide guide = kept({guide::full_article(), copy.title("“Hollow Tide” & more")});
  const Site s = site();
  const std::string page = get(s, "/compare/1/2").body;
  EXPECT_TRUE(has(page, "<mark>show</mark>")) << page;
  EXPECT_TRUE(has(page, "&lt;b&gt;"));
  EXPECT_TRUE(has(page, "“Hollow Tide” &amp; more"));
  EXPECT_TRUE(has(page, "href=\"/compare/2/1\""));
  for (const char* address : {"/compare/1/1", "/compare/1/9", "/compare/0/1", "/compare/1"})
    EXPECT_EQ(get(s, address).status, 404) << address;
}

TEST_F(SiteTest, ALongComparisonGoesOnOnTheNextPage) {
  std::string text;
  for (int i = 0; i < 900; ++i)
    text += "Ku Ara directed episode " + std::to_string(i) + " and nobody in the studio complained about it. ";
  Article one("https://a.example/1", text);
  Article other("https://b.example/2", text + "A last sentence stands only here.");
  const Guide guide = kept({one, other});
  const Site s = site();
  const std::string first = get(s, "/compare/1/2").body;
  EXPECT_LT(first.size(), 100'000U);
  const std::size_t at = first.find("/compare/1/2?from=");
  ASSERT_NE(at, std::string::npos);
  const std::string next = get(s, first.substr(at, first.find('"', at) - at)).body;
  EXPECT_FALSE(has(next, "episode 0 "));
  EXPECT_LT(next.size(), 100'000U);
}

// Made anew by all who ask for each batch of an ingest, pages would take all the time there is.
TEST_F(SiteTest, PagesFollowTheGuideWithinSeconds) {
  Guide guide = kept({});
  auto now = std::make_shared<std::atomic<guide::Instant>>(noon);
  const Site s = *Site::open({.guide_file = file().string(), .now = [now] { return now->load(); }});
  EXPECT_FALSE(has(get(s, "/news").body, "Hollow Tide"));
  keep(guide, {guide::full_article()});
  *now += 6;
  EXPECT_TRUE(has(get(s, "/news").body, "Hollow Tide")) << "too old to be given once more";
  keep(guide, {Article("https://news.example/next", "Next to come.").title("Next to come").published("2025-03-05")});
  *now += 3;
  const auto made_anew = [&] { return has(get(s, "/news").body, "Next to come"); };
  EXPECT_FALSE(made_anew()) << "nobody waits; but a new one is made now";
  for (int tries = 0; tries < 500 && !made_anew(); ++tries) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(made_anew());
}

TEST_F(SiteTest, WhoLoadsAPageOnceMoreGetsTheNewest) {
  Guide guide = kept({});
  const Site s = site();
  for (const char* said : {"no-cache", "max-age=0"}) {
    EXPECT_FALSE(has(get(s, "/news").body, said));
    keep(guide, {Article(std::string("https://news.example/") + said, said).title(said).published("2025-03-05")});
    EXPECT_TRUE(has(get(s, "/news", {{"cache-control", said}}).body, said));
    EXPECT_TRUE(has(get(s, "/news").body, said)) << "and so does everybody from then on";
  }
}

TEST_F(SiteTest, ProgramsAreNeverToldWhatIsOld) {
  Guide guide = kept({});
  const Site s = site();
  for (const char* address : {"/api/v1/shows", "/news/feed.atom", "/calendar.ics"})
    EXPECT_FALSE(has(get(s, address).body, "Hollow Tide")) << address;
  keep(guide, {guide::full_article()});
  for (const char* address : {"/api/v1/shows", "/news/feed.atom", "/calendar.ics"})
    EXPECT_TRUE(has(get(s, address).body, "Hollow Tide")) << address;
}

TEST_F(SiteTest, OneDayOfTheScheduleStandsByItself) {
  const Guide guide = kept({guide::full_article()});
  const Site s = site();
  EXPECT_TRUE(has(get(s, "/schedule?day=2025-03-12").body, "Hollow Tide"));
  EXPECT_FALSE(has(get(s, "/schedule?day=2025-03-13").body, "Hollow Tide"));
  EXPECT_EQ(get(s, "/schedule?day=soon").status, 400);
  for (const char* far : {"/schedule?day=9999-12-31", "/schedule?day=0001-01-01"}) EXPECT_EQ(get(s, far).status, 200);
}

TEST_F(SiteTest, NothingCanBeWritten) {
  const Guide guide = kept({});
  http::Request request;
  request.target = *http::parse_target("/");
  request.method = http::Method::post;
  const http::Response refused = site().answer(request);
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(header(refused, "Allow"), "GET, HEAD, OPTIONS");
}

TEST_F(SiteTest, AssetsAreKeptForEverAndPagesNameThem) {
  const Guide guide = kept({});
  const Site s = site();
  const std::string page = get(s, "/").body;
  constexpr std::string_view link = "rel=\"stylesheet\" href=\"";
  ASSERT_TRUE(has(page, link));
  const std::size_t at = page.find(link) + link.size();
  const http::Response style = get(s, page.substr(at, page.find('"', at) - at));
  EXPECT_EQ(style.status, 200);
  EXPECT_TRUE(style.type.starts_with("text/css"));
  EXPECT_TRUE(has(header(style, "Cache-Control"), "immutable"));
}

}  // namespace
}  // namespace backlot::serve
