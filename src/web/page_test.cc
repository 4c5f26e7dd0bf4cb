#include "backlot/web/page.h"

#include <gtest/gtest.h>

#include <chrono>

namespace backlot::web {
namespace {

// Paragraphs long enough to be told as prose.
constexpr std::string_view first =
    "The cast of the new weekend drama met for its first reading on Tuesday, and nobody had slept much.";
constexpr std::string_view second =
    "Its writer said that the harbour town of the series does not exist, although three towns have claimed it since.";
constexpr std::string_view third =
    "Filming begins in the spring. The first episode is to be seen in the autumn, the channel said.";

std::string p(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }
std::string article() { return p(first) + p(second) + p(third); }
std::string article_text() { return std::string(first) + "\n\n" + std::string(second) + "\n\n" + std::string(third); }

std::string text_of(const std::string& page) { return PageReader().read(page).text; }

TEST(Page, KeepsTheParagraphsAndNothingElse) {
  EXPECT_EQ(text_of("<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>"
                    "<ul class=menu><li><a href=/>Home</a><li><a href=/tv>Series</a></ul>"
                    "<div id=content>" +
                    article() +
                    "</div><script>var x = '<p>';</script>"
                    "<footer>All rights reserved by the publisher of this page, which is not an article.</footer>"),
            article_text());
}

TEST(Page, ReadsWhatEndTagsWereLeftOutOf) {
  EXPECT_EQ(text_of("<body>" + std::string("<p>") + std::string(first) + "<p>" + std::string(second) + "<p>" +
                    std::string(third)),
            article_text());
}

TEST(Page, BreaksAreParagraphsToo) {
  EXPECT_EQ(
      text_of("<div>" + std::string(first) + "<br><br>" + std::string(second) + "<br>" + std::string(third) + "</div>"),
      article_text());
}

TEST(Page, WordsInsideAParagraphStayTogether) {
  EXPECT_EQ(text_of("<p>The cast of <b>the new</b>\n weekend <a href=x>drama</a> met for its <i>first</i> reading on"
                    "&nbsp;Tuesday, and<!-- x --> nobody had sl<span>ept</span> much.</p>"),
            first);
}

TEST(Page, CommentsAreDroppedHoweverLongTheyAre) {
  const std::string comments = "<section id=comments>" + p(std::string(second) + " I do not agree with this at all.") +
                               p("Nobody asked me, but I have read all of this and it was worth my time.") +
                               "</section>";
  EXPECT_EQ(text_of("<article>" + article() + "</article>" + comments), article_text());
}

TEST(Page, WhatStandsBehindAHeadingOfOtherArticlesIsDropped) {
  EXPECT_EQ(text_of("<div><div>" + article() + "<h3>You may also like</h3>" + p(std::string(first) + " Read on.") +
                    "</div></div>"),
            article_text());
}

TEST(Page, HeadingsAreKeptWhereSomethingStandsBelowThem) {
  EXPECT_EQ(text_of("<article>" + p(first) + "<h2>The town</h2>" + p(second) + "<h2>Nothing below</h2></article>"),
            std::string(first) + "\n\nThe town\n\n" + std::string(second));
}

TEST(Page, TheLeadBetweenHeadlineAndArticleIsKept) {
  EXPECT_EQ(text_of("<div><header><h1>Rain</h1>" + p(first) + "</header><div class=article-body>" + p(second) +
                    p(third) + "</div></div>"),
            article_text());
}

TEST(Page, ALineThatEndsArticlesDoesNotEndMostOfOne) {
  EXPECT_EQ(text_of("<div><p>Share</p>" + article() + "</div>"), article_text());
}

TEST(Page, NamesThatHideAllOfAPageAreNotBelieved) {
  EXPECT_EQ(text_of("<div class=teaser>" + p(first) + p(first) + "</div><div class=related>" + p(second) + p(second) +
                    "</div>"
                    "<div class=comments>" +
                    p(third) + p(third) + "</div>")
                .empty(),
            false);
}

TEST(Page, WhatSitesSayOfThemselvesIsDropped) {
  EXPECT_EQ(
      text_of("<article>" + p("We use cookies so that this site works; by continuing you accept them, all of them.") +
              article() +
              p("Sign up for our newsletter and never miss a story again. It is free, and it always will be.") +
              p("© 2024 Harbour News. All rights reserved, and nothing may be printed again.") + "</article>"),
      article_text());
}

TEST(Page, AWrapperThatHoldsTheArticleIsNoFurniture) {
  EXPECT_EQ(text_of("<div class=sidebar><div>" + article() + "</div></div>"), article_text());
}

// Pages made to be slow, of two megabytes each.
TEST(Page, HostilePagesTakeLinearTime) {
  const auto repeated = [](std::string_view piece) {
    std::string out;
    while (out.size() < 2'000'000) out += piece;
    return out;
  };
  for (const std::string& page :
       {repeated("<p>Share</p>"), repeated("<meta name=author content=a>") + "x",
        "<meta name=author content='" + repeated("a and ") + "'>",
        "<div class='author " + repeated("x") + "'>" + repeated("x<br>"), repeated("<time><i>"), repeated("<h2>a</h2>"),
        "<title>" + repeated("a - ") + "</title>", repeated("<iframe src=//youtube.com/>"),
        repeated("<video src=http://x/></video>"), "<p style='" + repeated("display ") + "'>x",
        repeated("<span class=share>x</span>"), repeated("<div itemprop=author>"),
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[" +
            repeated("{\"@id\":\"a\"},").substr(0, 900'000) + "1]}</script>"}) {
    const auto begin = std::chrono::steady_clock::now();
    PageReader().read(page);
    EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 3) << page.substr(0, 60);
  }
}

TEST(Page, EmptyAndBrokenPagesHaveNoText) {
  EXPECT_EQ(text_of(""), "");
  EXPECT_EQ(text_of("<"), "");
  EXPECT_EQ(text_of("<html><body><script>never ends"), "");
}

}  // namespace
}  // namespace backlot::web
