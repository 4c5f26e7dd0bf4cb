#include "backlot/web/page.h"

#include <gtest/gtest.h>

namespace backlot::web {
namespace {

constexpr std::string_view prose =
    "<p>The cast of the new weekend drama met for its first reading on Tuesday, and nobody had slept much.</p>"
    "<p>Its writer said that the harbour town of the series does not exist, although three towns have claimed it.</p>";

PageKind kind(std::string_view body, std::string_view head = "") {
  return PageReader().read("<html><head>" + std::string(head) + "</head><body>" + std::string(body)).kind;
}

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Kind, AnArticleIsOne) {
  EXPECT_EQ(kind("<h1>Rain</h1>" + std::string(prose)), PageKind::article);
  EXPECT_EQ(kind("<h1>How a page is not found, and 404 other stories</h1>" + repeated(prose, 5)), PageKind::article);
}

TEST(Kind, AListOfTeasersIsAnIndex) {
  const std::string teaser =
      "<div><h3><a href=/x>The harbour has claimed the series</a></h3><p>Its writer said that the town does not "
      "exist, although three have claimed it.</p></div>";
  EXPECT_EQ(kind("<main>" + repeated(teaser, 12) + "</main>"), PageKind::index);
  EXPECT_EQ(kind("<article>" + repeated(prose, 6) + "</article><div>" + repeated(teaser, 10) + "</div>",
                 "<meta property=og:type content=article>"),
            PageKind::article)
      << "an article with teasers below it";
}

TEST(Kind, ErrorsAndWalls) {
  EXPECT_EQ(
      kind("<h1>404</h1><p>The page that you looked for is not here. It may have been moved or taken away, sorry.</p>",
           "<title>Page not found - Harbour News</title>"),
      PageKind::error);
  EXPECT_EQ(kind("<p>We use cookies and other means to store data on your device; by continuing you accept them. "
                 "Cookies help us.</p>",
                 "<title>Harbour News</title>"),
            PageKind::wall);
}

TEST(Kind, Galleries) {
  EXPECT_EQ(kind("<h1>Pictures</h1>" + repeated("<img src=x>", 40) +
                 "<p>Forty pictures of the harbour at night, and of the town by day.</p>"),
            PageKind::gallery);
}

TEST(Kind, NothingToRead) {
  EXPECT_EQ(kind(""), PageKind::empty);
  EXPECT_EQ(kind("<script>x</script>"), PageKind::empty);
}

TEST(Media, CaptionsVideosAndCommentsAreKeptApart) {
  const Page page = PageReader().read(
      "<article>" + std::string(prose) +
      "<figure><img src=a><figcaption>The harbour at night</figcaption></figure>"
      "<iframe src='//www.youtube-nocookie.com/embed/abcdefghi-_?rel=0'></iframe>"
      "<iframe data-src=https://player.vimeo.com/video/1></iframe><iframe src=https://ads.example/x></iframe>"
      "<lite-youtube videoid=abcdefghi-_></lite-youtube><video><source src=https://h.example/a.mp4></video>"
      "<iframe src='javascript:alert(1)//youtube.com/'></iframe></article>"
      "<div id=comments><p>I do not believe a single word of this.</p></div>");
  EXPECT_EQ(page.captions, std::vector<std::string>{"The harbour at night"});
  EXPECT_EQ(page.videos, (std::vector<std::string>{"https://www.youtube.com/watch?v=abcdefghi-_",
                                                   "https://player.vimeo.com/video/1", "https://h.example/a.mp4"}));
  EXPECT_EQ(page.comments, std::vector<std::string>{"I do not believe a single word of this."});
  EXPECT_EQ(page.text.find("night"), std::string::npos);
}

}  // namespace
}  // namespace backlot::web
