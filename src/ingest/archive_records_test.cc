#include "backlot/ingest/reader.h"
#include "backlot/streams/packing.h"
#include "backlot/streams/temp_folder.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

using streams::gzip;
using streams::TempFolder;
using streams::zstd;

constexpr std::string_view page =
    R"(<!DOCTYPE html><html lang="en"><head><title>Rain over the harbour</title></head><body>
<article><h1>Rain over the harbour</h1>
<p>The cast of the new weekend drama met for its first reading on Tuesday, and nobody had slept much.</p>
<p>Its writer said that the harbour town of the series does not exist, although three towns have claimed it.</p>
</article></body></html>)";

std::string record(std::string_view type, std::string_view content_type, std::string_view url, std::string_view block) {
  return "WARC/1.1\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Target-URI: " + std::string(url) +
         "\r\nContent-Type: " + std::string(content_type) + "\r\nContent-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + std::string(block) + "\r\n\r\n";
}

std::string response(std::string_view url, std::string_view head, std::string_view body) {
  return record("response", "application/http; msgtype=response", url,
                "HTTP/1.1 " + std::string(head) + "\r\n\r\n" + std::string(body));
}

std::string page_at(std::string_view url) { return response(url, "200 OK\r\nContent-Type: text/html", page); }

using Lines = std::vector<std::string>;

// Addresses and beginnings of documents, errors as "! ".
Lines read_all(const std::string& path, ReadOptions options = {}) {
  Reader reader({path}, options);
  RecordParser parser(options.largest_document);
  Lines out;
  while (auto next = reader.next()) {
    const auto document =
        *next ? parser.document(std::move(**next)) : Result<article::Document>(std::unexpected(next->error()));
    out.push_back(document ? document->url.value_or("?") + " " + document->text.substr(0, 4)
                           : "! " + document.error().message);
  }
  return out;
}

TEST(ArchiveRecords, ArePagesAndTextsThatWereFound) {
  const TempFolder folder;
  const std::string archive =
      record("warcinfo", "application/warc-fields", "", "software: x\r\n") +
      record("request", "application/http; msgtype=request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n") +
      page_at("https://a.example/1") +
      response("https://a.example/2", "404 Not Found\r\nContent-Type: text/html", page) +
      response("https://a.example/3", "301 Moved\r\nContent-Type: text/html\r\nLocation: /1", page) +
      response("https://a.example/4.png", "200 OK\r\nContent-Type: image/png", "\x89PNG") +
      response("https://a.example/robots.txt", "200 OK\r\nContent-Type: text/plain", "User-agent: *") +
      response("https://a.example/5.txt", "200 OK\r\nContent-Type: text/plain; charset=iso-8859-1", "Tea \xE9.") +
      record("resource", "text/html", "https://a.example/6", page) +
      record("resource", "text/plain", "metadata://wget/log", "log") +
      record("conversion", "text/plain", "https://a.example/7", "Rain over the harbour\nThe cast met.\n");
  const Lines expected{"https://a.example/1 Rain", "https://a.example/5.txt Tea ", "https://a.example/6 Rain",
                       "https://a.example/7 Rain"};
  EXPECT_EQ(read_all(folder.write("a.warc", archive)), expected);
  EXPECT_EQ(read_all(folder.write("whatever", gzip(archive))), expected);
  EXPECT_EQ(read_all(folder.write("b", zstd(archive))), expected);
  Reader reader({folder.at("a.warc")});
  while (reader.next()) {
  }
  EXPECT_EQ(reader.tally().records, 4U);
  EXPECT_EQ(reader.tally().passed_over, 7U);
}

