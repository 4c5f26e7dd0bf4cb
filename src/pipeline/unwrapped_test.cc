#include "backlot/pipeline/unwrapped.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

article::Document wrapped() {
  article::Document made;
  made.text = "Title\n\nAhn Se\r\n  Rin is in a behind-\nthe-scenes clip.\n\nThe end.";
  const auto body = static_cast<std::uint32_t>(made.text.find("Ahn"));
  const auto stop = static_cast<std::uint32_t>(made.text.find("\n\nThe end"));
  const auto size = static_cast<std::uint32_t>(made.text.size());
  made.blocks = {{{0, 5}, article::BlockKind::headline, {}},
                 {{body, stop}, article::BlockKind::body, {}},
                 {{stop + 2, size}, article::BlockKind::body, {}}};
  return made;
}

TEST(Unwrapped, BreaksInsideBlocksAreSpaces) {
  const article::Document written = wrapped();
  ASSERT_TRUE(is_wrapped(written));
  const Unwrapped unwrapped(written);
  const article::Document& read = unwrapped.document();
  EXPECT_EQ(read.text, "Title\n\nAhn Se Rin is in a behind-the-scenes clip.\n\nThe end.");
  EXPECT_EQ(read.blocks[0].span.of(read.text), "Title");
  EXPECT_EQ(read.blocks[1].span.of(read.text), "Ahn Se Rin is in a behind-the-scenes clip.");
  EXPECT_EQ(read.blocks[2].span.of(read.text), "The end.");
  EXPECT_FALSE(is_wrapped(read));
}

TEST(Unwrapped, OffsetsAreThoseOfTheTextAsItCame) {
  const article::Document written = wrapped();
  const Unwrapped unwrapped(written);
  const std::string& read = unwrapped.document().text;
  const auto begin = static_cast<std::uint32_t>(read.find("Ahn Se Rin"));
  facts::Annotation annotation;
  annotation.sentences = {unwrapped.document().blocks[1].span};
  annotation.works.emplace_back().evidence.span = {begin, begin + 10};
  facts::Quote& quote = annotation.quotes.emplace_back();
  quote.parts = {{begin + 7, begin + 13}};
  unspin::Damage& damage = annotation.damage.emplace_back();
  damage.span = {begin + 14, begin + 18};
  unwrapped.refer_to_written(annotation);

  EXPECT_EQ(annotation.sentences[0], written.blocks[1].span);
  EXPECT_EQ(annotation.works[0].evidence.span.of(written.text), "Ahn Se\r\n  Rin");
  EXPECT_EQ(quote.parts[0].of(written.text), "Rin is");
  EXPECT_EQ(damage.span.of(written.text), "in a");
}

TEST(Unwrapped, MostDocumentsAreNotWrapped) {
  article::Document plain = wrapped();
  plain.blocks = {{{0, 5}, article::BlockKind::headline, {}}, {{7, 13}, article::BlockKind::body, {}}};
  EXPECT_FALSE(is_wrapped(plain));
  EXPECT_FALSE(is_wrapped(article::Document{}));
}

}  // namespace
}  // namespace backlot::pipeline
