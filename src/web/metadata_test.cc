#include "backlot/web/page.h"

#include "backlot/web/headline.h"

#include <gtest/gtest.h>

namespace backlot::web {
namespace {

constexpr std::string_view body =
    "<p>The cast of the new weekend drama met for its first reading on Tuesday, and nobody had slept much.</p>"
    "<p>Its writer said that the harbour town of the series does not exist, although three towns have claimed it.</p>";

Statements read(std::string_view head, std::string_view before = "", std::string_view html = "<html>") {
  return PageReader()
      .read(std::string(html) + "<head>" + std::string(head) + "</head><body>" + std::string(before) +
            std::string(body) + "</body>")
      .says;
}

std::string iso(const std::optional<article::Date>& date) { return date ? date->iso() : "none"; }

TEST(Metadata, JsonLdIsTrustedMost) {
  const Statements s = read(R"(<title>x</title><meta property="og:title" content="Other">
    <meta property="article:published_time" content="2020-01-01">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "n"},
    {"@type": ["NewsArticle"], "headline": "Rain &amp; wind", "datePublished": "2024-03-22T01:00:00Z",
     "author": [{"@type": "Person", "@id": "#jo"}, {"name": "Ann Roe"}], "publisher": {"name": "Harbour News"}},
    {"@type": "Person", "@id": "#jo", "name": "Jo Lee"}]}</script>)");
  EXPECT_EQ(s.title, "Rain & wind");
  EXPECT_EQ(iso(s.published), "2024-03-22");
  EXPECT_EQ(s.authors, (std::vector<std::string>{"Jo Lee", "Ann Roe"}));
  EXPECT_EQ(s.site, "Harbour News");
  EXPECT_TRUE(s.says_article);
}

TEST(Metadata, BrokenJsonLdIsPassedOver) {
  for (const std::string_view json : {"{", "[]", "null", "{\"@type\": 3}", "{\"@graph\": [[[[]]]]}", "\xFF"}) {
    EXPECT_EQ(
        read("<title>Rain over the harbour</title><script type=application/ld+json>" + std::string(json) + "</script>")
            .title,
        "Rain over the harbour")
        << json;
  }
  EXPECT_EQ(
      read("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Two\nlines\"}</script>").title,
      "Two lines");
}

TEST(Metadata, DeepJsonLdIsBounded) {
  std::string deep(100'000, '[');
  EXPECT_EQ(read("<script type=application/ld+json>" + deep + "</script>").title, "");
}

TEST(Metadata, MetaAndLink) {
  const Statements s = read(R"(<title>Rain - Harbour News</title><link rel="canonical" href="https://h.example/rain">
    <meta name="author" content="By Jo Lee"><meta property="og:site_name" content="Harbour News">
    <meta property="article:published_time" content="2024-03-22"><meta property="article:modified_time" content="2024-03-23">
    <meta property="og:type" content="article"><meta property="article:author" content="https://facebook.example/jo">)",
                            "", "<html lang=de>");
  EXPECT_EQ(s.title, "Rain");
  EXPECT_EQ(s.url, "https://h.example/rain");
  EXPECT_EQ(s.authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(s.site, "Harbour News");
  EXPECT_EQ(iso(s.published), "2024-03-22");
  EXPECT_EQ(iso(s.modified), "2024-03-23");
  EXPECT_EQ(s.language, "de");
}

TEST(Metadata, TimesMicrodataAndLines) {
  EXPECT_EQ(iso(read("", "<time datetime='2024-03-22T10:00'>today</time>").published), "2024-03-22");
  EXPECT_EQ(iso(read("", "<span itemprop=datePublished content=2024-03-22>").published), "2024-03-22");
  EXPECT_EQ(iso(read("", "<h1>Rain</h1><p>Published on March 22, 2024</p>").published), "2024-03-22");
  EXPECT_EQ(iso(read("", "<aside><time datetime=2020-01-01></time></aside>").published), "none") << "another article's";
  EXPECT_EQ(iso(read("<link rel=canonical href='https://h.example/2024/03/22/rain'>").published), "2024-03-22");
  EXPECT_EQ(read("", "<h1>Rain</h1><div>By Jo Lee | Harbour News</div>").authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(read("", "<h1>Rain</h1><a rel=author href=/jo>Jo Lee</a>").authors, std::vector<std::string>{"Jo Lee"});
}

TEST(Metadata, PeopleInMicrodata) {
  EXPECT_EQ(
      read("",
           "<h1>Rain</h1><div itemprop=author itemscope><a href=/><span itemprop=name>Jo Lee</span></a> writes about "
           "harbours, weather and all that comes with both of them</div>")
          .authors,
      std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(read("<meta name=author content='Jo Lee'><meta property=og:site_name content='Jo Lee'>").authors,
            std::vector<std::string>{"Jo Lee"})
      << "a site that bears its author's name";
}

TEST(Metadata, TheHeadlineOfThePageIsBelievedBeforeCutTitles) {
  EXPECT_EQ(read("<title>Rain over the harbour… | Harbour News</title>",
                 "<h1>Harbour News</h1><h1>Rain over the harbour, again</h1>")
                .title,
            "Rain over the harbour, again");
}

TEST(Metadata, AuthorsStandSideBySide) {
  EXPECT_EQ(
      read("<title>Rain</title>", "<p>Words <a rel=author href=/jo>Jo Lee</a>, <a rel=author href=/ann>Ann Roe</a></p>")
          .authors,
      (std::vector<std::string>{"Jo Lee", "Ann Roe"}));
}

TEST(Metadata, ASiteIsTheAuthorOnlyWhereNobodyElseIs) {
  const std::string_view head =
      "<meta property=og:site_name content='Harbour News'><meta name=author content='Harbour News'>";
  EXPECT_EQ(read(head, "<p class=byline>By Jo Lee</p>").authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(read(head).authors, std::vector<std::string>{"Harbour News"});
}

TEST(Metadata, TitlesLoseTheSite) {
  EXPECT_EQ(without_site("Rain - Harbour News", "Harbour News"), "Rain");
  EXPECT_EQ(without_site("Harbour News | Rain", "Harbour News"), "Rain");
  EXPECT_EQ(without_site("Rain over the harbour | TV | Harbour News", "Harbour News"), "Rain over the harbour | TV");
  EXPECT_EQ(without_site("Rain - and wind", "Harbour News"), "Rain - and wind");
  EXPECT_EQ(without_site("Rain over the harbour | Harbour News", ""), "Rain over the harbour");
}

TEST(Metadata, AuthorsAreNames) {
  const std::vector<std::string> stated = {
      "By Jo Lee and Ann Roe", "jo lee", "Harbour News", "jo@h.example", "admin", "Lee, Jo", "4 minutes"};
  EXPECT_EQ(authors_in(stated, "Harbour News"), (std::vector<std::string>{"Jo Lee", "Ann Roe", "Lee, Jo"}));
  EXPECT_EQ(author_of_line("Von Jo Lee, 22. März 2024"), "Jo Lee");
  EXPECT_EQ(author_of_line("Por José Álvaro Pâris • TV"), "José Álvaro Pâris");
  EXPECT_EQ(author_of_line("By Jo Lee and Ann Roe"), "Jo Lee and Ann Roe");
  EXPECT_EQ(author_of_line("By Jo Lee and friends"), "");
  EXPECT_EQ(author_of_line("By the way"), "");
  EXPECT_EQ(author_of_line("By noon everybody had left"), "");
}

}  // namespace
}  // namespace backlot::web
