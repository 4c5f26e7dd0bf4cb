#include "backlot/pipeline/restored.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

Span at(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

unspin::Damage damage(std::string_view text, std::string_view written, std::string restored, unspin::DamageKind kind) {
  return {.span = at(text, written), .restored = std::move(restored), .kind = kind, .confidence = 0.9F};
}

article::Document document() {
  article::Document made;
  made.text = "Title\nHan Solar Ok performs Lee Younger.\n“I am joyful,” she mentioned, “to behold you.”";
  made.blocks = {{{0, 5}, article::BlockKind::headline, {}},
                 {at(made.text, "Han Solar Ok performs Lee Younger."), article::BlockKind::body, {40, 40}},
                 {at(made.text, "“I am joyful,” she mentioned, “to behold you.”"), article::BlockKind::body, {}}};
  return made;
}

std::vector<unspin::Damage> all_damage(std::string_view text) {
  using enum unspin::DamageKind;
  return {damage(text, "Han Solar Ok", "Han Sun Ok", name), damage(text, "performs", "plays", word),
          damage(text, "Lee Younger", "Lee Young", name), damage(text, "joyful", "happy", word),
          damage(text, "behold", "see", word)};
}

TEST(Restored, LaysTheRestoredTextOutAsTheOneThatWasWritten) {
  const article::Document written = document();
  const Restored restored(written, all_damage(written.text));
  const article::Document& read = restored.document();
  ASSERT_EQ(read.blocks.size(), 3U);
  EXPECT_EQ(read.blocks[0].span.of(read.text), "Title");
  EXPECT_EQ(read.blocks[1].span.of(read.text), "Han Sun Ok plays Lee Young.");
  EXPECT_EQ(read.blocks[2].span.of(read.text), "“I am happy,” she mentioned, “to see you.”");
  EXPECT_EQ(read.blocks[1].kind, article::BlockKind::body);
  for (const article::Block& block : read.blocks)
    EXPECT_TRUE(block.label.empty() && block.label.end <= read.text.size());
}

TEST(Restored, FactsReferToTheTextAsWritten) {
  const article::Document written = document();
  const Restored restored(written, all_damage(written.text));
  const std::string& read = restored.document().text;

  facts::Annotation annotation;
  facts::Cast cast;
  cast.actor = cast.actor_as_written = "Han Sun Ok";
  cast.character = cast.character_as_written = "Lee Young";
  cast.evidence.span = at(read, "Han Sun Ok plays Lee Young");
  annotation.cast.push_back(cast);
  facts::Quote quote;
  quote.text = "I am happy, to see you.";
  quote.parts = {at(read, "I am happy,"), at(read, "to see you.")};
  quote.evidence.span = quote.parts.front();
  annotation.quotes.push_back(quote);
  restored.refer_to_written(annotation);

  EXPECT_EQ(annotation.cast[0].actor, "Han Sun Ok");
  EXPECT_EQ(annotation.cast[0].actor_as_written, "Han Solar Ok");
  EXPECT_EQ(annotation.cast[0].character_as_written, "Lee Younger");
  EXPECT_EQ(annotation.cast[0].evidence.span.of(written.text), "Han Solar Ok performs Lee Younger");
  EXPECT_EQ(annotation.quotes[0].text, "I am joyful, to behold you.");
  EXPECT_EQ(annotation.quotes[0].restored, "I am happy, to see you.");
  EXPECT_EQ(annotation.quotes[0].parts[1].of(written.text), "to behold you.");
  EXPECT_EQ(annotation.damage.size(), 5U);
}

TEST(Restored, DamageInsideATitleIsTheTitles) {
  article::Document written;
  written.text = "ITV’s Metropolis of Ash and the metropolis of Ashford; Metropolises of Ash";
  std::vector<unspin::Damage> words{damage(written.text, "Metropolis", "City", unspin::DamageKind::word),
                                    damage(written.text, "metropolis", "city", unspin::DamageKind::word)};
  words.front().why = "known";
  const Restored restored(written, words);
  facts::Annotation annotation;
  annotation.works.emplace_back().title = "City of Ash";
  restored.refer_to_written(annotation);
  ASSERT_EQ(annotation.damage.size(), 2U);
  EXPECT_EQ(annotation.damage[0].span.of(written.text), "Metropolis of Ash");
  EXPECT_EQ(annotation.damage[0].restored, "City of Ash");
  EXPECT_EQ(annotation.damage[0].kind, unspin::DamageKind::title);
  EXPECT_EQ(annotation.damage[0].why, "known; read as a title");
  EXPECT_EQ(annotation.damage[1].span.of(written.text), "metropolis");
}

TEST(Restored, ANameThatIsNotPrintedStandsForItself) {
  const article::Document written = document();
  const Restored restored(written, all_damage(written.text));
  facts::Annotation annotation;
  annotation.works.emplace_back().title = "Run On";
  restored.refer_to_written(annotation);
  EXPECT_EQ(annotation.works[0].as_written, "Run On");
}

}  // namespace
}  // namespace backlot::pipeline
