// The pictures of the site: who copied whom, and the cast.
#include "backlot/serve/cast_graph.h"
#include "backlot/serve/story_picture.h"
#include "backlot/serve/svg.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::serve {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

guide::StoryMember member(guide::DocumentId id, const char* address, guide::DocumentId source = 0,
                          const char* relation = "spun") {
  guide::StoryMember m;
  m.document.document = id;
  m.document.title = "<Title> & more";
  m.document.address = address;
  if (source != 0) m.copied_from = guide::Origin{source, "original", relation, 0.9F};
  return m;
}

guide::StoryPage story(std::vector<guide::StoryMember> members) {
  guide::StoryPage page;
  page.documents = static_cast<std::uint32_t>(members.size());
  page.copies = static_cast<std::uint32_t>(
      std::ranges::count_if(members, [](const auto& m) { return m.copied_from.has_value(); }));
  page.members = std::move(members);
  return page;
}

TEST(StoryPicture, EachCopyIsJoinedWithItsSource) {
  const std::string svg = story_picture(
      story({member(1, "https://one.example/a"), member(2, "https://two.example/a"),
             member(3, "https://three.example/a", 1), member(4, "https://four.example/a", 3, "verbatim")}));
  EXPECT_EQ(count(svg, "class=\"edge\""), 2U);
  EXPECT_EQ(count(svg, "<circle"), 4U);
  // A copy stands below its source, before other documents.
  EXPECT_LT(svg.find("one.example"), svg.find("three.example"));
  EXPECT_LT(svg.find("four.example"), svg.find("two.example"));
  EXPECT_TRUE(has(svg, "a spun copy"));
  EXPECT_TRUE(has(svg, "<title id=\"picture-title\">"));
  EXPECT_TRUE(has(svg, "4 articles, 2 copies."));
}

TEST(StoryPicture, NothingIsDrawnWhereNobodyCopied) {
  EXPECT_EQ(story_picture(story({member(1, "https://one.example"), member(2, "https://two.example")})), "");
  EXPECT_EQ(story_picture(story({member(1, "", 99)})), "") << "its source is not of this story";
}

TEST(StoryPicture, OfAnEndlessChainTheFirstFortyAreShown) {
  std::vector<guide::StoryMember> chain{member(1, "")};
  for (guide::DocumentId id = 2; id <= 400; ++id) chain.push_back(member(id, "", id - 1));
  const std::string svg = story_picture(story(std::move(chain)));
  EXPECT_EQ(count(svg, "<circle"), 40U);
  EXPECT_TRUE(has(svg, "the first 40 are shown"));
  EXPECT_FALSE(has(svg, "<Title>"));
  EXPECT_TRUE(has(svg, "&lt;Title&gt; &amp; more"));
}

TEST(StoryPicture, DocumentsThatCopiedEachOtherEndSomewhere) {
  EXPECT_EQ(story_picture(story({member(1, "", 2), member(2, "", 1)})), "");
}

guide::CastRow role(guide::EntityId actor, const char* character, facts::Status status = facts::Status::confirmed) {
  guide::CastRow row;
  row.actor = guide::EntityRef{actor, guide::EntityKind::person, "Actor " + std::to_string(actor)};
  if (*character != 0) row.character = guide::EntityRef{100 + actor, guide::EntityKind::character, character};
  row.status = status;
  return row;
}

guide::CastLink link(guide::EntityId actor, guide::EntityId other) {
  return {actor, {other, guide::EntityKind::work, "Work " + std::to_string(other)}};
}

TEST(CastGraph, JoinsCharactersActorsAndWhatElseTheyAreIn) {
  const CastGraph graph = cast_graph({role(1, "Ko <b>"), role(2, ""), role(3, "Lim", facts::Status::rumored)},
                                     {link(1, 50), link(2, 50), link(1, 51), link(3, 52)});
  EXPECT_EQ(count(graph.picture, "class=\"actor\""), 2U);
  EXPECT_EQ(count(graph.picture, "class=\"work\""), 2U);
  EXPECT_TRUE(has(graph.picture, "Ko &lt;b&gt;"));
  EXPECT_FALSE(has(graph.picture, "Lim")) << "a rumour is no part of the cast";
  ASSERT_EQ(graph.shared.size(), 2U);
  EXPECT_EQ(graph.shared[0].what.name, "Work 50");
  EXPECT_EQ(graph.shared[0].people.size(), 2U);
  const CastGraph again = cast_graph({role(1, "Ko <b>"), role(2, "")}, {link(1, 50), link(2, 50), link(1, 51)});
  EXPECT_EQ(again.picture, graph.picture);
}

TEST(CastGraph, TwoActorsOfOneCharacterMeetInIt) {
  guide::CastRow other = role(2, "Ko");
  other.character->id = 101;
  const CastGraph graph = cast_graph({role(1, "Ko"), other}, {});
  EXPECT_EQ(count(graph.picture, "class=\"character\""), 1U);
  EXPECT_EQ(count(graph.picture, "class=\"edge\""), 2U);
}

TEST(CastGraph, OneActorIsNoGraph) {
  EXPECT_EQ(cast_graph({role(1, "Ko")}, {link(1, 50)}).picture, "");
  EXPECT_EQ(cast_graph({}, {}).picture, "");
}

TEST(CastGraph, OfAHugeCastSixteenAreShown) {
  std::vector<guide::CastRow> cast;
  std::vector<guide::CastLink> links;
  for (guide::EntityId i = 1; i <= 200; ++i) {
    cast.push_back(role(i, "Ko"));
    for (guide::EntityId other = 0; other < 5; ++other) links.push_back(link(i, 1000 + i * 5 + other));
  }
  const CastGraph graph = cast_graph(cast, links);
  EXPECT_EQ(count(graph.picture, "class=\"actor\""), 16U);
  EXPECT_LT(graph.picture.size(), 20'000U);
}

TEST(Svg, WordsAreCutWhereTheyDoNotFit) {
  EXPECT_EQ(fitted("short", 100, 14), "short");
  const std::string cut = fitted("A title that is far too long for its place", 100, 14);
  EXPECT_TRUE(cut.ends_with("…"));
  EXPECT_LE(text_width(cut, 14), 104);
  EXPECT_EQ(fitted("임시완과 친구들", 50, 14), "임시…");
}

}  // namespace
}  // namespace backlot::serve
