#include "backlot/guide/snippet.h"

#include "backlot/unicode/utf8.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

std::string marked(const Snippet& s) {
  std::string text = s.text;
  for (auto m = s.marks.rbegin(); m != s.marks.rend(); ++m) {
    text.insert(m->end, "]");
    text.insert(m->begin, "[");
  }
  return text;
}

TEST(SnippetTest, AShortTextIsShownWhole) {
  EXPECT_EQ(marked(make_snippet("Rain fell.\nThe crew waited.", {{"rain", "crew"}}, 100)),
            "[Rain] fell. The [crew] waited.");
}

TEST(SnippetTest, AccentsAreMarkedInTheTextAsWritten) {
  EXPECT_EQ(marked(make_snippet("Bay Kırlangıç said so", {{"kirlangic"}}, 100)), "Bay [Kırlangıç] said so");
}

TEST(SnippetTest, OnlyWholeWordsUnlessBeginningsCount) {
  EXPECT_EQ(marked(make_snippet("rain rained", {{"rain"}}, 100)), "[rain] rained");
  EXPECT_EQ(marked(make_snippet("rain rained", {{"rain"}, true}, 100)), "[rain] [rained]");
}

TEST(SnippetTest, ALongTextIsCutWhereMostWordsStand) {
  std::string text = "barn ";
  for (int i = 0; i < 100; ++i) text += "filler ";
  text += "the barn burned in the rain and ";
  for (int i = 0; i < 100; ++i) text += "filler ";
  const Snippet s = make_snippet(text, {{"barn", "rain"}}, 100);
  EXPECT_LE(s.text.size(), 110U);
  EXPECT_EQ(s.marks.size(), 2U);
  EXPECT_TRUE(s.text.starts_with("…")) << s.text;
  EXPECT_TRUE(s.text.ends_with("…")) << s.text;
  EXPECT_NE(s.text.find("barn burned in the rain"), std::string::npos) << s.text;
}

TEST(SnippetTest, WithoutAMatchTheBeginningIsShown) {
  const Snippet s = make_snippet(std::string(50, 'a') + " " + std::string(100, 'b'), {{"zebra"}}, 60);
  EXPECT_EQ(s.text, std::string(50, 'a') + "…");
  EXPECT_TRUE(s.marks.empty());
}

TEST(SnippetTest, CharactersAreNeverCut) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "임";
  for (std::uint32_t room = 10; room < 40; ++room) {
    const Snippet s = make_snippet(text, {{"임"}}, room);
    EXPECT_EQ(unicode::find_invalid(s.text), std::string::npos) << room;
  }
}

TEST(SnippetTest, OneEnormousWordIsNoTrouble) {
  const std::string word(1'000'000, 'a');
  const Snippet s = make_snippet(word, {{word}}, 100);
  EXPECT_EQ(s.marks.size(), 1U);
  EXPECT_TRUE(make_snippet("", {{"a"}}, 100).text.empty());
  EXPECT_TRUE(make_snippet("", {}, 0).text.empty());
}

}  // namespace
}  // namespace backlot::guide
