// What holds for every text, however odd: random bytes, and random rows of the pieces that make tokenizers stumble.
#include "backlot/text/analyzer.h"
#include "backlot/text/chars.h"
#include "backlot/unicode/utf8.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

namespace backlot::text {
namespace {

const Analyzer& analyzer() {
  static const Analyzer shipped = *Analyzer::shipped();
  return shipped;
}

constexpr auto pieces = std::to_array<std::string_view>(
    {" ",      " ",      " ",      " ",     "\n",     "“",   "”",   "\"",     "‘",
     "’",      "'",      "«",      "»",     "„",      "*",   "_",   ".",      ".",
     "!",      "?",      "…",      "...",   ",",      ":",   "-",   "--",     "—",
     "(",      ")",      "a",      "I",     "s",      "t",   "n",   "Ji",     "won",
     "Mr",     "p.m.",   "U.S.",   "10:30", "8/7c",   "9pm", "1.4", "41,300", "%",
     "$",      "don't",  "cannot", "’90s",  "임시완", "é",   "🎬",  "👍🏽",   "http://a.b/c",
     "x@y.kr", "Sept",   "Chef",   "said",  "The",    "``",  "''",  "+",      "\u00A0",
     "\u200B", "\u0301", "『",     "』",    "\t"});

std::string random_bytes(std::mt19937& random) {
  std::string text;
  for (auto n = random() % 200; n > 0; --n) text += static_cast<char>(random());
  return unicode::repair(text);
}

std::string random_pieces(std::mt19937& random) {
  std::string text;
  for (auto n = random() % 60; n > 0; --n) text += pieces[random() % pieces.size()];
  return text;
}

// Each character that is no white space lies in exactly one token, and tokens follow each other.
void expect_tokens_cover(const Text& text) {
  std::size_t at = 0;
  for (const Token& t : text.tokens) {
    for (; at < t.begin; at += char_at(text.source, at).length) EXPECT_TRUE(char_at(text.source, at).space()) << at;
    EXPECT_EQ(at, t.begin);
    EXPECT_LT(t.begin, t.end);
    at = t.end;
    EXPECT_FALSE(t.word.empty());
    EXPECT_FALSE(t.lemma.empty());
    EXPECT_LT(static_cast<int>(t.tag), tag_count);
  }
  for (; at < text.source.size(); at += char_at(text.source, at).length)
    EXPECT_TRUE(char_at(text.source, at).space()) << at;
}

void expect_sentences_cover(const Text& text) {
  std::uint32_t next = 0;
  std::uint32_t segment = 0;
  for (const Sentence& s : text.sentences) {
    EXPECT_EQ(s.first, next);
    EXPECT_LT(s.first, s.last);
    EXPECT_GE(s.segment, segment);
    segment = s.segment;
    next = s.last;
    for (std::uint32_t t = s.first; t < s.last; ++t) EXPECT_EQ(text.sentence_of(t), &s - text.sentences.data());
  }
  EXPECT_EQ(next, text.tokens.size());
}

void expect_quotations_nest(const Text& text) {
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < text.quotations.size(); ++i) {
    const Quotation& q = text.quotations[i];
    EXPECT_GE(q.outer.begin, begin) << "sorted";
    begin = q.outer.begin;
    EXPECT_TRUE(q.outer.contains(q.inner));
    EXPECT_LE(q.first, q.last);
    EXPECT_LE(q.last, text.tokens.size());
    if (q.first < q.last) {
      EXPECT_EQ(q.inner.begin, text.tokens[q.first].begin);
      EXPECT_EQ(q.inner.end, text.tokens[q.last - 1].end);
    }
    if (q.parent < 0) continue;
    ASSERT_LT(q.parent, static_cast<std::int32_t>(i));
    EXPECT_TRUE(text.quotations[static_cast<std::size_t>(q.parent)].outer.contains(q.outer));
  }
  for (std::size_t i = 1; i < text.quotations.size(); ++i) {
    const Span before = text.quotations[i - 1].outer;
    const Span after = text.quotations[i].outer;
    EXPECT_TRUE(before.contains(after) || !before.overlaps(after)) << "quotations cross";
  }
}

bool same(const Text& a, const Text& b) {
  const auto same_token = [](const Token& s, const Token& t) {
    return s.begin == t.begin && s.end == t.end && s.word == t.word && s.lemma == t.lemma && s.tag == t.tag &&
           s.shape == t.shape;
  };
  return std::ranges::equal(a.tokens, b.tokens, same_token) && a.sentences.size() == b.sentences.size() &&
         a.quotations.size() == b.quotations.size();
}

void expect_sound(const std::string& source, Text& reused) {
  SCOPED_TRACE(source);
  analyzer().analyze(source, {}, reused);
  expect_tokens_cover(reused);
  expect_sentences_cover(reused);
  expect_quotations_nest(reused);
  Text fresh;
  analyzer().analyze(source, {}, fresh);
  EXPECT_TRUE(same(fresh, reused)) << "memory of the text before shows";
}

TEST(Property, HoldsForRandomBytes) {
  std::mt19937 random(1);
  Text text;
  for (int i = 0; i < 1500 && !HasFailure(); ++i) expect_sound(random_bytes(random), text);
}

TEST(Property, HoldsForRandomPieces) {
  std::mt19937 random(2);
  Text text;
  for (int i = 0; i < 4000 && !HasFailure(); ++i) expect_sound(random_pieces(random), text);
}

// A text moved elsewhere keeps its words, which lie in its own memory.
TEST(Property, TextsMayBeMoved) {
  const std::string source = "Tak Ye Rin STARS as Nilüfer’s sister.";
  Text text;
  analyzer().analyze(source, {}, text);
  const Text moved = std::move(text);
  EXPECT_EQ(moved.tokens[3].word, "stars");
  EXPECT_EQ(moved.tokens[5].word, "nilufer");
}

// Linear work: texts that make a careless scanner look ahead again and again. They take milliseconds, not minutes.
TEST(Property, NothingTakesMoreThanLinearTime) {
  Text text;
  for (const std::string_view piece :
       {"a.", "‘a ", "' 'a", "! # ", "“", "a'", "a's", "1,1", "http:", "a@", "Mr. ", "-a", ". ", "s’ "}) {
    std::string source;
    while (source.size() < 400'000) source += piece;
    analyzer().analyze(source, {}, text);
    EXPECT_FALSE(text.tokens.empty());
  }
}

static_assert(!std::is_copy_constructible_v<Text>, "a copy's words would be views into the original");

}  // namespace
}  // namespace backlot::text
