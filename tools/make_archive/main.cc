// Makes a web archive of pages around articles, to measure how fast and in how much memory it is read:
//
//   make_archive --records 100000 --in articles.jsonl --out archive.warc.gz
//
// Articles are JSON Lines as `backlot` reads them, over again where there are fewer than records; from the second time
// on a paragraph is added to each, so that no two are of one text. Each page is wrapped as a crawler does it: a
// request, the answer of the server with its headers, packed each for itself. A name without .gz is not packed.
#include "make_archive/page.h"

#include "backlot/ingest/reader.h"
#include "backlot/streams/gzip.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <vector>

using namespace backlot;

namespace {

std::string packed(std::string_view bytes) { return streams::gzip(bytes, 6); }

std::string record(std::string_view type, std::string_view content_type, std::string_view url, std::string_view block) {
  return fmt::format(
      "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: 2024-03-22T09:14:00Z\r\nContent-Type: {}\r\n"
      "Content-Length: {}\r\n\r\n{}\r\n\r\n",
      type, url, content_type, block.size(), block);
}

std::vector<article::Document> read_articles(const std::string& path) {
  std::vector<article::Document> articles;
  ingest::Reader reader({path});
  ingest::RecordParser parser;
  while (auto next = reader.next()) {
    auto document = *next ? parser.document(std::move(**next)) : std::unexpected(next->error());
    if (document) articles.push_back(*std::move(document));
  }
  return articles;
}

std::string page_around(const article::Document& article, std::uint64_t number, std::uint64_t round) {
  std::string text = article.text;
  if (round > 0)
    text += fmt::format("\nThis is edition {} of article {}, as it was printed in town {}.\n", round, number,
                        number * 7919 % 100'003);
  const std::string title = article.title.value_or(text.substr(0, text.find('\n')));
  return made::page_of(title, article.published ? article.published->iso() : "2024-03-22", text, number);
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t records = 1000;
  std::string in = "articles.jsonl", out_path = "archive.warc.gz";
  CLI::App app("Makes a web archive of pages around articles.");
  app.add_option("--records", records, "how many pages")->capture_default_str();
  app.add_option("--in", in, "articles: JSON Lines, or a folder")->capture_default_str();
  app.add_option("--out", out_path, "the archive")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const std::vector<article::Document> articles = read_articles(in);
  if (articles.empty()) {
    fmt::print(stderr, "make_archive: no article in {}\n", in);
    return 1;
  }
  const auto pack = [&](const std::string& bytes) { return out_path.ends_with(".gz") ? packed(bytes) : bytes; };
  std::ofstream out(out_path, std::ios::binary);
  out << pack(record("warcinfo", "application/warc-fields", "", "software: make_archive\r\n"));
  for (std::uint64_t i = 0; i < records && out; ++i) {
    const std::string url = fmt::format("https://site{}.example/news/{}", i % 50, i);
    out << pack(
        record("request", "application/http; msgtype=request", url, "GET / HTTP/1.1\r\nHost: site.example\r\n\r\n"));
    const std::string page = page_around(articles[i % articles.size()], i, i / articles.size());
    out << pack(record("response", "application/http; msgtype=response", url,
                       "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: made\r\n\r\n" + page));
  }
  if (out.flush()) return 0;
  fmt::print(stderr, "make_archive: cannot write {}\n", out_path);
  return 1;
}
