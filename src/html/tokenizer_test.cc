#include "backlot/html/tokenizer.h"

#include <gtest/gtest.h>

namespace backlot::html {
namespace {

// "<p class=a>x</p>" as "<p 1>|x|</p>": the number of attributes that are known.
std::string tokens(std::string_view source) {
  Tokenizer tokenizer(source);
  Token token;
  std::string out;
  while (tokenizer.next(token)) {
    if (!out.empty()) out += '|';
    if (token.kind == Token::Kind::text) {
      out += token.text;
      continue;
    }
    out += token.kind == Token::Kind::end ? "</" : "<";
    out += token.name;
    if (!token.attributes.empty()) out += ' ' + std::to_string(token.attributes.size());
    out += '>';
  }
  return out;
}

std::string value_of(std::string_view tag, Attribute name) {
  Tokenizer tokenizer(tag);
  Token token;
  tokenizer.next(token);
  for (const TokenAttribute& a : token.attributes) {
    if (a.name == name) return std::string(a.value);
  }
  return "none";
}

TEST(Tokenizer, GivesTagsAndText) {
  EXPECT_EQ(tokens("a<p class=x>b<br/>c</P >d"), "a|<p 1>|b|<br>|c|</P>|d");
  EXPECT_EQ(tokens(""), "");
}

TEST(Tokenizer, ASignThatBeginsNoTagIsText) {
  EXPECT_EQ(tokens("1 < 2 <3"), "1 |< 2 |<3");
  EXPECT_EQ(tokens("a<"), "a|<");
  EXPECT_EQ(tokens("a</"), "a|</");
}

TEST(Tokenizer, PassesOverCommentsAndDeclarations) {
  EXPECT_EQ(tokens("<!DOCTYPE html>a<!-- <p> -->b<?php x ?>c</ >d<!-->e<!--->f<!-- --!>g"), "a|b|c|d|e|f|g");
  EXPECT_EQ(tokens("a<!-- without end <p>"), "a");
}

TEST(Tokenizer, ReadsAttributesAsBrowsersDo) {
  EXPECT_EQ(value_of("<a href='x y' HREF=z>", Attribute::href), "x y") << "the first of two counts";
  EXPECT_EQ(value_of("<a href = x/y>", Attribute::href), "x/y");
  EXPECT_EQ(value_of("<a href=\"a>b\">", Attribute::href), "a>b");
  EXPECT_EQ(value_of("<a/href=x/>", Attribute::href), "x/");
  EXPECT_EQ(value_of("<a hidden>", Attribute::hidden), "");
  EXPECT_EQ(value_of("<a =href href=x>", Attribute::href), "x");
  EXPECT_EQ(value_of("<a href=\"without end", Attribute::href), "without end");
  EXPECT_EQ(value_of("<a onclick=x href>", Attribute::id), "none");
}

TEST(Tokenizer, ScriptsAndStylesHoldNoTags) {
  EXPECT_EQ(tokens("<script>if (a<b) '</p>'</script >c"), "<script>|if (a<b) '</p>'|</script>|c");
  EXPECT_EQ(tokens("<style><p></style>"), "<style>|<p>|</style>");
  EXPECT_EQ(tokens("<title>a<b></titles></title>"), "<title>|a<b></titles>|</title>");
  EXPECT_EQ(tokens("<script>without end<p>"), "<script>|without end<p>");
  EXPECT_EQ(tokens("<script></script>x"), "<script>|</script>|x");
}

TEST(Tokenizer, AScriptInACommentInAScriptHidesAnEnd) {
  EXPECT_EQ(tokens("<script><!-- <script>a</script>b --></script>c"),
            "<script>|<!-- <script>a</script>b -->|</script>|c");
  EXPECT_EQ(tokens("<script><!-- a</script>b"), "<script>|<!-- a|</script>|b");
  EXPECT_EQ(tokens("<script><!-- <script> --></script>b"), "<script>|<!-- <script> -->|</script>|b");
}

}  // namespace
}  // namespace backlot::html
