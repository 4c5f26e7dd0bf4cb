#include "backlot/feeds/feed.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::feeds {
namespace {

const std::string long_text(1500, 'x');

Feed read_or_fail(std::string_view bytes, std::string_view address = "https://news.example/tv/feed.xml",
                  const ReadOptions& options = {}) {
  auto feed = read(bytes, address, options);
  EXPECT_TRUE(feed) << feed.error().message;
  return feed ? *std::move(feed) : Feed();
}

Item only_item(std::string_view bytes) {
  Feed feed = read_or_fail(bytes);
  EXPECT_EQ(feed.items.size(), 1U);
  return feed.items.empty() ? Item() : std::move(feed.items.front());
}

std::string rss(std::string_view inside) {
  return "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title>" + std::string(inside) +
         "</channel></rss>";
}

TEST(Rss, ReadsAFeed) {
  const Feed feed = read_or_fail(R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Harbour News</title><link>https://news.example/</link><language>en-GB</language><ttl>30</ttl>
  <atom:link href="/tv/feed.xml" rel="self"/>
  <image><title>Not this</title><link>https://news.example/logo</link></image>
  <item>
    <title>Rain &amp;amp; fog over the &lt;i&gt;harbour&lt;/i&gt;</title>
    <link>https://news.example/rain</link>
    <guid isPermaLink="false">n-1</guid>
    <pubDate>Fri, 22 Mar 2024 09:14:00 +0900</pubDate>
    <dc:creator><![CDATA[Jo Lee]]></dc:creator>
    <description>The cast met.</description>
    <content:encoded><![CDATA[<p>The cast met &amp; spoke.</p>]]></content:encoded>
    <enclosure url="rain.mp4" type="video/mp4" length="1"/>
  </item>
</channel></rss>)");
  EXPECT_EQ(feed.title, "Harbour News");
  EXPECT_EQ(feed.site, "https://news.example/");
  EXPECT_EQ(feed.address, "https://news.example/tv/feed.xml");
  EXPECT_EQ(feed.language, "en-GB");
  EXPECT_EQ(feed.ttl, std::chrono::minutes(30));
  ASSERT_EQ(feed.items.size(), 1U);
  const Item& item = feed.items.front();
  EXPECT_EQ(item.id, "n-1");
  EXPECT_EQ(item.link, "https://news.example/rain");
  EXPECT_EQ(item.title, "Rain & fog over the harbour");
  EXPECT_EQ(item.authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(item.published->iso(), "2024-03-22");
  EXPECT_EQ(item.content, "<p>The cast met &amp; spoke.</p>");
  EXPECT_TRUE(item.is_html);
  ASSERT_EQ(item.media.size(), 1U);
  EXPECT_EQ(item.media.front().url, "https://news.example/tv/rain.mp4");
}

TEST(Rss, ReadsItsFirstVersions) {
  const Feed feed = read_or_fail(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://news.example/"><title>Harbour News</title><link>https://news.example/</link></channel>
    <item rdf:about="https://news.example/rain"><title>Rain</title><link>https://news.example/rain</link>
      <dc:date>2024-03-22T09:14+09:00</dc:date></item></rdf:RDF>)");
  EXPECT_EQ(feed.title, "Harbour News");
  ASSERT_EQ(feed.items.size(), 1U);
  EXPECT_EQ(feed.items.front().id, "https://news.example/rain");
  EXPECT_EQ(feed.items.front().published->iso(), "2024-03-22");
  const Feed old = read_or_fail(
      "<rss version='0.91'><channel><title>A</title><item><title>Rain</title>"
      "<link>https://a.example/1</link></item></channel></rss>");
  ASSERT_EQ(old.items.size(), 1U);
  EXPECT_EQ(old.items.front().id, "https://a.example/1");
}

TEST(Rss, TakesTheAddressFromAGuidThatIsOne) {
  EXPECT_EQ(only_item(rss("<item><guid>https://a.example/1</guid></item>")).link, "https://a.example/1");
  EXPECT_EQ(only_item(rss("<item><guid isPermaLink='false'>https://a.example/1</guid></item>")).link, "");
}

TEST(Rss, NamesAuthorsWithoutTheirAddresses) {
  const Item item =
      only_item(rss("<item><author>jo@a.example (Jo Lee)</author><dc:creator>Jo Lee</dc:creator>"
                    "<author>desk@a.example</author></item>"));
  EXPECT_EQ(item.authors, std::vector<std::string>{"Jo Lee"});
}

TEST(Rss, KnowsHowOftenAFeedSaysItChanges) {
  const auto ttl = [](const std::string& said) {
    return read("<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>" + said + "</channel></rss>",
                "")
        ->ttl;
  };
  EXPECT_EQ(ttl("<sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"),
            std::chrono::minutes(30));
  EXPECT_EQ(ttl("<sy:updatePeriod>daily</sy:updatePeriod>"), std::chrono::hours(24));
  EXPECT_EQ(ttl("<ttl>15</ttl><sy:updatePeriod>daily</sy:updatePeriod>"), std::chrono::minutes(15));
  EXPECT_EQ(ttl("<sy:updatePeriod>often</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>"), std::nullopt);
}

TEST(Rss, ReadsTagsThatNobodyEscaped) {
  const Item item = only_item(rss("<item><description><p>Rain &amp; <b>fog</b></p></description></item>"));
  EXPECT_EQ(item.content, "<p>Rain &amp; <b>fog</b></p>");
}

TEST(Rss, KnowsItemsApartThatShareAnId) {
  const Feed feed =
      read_or_fail(rss("<item><guid>1</guid><link>https://a.example/1</link></item>"
                       "<item><guid>1</guid><link>https://a.example/2</link></item>"
                       "<item><guid>1</guid><link>https://a.example/2</link></item>"));
  ASSERT_EQ(feed.items.size(), 2U);
  EXPECT_EQ(feed.items[0].id, "https://a.example/1");
  EXPECT_EQ(feed.items[1].id, "https://a.example/2");
}

TEST(Rss, ReadsWhatIsThereOfACutFeed) {
  const Feed feed = read_or_fail("<rss><channel><item><title>Rain</title><link>/1</link></item><item><title>Fo");
  ASSERT_EQ(feed.items.size(), 2U);
  EXPECT_EQ(feed.items[0].link, "https://news.example/1");
  EXPECT_EQ(feed.items[1].title, "Fo");
}

TEST(Rss, TellsTeasersFromArticles) {
  const auto item = [](const std::string& inside) { return only_item(rss("<item>" + inside + "</item>")); };
  EXPECT_TRUE(item("<description>The cast met.</description>").is_teaser);
  EXPECT_FALSE(item("<description>" + long_text + "</description>").is_teaser);
  EXPECT_FALSE(item("<content:encoded>" + long_text + "</content:encoded>").is_teaser);
  EXPECT_TRUE(item("<content:encoded>" + long_text + " […]</content:encoded>").is_teaser);
}

TEST(Rss, KeepsToItsBounds) {
  std::string items;
  for (int i = 0; i < 100; ++i) items += "<item><guid>" + std::to_string(i) + "</guid></item>";
  EXPECT_EQ(read_or_fail(rss(items), "", {.most_items = 10}).items.size(), 10U);
}

TEST(Atom, ReadsAFeed) {
  const Feed feed =
      read_or_fail(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/" xml:lang="en">
    <title type="text">A &amp;lt; B</title>
    <link rel="alternate" href="../"/><link rel="self" href="feed"/>
    <entry>
      <id>tag:a.example,2024:1</id><title type="html">Rain &amp;amp; fog</title>
      <link rel="edit" href="edit/1"/><link href="rain" type="text/html"/>
      <author><name>Jo Lee</name><uri>https://jo.example</uri></author>
      <published>2024-03-22T23:14:00Z</published><updated>2024-03-23T01:00:00Z</updated>
      <source><title>Elsewhere</title><id>other</id></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tea &amp; <br/>rain</p></div></content>
    </entry></feed>)");
  EXPECT_EQ(feed.title, "A &lt; B");
  EXPECT_EQ(feed.site, "https://a.example/");
  EXPECT_EQ(feed.address, "https://a.example/x/feed");
  ASSERT_EQ(feed.items.size(), 1U);
  const Item& item = feed.items.front();
  EXPECT_EQ(item.id, "tag:a.example,2024:1");
  EXPECT_EQ(item.link, "https://a.example/x/rain");
  EXPECT_EQ(item.title, "Rain & fog");
  EXPECT_EQ(item.authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(item.published->iso(), "2024-03-22");
  EXPECT_EQ(item.updated->iso(), "2024-03-23");
  EXPECT_EQ(item.content, "<p>Tea &amp; <br>rain</p>");
  EXPECT_EQ(item.language, "en");
}

TEST(Atom, ReadsItsVersionBefore) {
  const Feed feed = read_or_fail(R"(<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title>
    <entry><title mode="escaped" type="text/html">Rain &amp;amp; fog</title><id>1</id>
    <issued>2004-03-22T09:14:00Z</issued><modified>2004-03-23</modified>
    <content type="text/html" mode="escaped">&lt;p&gt;Rain&lt;/p&gt;</content></entry></feed>)");
  ASSERT_EQ(feed.items.size(), 1U);
  EXPECT_EQ(feed.items[0].title, "Rain & fog");
  EXPECT_EQ(feed.items[0].published->iso(), "2004-03-22");
  EXPECT_EQ(feed.items[0].updated->iso(), "2004-03-23");
  EXPECT_EQ(feed.items[0].content, "<p>Rain</p>");
}

TEST(Atom, ReadsMediaOfVideoSites) {
  const Item item = only_item(R"(<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
    <entry><id>v:1</id><media:group><media:title>Not this</media:title><media:description>On the set.</media:description>
    <media:content url="https://v.example/1" type="video/mp4"/></media:group></entry></feed>)");
  EXPECT_EQ(item.title, "");
  EXPECT_EQ(item.content, "On the set.");
  ASSERT_EQ(item.media.size(), 1U);
  EXPECT_EQ(item.media[0].type, "video/mp4");
}

}  // namespace
}  // namespace backlot::feeds
