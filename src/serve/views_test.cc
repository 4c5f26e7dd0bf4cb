// Views: what of a work's rows a page shows, and how.
#include "backlot/serve/airing_views.h"
#include "backlot/serve/conflicts.h"
#include "backlot/serve/told_views.h"

#include <gtest/gtest.h>

namespace backlot::serve {
namespace {

// The template `text` filled with `data` under "x".
std::string filled(std::string_view text, const Data& data) {
  Data page;
  page.set("x", data);
  return kainjow::mustache::mustache(std::string(text)).render(page);
}

guide::Backing by(guide::DocumentId document, bool clean = true) {
  guide::Backing backing;
  backing.fact = document;
  backing.sources.emplace_back().document = document;
  backing.clean = clean;
  return backing;
}

guide::MomentRow moment(guide::DocumentId video, const char* summary, bool clean = true) {
  guide::MomentRow row;
  row.video = video;
  row.summary = summary;
  row.backing = by(video, clean);
  return row;
}

guide::QuoteRow quote(guide::DocumentId document, const char* text, bool clean = true) {
  guide::QuoteRow row;
  row.text = text;
  row.speaker = guide::EntityRef{7, guide::EntityKind::person, "Ku Ara"};
  row.backing = by(document, clean);
  return row;
}

TEST(Told, WhatWasSaidStandsInItsMoment) {
  const Told told = told_data({moment(1, "“We froze,” she says."), moment(1, "They bow.")},
                              {quote(1, "We froze,"), quote(2, "We froze,"), quote(1, "It rained.")});
  EXPECT_EQ(filled("{{#x}}{{#moments}}[{{#said}}{{text}}{{/said}}]{{/moments}}{{/x}}", told.videos), "[We froze][]");
  EXPECT_EQ(filled("{{#x}}{{text}}|{{/x}}", told.quotes), "We froze|It rained.|")
      << "another article quotes it elsewhere";
}

TEST(Told, CopiesWithSwappedWordsStandApart) {
  const Told told = told_data({moment(1, "They bow."), moment(2, "They curve.", false)},
                              {quote(1, "It rained."), quote(2, "It rainfall.", false)});
  EXPECT_EQ(filled("{{#x}}{{#moments}}{{summary}}{{/moments}}{{/x}}", told.videos), "They bow.");
  EXPECT_EQ(filled("{{#x}}{{#moments}}{{summary}}{{/moments}}{{/x}}", told.copied_videos), "They curve.");
  EXPECT_EQ(filled("{{#x}}{{text}}{{/x}}", told.quotes), "It rained.");
  EXPECT_EQ(filled("{{#x}}{{text}}{{/x}}", told.copied_quotes), "It rainfall.");
}

TEST(Told, WhatOnlyCopiesTellIsTold) {
  const Told told = told_data({moment(2, "They curve.", false)}, {quote(2, "It rainfall.", false)});
  EXPECT_EQ(filled("{{#x}}{{#moments}}{{summary}}{{/moments}}{{/x}}", told.videos), "They curve.");
  EXPECT_EQ(filled("{{#x}}{{text}}{{/x}}", told.quotes), "It rainfall.");
}

TEST(Told, AfterTheFirstVideoTheOthersAreFolded) {
  const Told told = told_data({moment(1, "One."), moment(1, "Two."), moment(2, "Three."), moment(3, "Four.")}, {});
  EXPECT_EQ(filled("{{#x}}{{#moments}}{{summary}}{{/moments}}{{/x}}", told.videos), "One.Two.");
  EXPECT_EQ(filled("{{#x}}{{#moments}}{{summary}}{{/moments}}{{/x}}", told.more_videos), "Three.Four.");
}

TEST(Told, AfterTheFirstEightTheRestIsFolded) {
  const std::vector<guide::QuoteRow> quotes(11, quote(1, "It rained."));
  const Told told = told_data({}, quotes);
  EXPECT_EQ(filled("{{#x}}.{{/x}}", told.quotes), "........");
  EXPECT_EQ(filled("{{#x}}.{{/x}}", told.more_quotes), "...");
}

guide::CastRow role(guide::EntityId actor, guide::EntityId character) {
  guide::CastRow row;
  row.actor = guide::EntityRef{actor, guide::EntityKind::person, "Actor " + std::to_string(actor)};
  row.character = guide::EntityRef{character, guide::EntityKind::character, "Lim"};
  row.contested = true;
  row.first = article::Date::parse_iso("2025-03-01");
  row.newest = article::Date::parse_iso("2025-03-04");
  return row;
}

TEST(Told, OnTheirPageAPersonIsNotNamedAgain) {
  guide::MomentRow bow = moment(1, "They bow.");
  bow.people = {{7, guide::EntityKind::person, "Ku Ara"}, {8, guide::EntityKind::person, "Cha Min-ji"}};
  const guide::EntityRef self{7, guide::EntityKind::person, "Ku Ara"};
  const Told told = told_data({bow}, {quote(1, "It rained.")}, &self);
  EXPECT_EQ(filled("{{#x}}{{#moments}}{{#people}}{{name}}{{/people}}{{/moments}}{{/x}}", told.videos), "Cha Min-ji");
  EXPECT_EQ(filled("{{#x}}{{text}}{{#speaker}}!{{/speaker}}{{/x}}", told.quotes), "It rained.");
}

TEST(Conflicts, TwoActorsOfOneCharacterStandSideBySide) {
  guide::WorkPage work;
  work.cast = {role(1, 9), role(2, 9), role(3, 8)};
  constexpr const char* text = "{{#x}}{{what}}:{{#sides}} {{#entity}}{{name}}{{/entity}} {{dates}};{{/sides}}{{/x}}";
  EXPECT_EQ(filled(text, conflicts_data(work)),
            "Who plays Lim: Actor 1 1 Mar 2025 to 4 Mar 2025; Actor 2 1 Mar 2025 to 4 Mar 2025;");
  work.cast[1].backing.clean = false;
  EXPECT_EQ(filled(text, conflicts_data(work)), "") << "a copy with swapped words is no article that disagrees";
  work.cast[1].backing.clean = true;
  work.cast[1].status = facts::Status::rumored;
  EXPECT_EQ(filled(text, conflicts_data(work)), "") << "a rumour is no conflict";
}

TEST(Conflicts, TwoRatingsOfOneEpisodeAndArea) {
  guide::WorkPage work;
  const auto rating = [](int episode, double value, const char* scope) {
    guide::RatingRow row;
    row.episode = episode;
    row.value = value;
    row.scope = scope;
    return row;
  };
  work.ratings = {rating(1, 5.5, "Seoul"), rating(1, 4, "nationwide"), rating(1, 6, "Seoul"), rating(2, 5.5, "Seoul")};
  EXPECT_EQ(filled("{{#x}}{{what}}:{{#sides}} {{text}}{{/sides}}{{/x}}", conflicts_data(work)),
            "Rating of episode 1, Seoul: 5.5 % 6 %");
}

}  // namespace
}  // namespace backlot::serve