TEST(ArchiveRecords, AreReadAsTheyWereSent) {
  const TempFolder folder;
  const std::string packed = gzip(page);
  char size[16];
  std::snprintf(size, sizeof size, "%zx", packed.size());
  const std::string archive =
      response("https://a.example/1",
               "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
               std::string(size) + "\r\n" + packed + "\r\n0\r\n\r\n") +
      response("https://a.example/2", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\x0b\x02") +
      response("https://a.example/3", "200 OK\r\ncontent-type: text/html; charset=euc-kr",
               "<article><p>\xb0\xa1\xb3\xaa \xb0\xa1\xb3\xaa, \xb0\xa1\xb3\xaa \xb0\xa1\xb3\xaa \xb0\xa1\xb3\xaa "
               "\xb0\xa1\xb3\xaa \xb0\xa1\xb3\xaa \xb0\xa1\xb3\xaa.</p></article>");
  const Lines read = read_all(folder.write("a.warc", archive));
  ASSERT_EQ(read.size(), 3U);
  EXPECT_EQ(read[0], "https://a.example/1 Rain");
  EXPECT_TRUE(read[1].starts_with("! record 2 (byte ")) << read[1];
  EXPECT_TRUE(read[1].ends_with("a body in Brotli, which is not read")) << read[1];
  EXPECT_TRUE(read[2].starts_with("https://a.example/3 가")) << read[2];
}

TEST(ArchiveRecords, ThatAreDamagedAreNamedAndTheRestIsRead) {
  const TempFolder folder;
  const std::string one = gzip(page_at("https://a.example/1"));
  std::string bad = gzip(page_at("https://a.example/2"));
  bad[bad.size() - 6] ^= 0x55;
  const std::string path =
      folder.write("a.warc.gz", one + bad + gzip(page_at("https://a.example/3")) + one.substr(0, 99));
  const Lines read = read_all(path);
  ASSERT_EQ(read.size(), 4U);
  EXPECT_EQ(read[0], "https://a.example/1 Rain");
  EXPECT_TRUE(read[1].starts_with("! record 2 (byte ")) << read[1];
  EXPECT_TRUE(read[1].ends_with("gzip data is damaged; fetch or compress the file again")) << read[1];
  EXPECT_EQ(read[2], "https://a.example/3 Rain");
  EXPECT_TRUE(read[3].starts_with("! record 4 (byte ")) << read[3];
}

TEST(ArchiveRecords, AreBounded) {
  const TempFolder folder;
  const std::string archive =
      response("https://a.example/film", "200 OK\r\nContent-Type: video/mp4", std::string(9000, 'x')) +
      response("https://a.example/1", "200 OK\r\nContent-Type: text/html", std::string(9000, 'x')) +
      page_at("https://a.example/2");
  ReadOptions options;
  options.largest_document = 3000;
  const Lines read = read_all(folder.write("a.warc", archive), options);
  ASSERT_EQ(read.size(), 2U);
  EXPECT_TRUE(read[0].starts_with("! record 2 (byte ")) << read[0];
  EXPECT_TRUE(read[0].contains("page of more than the 3000 bytes allowed")) << read[0];
  EXPECT_EQ(read[1], "https://a.example/2 Rain");
}

TEST(FeedRecords, AreDocuments) {
  const TempFolder folder;
  const std::string path = folder.write("feed", R"(<rss version="2.0"><channel><title>Harbour News</title>
    <link>https://a.example/</link><language>en</language>
    <item><title>Rain</title><link>/rain</link><guid>n-1</guid><pubDate>Fri, 22 Mar 2024 09:14:00 GMT</pubDate>
    <author>jo@a.example (Jo Lee)</author><description>&lt;p&gt;The cast met.&lt;/p&gt;&lt;p&gt;Tea.&lt;/p&gt;</description>
    <enclosure url="https://a.example/rain.mp4" type="video/mp4"/></item>
    <item><guid>empty</guid></item></channel></rss>)");
  Reader reader({path});
  RecordParser parser;
  auto record = reader.next();
  ASSERT_TRUE(record && *record);
  const auto d = parser.document(std::move(**record));
  ASSERT_TRUE(d) << d.error().message;
  EXPECT_EQ(d->id, "n-1");
  EXPECT_EQ(d->url, "https://a.example/rain");
  EXPECT_EQ(d->text, "Rain\n\nThe cast met.\n\nTea.");
  EXPECT_EQ(d->published->iso(), "2024-03-22");
  EXPECT_EQ(d->site, "Harbour News");
  EXPECT_EQ(d->authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_EQ(d->videos, std::vector<std::string>{"https://a.example/rain.mp4"});
  EXPECT_TRUE(d->is_teaser);
  record = reader.next();
  ASSERT_TRUE(record && *record);
  EXPECT_EQ(parser.document(std::move(**record)).error().code, ErrorCode::no_article);
}

}  // namespace
}  // namespace backlot::ingest
