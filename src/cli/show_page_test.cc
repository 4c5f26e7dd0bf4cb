#include "backlot/cli/show_page.h"
#include "backlot/guide/airtime.h"
#include "backlot/guide/folded_rows.h"
#include "backlot/serve/guide_json.h"

#include <gtest/gtest.h>

namespace backlot::cli {
namespace {

using article::Date;
using article::Weekday;
using guide::EntityKind;
using guide::EntityRef;

guide::Source source(guide::DocumentId id, const std::string& title) {
  return {id,   title,       "news/" + std::to_string(id) + ".txt", Date::make(2026, 3, 13), "en", 0, false,
          0.9F, "cast.plays"};
}

guide::Backing backing(guide::FactId fact, std::vector<guide::Source> sources, std::uint32_t support = 0) {
  const auto named = static_cast<std::uint32_t>(sources.size());
  return {fact, support == 0 ? named : support, std::move(sources)};
}

guide::AiringRow weekly() {
  guide::AiringRow row;
  row.days = {Weekday::wed, Weekday::thu};
  row.minute = 22 * 60 + 30;
  row.tz = "Asia/Seoul";
  row.tz_basis = facts::ZoneBasis::inferred;
  row.newest = Date::make(2026, 3, 13);
  return row;
}

guide::WorkPage bakery() {
  guide::WorkPage page;
  page.work = {1, EntityKind::work, "The Last Stop Bakery"};
  page.names = {"The Last Stop Bakery", "Last Stop Bakery"};
  page.types = {{facts::WorkType::series, backing(1, {source(1, "First")})}};
  page.networks = {{{2, EntityKind::network, "JTBC"}, backing(2, {source(1, "First")})}};
  page.premises = {{"a romance on the night shift", backing(3, {source(2, "Second")})}};
  guide::AiringRow row = weekly();
  row.backing = backing(4, {source(2, "Second")});
  page.schedule = {row};
  guide::CastRow cast;
  cast.actor = EntityRef{3, EntityKind::person, "Ahn Se Rin"};
  cast.character = EntityRef{4, EntityKind::character, "Ko Eun Byeol"};
  cast.descriptions = {{"baker who cannot sleep", backing(6, {source(1, "First")})}};
  cast.backing = backing(5, {source(2, "Second"), source(1, "First")}, 5);
  page.cast = {cast};
  cast.status = facts::Status::turned_down;
  cast.character.reset();
  cast.descriptions.clear();
  page.cast.push_back(cast);
  guide::QuoteRow quote;
  quote.text = "I got up at two.\x1b[2J,";
  quote.speaker = EntityRef{3, EntityKind::person, "Ahn Se Rin"};
  quote.backing = backing(7, {source(1, "First")});
  page.quotes = {quote};
  return page;
}

const guide::Viewer berlin{"Europe/Berlin", *Date::make(2026, 3, 13)};

TEST(ShowPage, AWork) {
  Page out({.interactive = false, .colour = false, .width = 70});
  print_page(out, bakery(), berlin);
  EXPECT_EQ(out.text(), R"(The Last Stop Bakery                                            series
──────────────────────────────────────────────────────────────────────
also     Last Stop Bakery
network  JTBC [1]

About
  A romance on the night shift [2]

When
  airs  Wed, Thu 14:30  stated Wed, Thu 22:30 Asia/Seoul (zone
                        inferred) [2]
  Times are those of Europe/Berlin.

Cast
  Ahn Se Rin  Ko Eun Byeol  baker who cannot sleep [1][2]+3
  Ahn Se Rin                turned down [1][2]+3

Quotes
  “I got up at two.␛[2J” — Ahn Se Rin [1]

Sources
  [1]  First · 2026-03-13
       news/1.txt
  [2]  Second · 2026-03-13
       news/2.txt
)");
}

TEST(ShowPage, OlderSlotsSayWhenTheyHeld) {
  guide::WorkPage page = bakery();
  guide::AiringRow moved = weekly();
  moved.minute = 22 * 60 + 50;
  moved.newest = Date::make(2026, 4, 1);
  page.schedule.push_back(moved);
  Page out({.interactive = false, .colour = false, .width = 100});
  print_page(out, page, berlin);
  EXPECT_NE(out.text().find("22:30 Asia/Seoul (zone inferred), as of 2026-03-13"), std::string::npos) << out.text();
  EXPECT_EQ(out.text().find("as of 2026-04-01"), std::string::npos);
}

TEST(ShowPage, OneLineAPersonOfTheCrew) {
  guide::WorkPage page = bakery();
  const auto crew = [](guide::EntityId id, const std::string& name, const std::string& job) {
    guide::CrewRow row;
    row.person = {id, EntityKind::person, name};
    row.job = job;
    row.backing = backing(30, {source(1, "First")});
    return row;
  };
  page.crew = {crew(7, "Noah Feld", "writer"), crew(8, "Maria Castellan", "director"),
               crew(7, "Noah Feld", "executive producer")};
  Page out({.interactive = false, .colour = false, .width = 70});
  print_page(out, page, berlin);
  EXPECT_NE(out.text().find("  Noah Feld        writer [1], executive producer [1]\n  Maria Castellan  director [1]\n"),
            std::string::npos)
      << out.text();
}

TEST(ShowPage, EachVideoByItself) {
  guide::WorkPage page = bakery();
  const auto moment = [](guide::DocumentId video, std::uint32_t order, const std::string& text) {
    guide::MomentRow row;
    row.video = video;
    row.order = order;
    row.summary = text;
    row.backing = backing(20 + order, {source(video, "Video " + std::to_string(video))});
    return row;
  };
  page.moments = {moment(5, 1, "Flour."), moment(5, 2, "Dough."), moment(6, 1, "Trays.")};
  Page out({.interactive = false, .colour = false, .width = 70});
  print_page(out, page, berlin);
  EXPECT_NE(
      out.text().find("On the set [3]\n  1  idle  Flour.\n  2  idle  Dough.\n\nOn the set [4]\n  1  idle  Trays.\n"),
      std::string::npos)
      << out.text();
}

TEST(ShowPage, APerson) {
  guide::PersonPage page;
  page.person = {3, EntityKind::person, "Juwol"};
  page.names = {"Juwol"};
  page.groups = {{{9, EntityKind::group, "LANTERNS"}, backing(8, {source(1, "First")})}};
  guide::CastRow role;
  role.actor = page.person;
  role.character = EntityRef{4, EntityKind::character, "Seo Pil"};
  role.work = EntityRef{1, EntityKind::work, "The Last Stop Bakery"};
  role.backing = backing(5, {source(1, "First")});
  page.roles = {role};
  Page out({.interactive = false, .colour = false, .width = 70});
  print_page(out, page, berlin);
  EXPECT_NE(out.text().find("member of  LANTERNS [1]"), std::string::npos) << out.text();
  EXPECT_NE(out.text().find("  The Last Stop Bakery  Seo Pil  [1]"), std::string::npos) << out.text();
}

TEST(GuideJson, AWork) {
  const std::string json = serve::page_json(bakery(), berlin);
  EXPECT_TRUE(json.starts_with(R"({"kind":"work","name":"The Last Stop Bakery","names":["The Last Stop Bakery",)"))
      << json;
  EXPECT_NE(json.find(R"("time":"22:30","tz":"Asia/Seoul","tz_basis":"inferred","date":null)"), std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("here":"Wed, Thu 14:30 Europe/Berlin","fact":4,"support":1,)"), std::string::npos) << json;
  EXPECT_NE(
      json.find(
          R"("actor":"Ahn Se Rin","character":null,"work":null,"status":"turned down","contested":false,"first":null,"newest":null,"descriptions":[],"fact":5,)"),
      std::string::npos);
  EXPECT_EQ(json.find('\x1b'), std::string::npos);
  EXPECT_TRUE(json.ends_with("}\n"));
}

}  // namespace
}  // namespace backlot::cli
