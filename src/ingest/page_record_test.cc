#include "backlot/ingest/reader.h"
#include "backlot/streams/packing.h"
#include "backlot/streams/temp_folder.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

using article::BlockKind;
using streams::gzip;
using streams::TempFolder;

constexpr std::string_view page = R"(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Rain over the harbour | Harbour News</title>
<link rel="canonical" href="https://harbour.example/rain">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain over the harbour",
 "datePublished": "2024-03-22T09:14:00+09:00", "dateModified": "2024-03-23", "author": {"name": "Hur Min-ji"},
 "publisher": {"name": "Harbour News"}}</script></head><body><nav><a href="/">Home</a> <a href="/tv">TV</a></nav>
<article><h1>Rain over the harbour</h1>
<p>The cast of the new weekend drama met for its first reading on Tuesday, and nobody had slept much.</p>
<p>Its writer said that the harbour town of the series does not exist, although three towns have claimed it.</p>
</article></body></html>)";

Result<article::Document> document_of(std::string bytes) {
  Record record;
  record.form = Record::Form::page;
  record.bytes = std::move(bytes);
  record.source = "mirror/rain.html";
  record.name = "rain";
  return RecordParser().document(std::move(record));
}

TEST(PageRecord, BecomesADocumentWithWhatThePageStates) {
  const auto d = document_of(std::string(page));
  ASSERT_TRUE(d);
  EXPECT_EQ(d->id, "rain");
  EXPECT_EQ(d->url, "https://harbour.example/rain");
  EXPECT_EQ(d->source, "https://harbour.example/rain");
  EXPECT_EQ(d->title, "Rain over the harbour");
  EXPECT_EQ(d->authors, std::vector<std::string>{"Hur Min-ji"});
  EXPECT_EQ(d->site, "Harbour News");
  EXPECT_EQ(d->language, "en-GB");
  EXPECT_EQ(d->published, article::Date::parse_iso("2024-03-22"));
  EXPECT_EQ(d->modified, article::Date::parse_iso("2024-03-23"));
}

TEST(PageRecord, IsLaidOutLikeATextFile) {
  const auto d = document_of(std::string(page));
  ASSERT_TRUE(d);
  ASSERT_EQ(d->blocks.size(), 3U);
  EXPECT_EQ(d->blocks[0].kind, BlockKind::headline);
  EXPECT_EQ(d->blocks[0].span.of(d->text), "Rain over the harbour");
  EXPECT_EQ(d->blocks[1].kind, BlockKind::body);
  EXPECT_TRUE(d->blocks[2].span.of(d->text).starts_with("Its writer"));
}

TEST(PageRecord, WithoutAnArticleItIsSaidToBeSo) {
  const auto d = document_of("<!DOCTYPE html><title>404</title><body><h1>Not found</h1>");
  ASSERT_FALSE(d);
  EXPECT_EQ(d.error().code, ErrorCode::no_article);
  EXPECT_EQ(d.error().file, "mirror/rain.html");
}

std::vector<std::string> ids(Reader reader) {
  RecordParser parser;
  std::vector<std::string> out;
  while (auto record = reader.next()) {
    const auto document = parser.document(std::move(**record));
    out.push_back(document ? document->id : document.error().to_string());
  }
  return out;
}

TEST(PageRecord, PagesAreToldByTheirContent) {
  const TempFolder folder;
  const std::string bytes(page);
  folder.write("a.html", bytes);
  folder.write("b.php?id=3", bytes);
  folder.write("c", gzip(bytes));
  folder.write("d.txt", "\xEF\xBB\xBF \n<!-- saved --> " + bytes);
  folder.write("e/index.html", bytes);
  folder.write("picture.jpg", "\xFF\xD8\xFF <html>");
  folder.write("feed", "<?xml version=\"1.0\"?><rss></rss>");
  folder.write("note", "<3 is no page");
  EXPECT_EQ(ids(Reader({folder.path()})), (std::vector<std::string>{"a", "b", "c", "d", "e"}));
  Reader reader({folder.path()});
  while (reader.next()) {
  }
  EXPECT_EQ(reader.tally().passed_over, 2U);
  EXPECT_EQ(reader.tally().files, 6U);
}

TEST(PageRecord, AFileThatIsNamedIsReadAsTextWhereItIsNoPage) {
  const TempFolder folder;
  folder.write("note", "<3 is no page, and 1 < 2.");
  EXPECT_EQ(ids(Reader({folder.path() + "/note"})), std::vector<std::string>{"note"});
}

TEST(PageRecord, PagesOfOtherCharsets) {
  std::string bytes(page);
  bytes.replace(bytes.find("utf-8"), 5, "windows-1252");
  bytes.replace(bytes.find("nobody"), 6, "na\xEFve \x93we\x94");
  const auto d = document_of(std::move(bytes));
  ASSERT_TRUE(d);
  EXPECT_NE(d->text.find("naïve “we”"), std::string::npos);
}

}  // namespace
}  // namespace backlot::ingest
