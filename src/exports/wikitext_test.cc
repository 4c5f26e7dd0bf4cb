#include "backlot/exports/wikitext.h"

#include "backlot/exports/chapter_for_test.h"

#include <gtest/gtest.h>

namespace backlot::exports {
namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Wikitext, NothingOfATextIsMarkup) {
  EXPECT_EQ(wiki_text("a|b [[c]] {{d}} <e> ''f'' g=h ~~~~"),
            "a&#124;b &#91;&#91;c&#93;&#93; &#123;&#123;d&#125;&#125; &#60;e&#62; &#39;&#39;f&#39;&#39; g&#61;h "
            "&#126;&#126;&#126;&#126;");
  EXPECT_EQ(wiki_text("* no list"), "&#42; no list");
  EXPECT_EQ(wiki_text("one\n== two =="), "one &#61;&#61; two &#61;&#61;");
  EXPECT_EQ(wiki_text("It's __NOTOC__ &lt;"), "It's &#95;&#95;NOTOC&#95;&#95; &#38;lt;");
  EXPECT_EQ(wiki_text("Min-ji -->"), "Min-ji &#45;&#45;&#62;");
}

TEST(Wikitext, CastWithDescriptionAndReferencesWrittenOutOnce) {
  const std::string text = wikitext(post_office());
  EXPECT_TRUE(holds(text,
                    "* Yun Ha-rin as Han Seo-jin: a night-shift &#123;&#123;letter&#125;&#125; sorter<ref "
                    "name=\"bl1\">{{cite news |title=Cast &#91;&#91;set&#93;&#93; &#124; \"now\" "
                    "|url=https://a.example/1?x=a%7Cb |work=a.example |date=2031-03-02 |access-date=2031-03-05}}</ref>"
                    "<ref name=\"bl2\" />\n"))
      << text;
  EXPECT_FALSE(holds(text, "Do Gyeom")) << "an offer is no part";
}

TEST(Wikitext, Infobox) {
  const std::string text = wikitext(post_office());
  EXPECT_TRUE(holds(text, "{{Infobox television\n| native_name  = {{Infobox name module|Korean|달빛 우체국}}\n"))
      << text;
  EXPECT_TRUE(holds(text, "| starring     = Yun Ha-rin\n"));
  EXPECT_TRUE(holds(text, "| first_aired  = {{Start date|2031|04|06}}<ref name=\"bl2\">{{cite news"));
  EXPECT_FALSE(holds(text, "last_aired")) << "nobody says when it ends";
}

TEST(Wikitext, Ratings) {
  Chapter chapter = post_office();
  Said seoul = chapter.facts.back();
  seoul.rating->episode = 2;
  seoul.rating->scope = "Seoul";
  chapter.facts.push_back(seoul);
  const std::string text = wikitext(chapter);
  EXPECT_TRUE(holds(text,
                    "{| class=\"wikitable\"\n|+ Share of the audience (Nielsen Korea)\n! scope=\"col\" | Ep. !! "
                    "scope=\"col\" | nationwide !! scope=\"col\" | Seoul\n|-\n! scope=\"row\" | 1\n| 4.2%<ref "
                    "name=\"bl1\" /> || {{N/A}}\n|-\n! scope=\"row\" | 2\n| {{N/A}} || 4.2%<ref name=\"bl1\" />\n|}\n"))
      << text;
}

TEST(Wikitext, AKoreanTitleIsOneInItsScript) {
  Chapter chapter = post_office();
  chapter.facts[1].backing.sources.front().language = "ko";
  chapter.facts[1].backing.sources.front().title = "캐스팅 확정";
  EXPECT_TRUE(holds(wikitext(chapter), "{{cite news |script-title=ko:캐스팅 확정 |url="));
  EXPECT_TRUE(holds(wikitext(chapter), "|language=ko |access-date="));
}

TEST(Wikitext, WhatOnlyACopyWithSwappedWordsSaysIsLeftOut) {
  Chapter chapter = post_office();
  chapter.facts[1].backing.clean = false;
  EXPECT_FALSE(holds(wikitext(chapter), "Yun Ha-rin"));
}

TEST(Wikitext, SourcesThatDisagreeStandSideBySide) {
  Chapter chapter = post_office();
  Said rival = chapter.facts[1];
  rival.person = person(11, "Somebody Else");
  chapter.facts.push_back(rival);
  const std::string text = wikitext(chapter);
  EXPECT_TRUE(holds(text, "Yun Ha-rin as Han Seo-jin"));
  EXPECT_TRUE(holds(text, "Somebody Else as Han Seo-jin"));
  EXPECT_TRUE(holds(text, "<!-- the sources disagree on who plays the part -->"));
}

}  // namespace
}  // namespace backlot::exports
