// JSON-LD and JSON Lines, of a guide.
#include "backlot/exports/chapter_for_test.h"
#include "backlot/exports/json_ld.h"
#include "backlot/exports/json_lines.h"
#include "backlot/guide/guide_fixture.h"

#include <algorithm>

namespace backlot::exports {
namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string graph_of(const Chapter& chapter) {
  std::string out;
  JsonLd graph(out);
  graph.add(chapter);
  graph.finish();
  return out;
}

TEST(JsonLd, RolesEventsAndArticles) {
  const std::string out = graph_of(post_office());
  EXPECT_TRUE(holds(out, R"({"@type":"TVSeries","@id":"urn:x-backlot:work:7","name":"Moonlit Post Office")")) << out;
  EXPECT_TRUE(holds(out,
                    R"("actor":[{"@type":"PerformanceRole","characterName":"Han Seo-jin","actor":{"@type":"Person",)"
                    R"("@id":"urn:x-backlot:person:8","name":"Yun Ha-rin"},"subjectOf":[{"@id":)"
                    R"("https://a.example/1?x=a%7Cb"},{"@id":"https://b.example/2"}]}])"))
      << out;
  EXPECT_TRUE(holds(out, R"({"@type":"BroadcastEvent","name":"premieres","startDate":"2031-04-06T21:30:00+09:00")"));
  EXPECT_TRUE(holds(out, R"("@type":"NewsArticle","@id":"https://b.example/2","headline":"Second","url":)"
                         R"("https://b.example/2","datePublished":"2031-03-02","inLanguage":"en","publisher":)"
                         R"({"@type":"Organization","name":"b.example"})"));
  EXPECT_TRUE(holds(out, R"("value":4.2,"unitCode":"P1","measurementMethod":"Nielsen Korea")"));
  EXPECT_FALSE(holds(out, "AggregateRating"));
}

TEST(JsonLd, AnOfferIsNoPart) { EXPECT_FALSE(holds(graph_of(post_office()), "Do Gyeom")); }

TEST(JsonLd, AnEmptyGuideIsAnEmptyGraph) {
  std::string out;
  JsonLd(out).finish();
  EXPECT_TRUE(holds(out, "\"@graph\":[\n]}")) << out;
}

class ExportedGuide : public guide::GuideFixture {
 protected:
  static std::string lines_of(const guide::Guide& guide, const Selection& selection) {
    std::string out;
    JsonLines lines(guide, out);
    const auto done = each_chapter(guide, selection, [&](const Chapter& chapter) { EXPECT_TRUE(lines.add(chapter)); });
    EXPECT_TRUE(done);
    return out;
  }
};

TEST_F(ExportedGuide, EachFactOnceWithItsSentence) {
  guide::Guide guide = open();
  keep(guide, {guide::full_article()});
  const std::string out = lines_of(guide, {});
  EXPECT_EQ(std::ranges::count(out, '\n'), 14);
  EXPECT_TRUE(holds(out, R"("sentence":"Cha Min-ji plays Seo Ha-neul, a diver who lost her voice.")")) << out;
  EXPECT_EQ(out, lines_of(guide, {}));
}

TEST_F(ExportedGuide, OnlyWhatIsAskedFor) {
  guide::Guide guide = open();
  keep(guide, {guide::full_article()});
  EXPECT_EQ(lines_of(guide, {.entities = {}, .min_support = 2, .statuses = {}}), "");
  const std::string confirmed =
      lines_of(guide, {.entities = {}, .min_support = 1, .statuses = {facts::Status::confirmed}});
  EXPECT_FALSE(holds(confirmed, "Bae Do-hyun"));
  const auto group = guide.find("NORTHWIND")->meant()->id;
  const std::string members = lines_of(guide, {.entities = {group}, .min_support = 1, .statuses = {}});
  EXPECT_EQ(std::ranges::count(members, '\n'), 1) << members;
  EXPECT_EQ(
      each_chapter(guide, {.entities = {999}, .min_support = 1, .statuses = {}}, [](const Chapter&) {}).error().code,
      ErrorCode::not_found);
}

}  // namespace
}  // namespace backlot::exports
