#include "backlot/ingest/content_kind.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

ContentKind named(std::string_view head, std::string_view path = "a") { return kind_of_content(head, path, true); }
ContentKind found(std::string_view head, std::string_view path = "a") { return kind_of_content(head, path, false); }

TEST(ContentKind, IsToldByTheFirstBytesWhateverTheName) {
  for (const std::string_view path : {"a.txt", "a.html", "a.jsonl", "a.xml.gz", "a"}) {
    EXPECT_EQ(found("WARC/1.1\r\nWARC-Type: warcinfo\r\n", path), ContentKind::archive) << path;
    EXPECT_EQ(found("<?xml version='1.0'?><rss version='2.0'>", path), ContentKind::feed) << path;
    EXPECT_EQ(found("<!doctype html><p>Rain.", path), ContentKind::page) << path;
    EXPECT_EQ(found("\xEF\xBB\xBF {\"id\": 1, \"text\": \"Rain.\"}\n", path), ContentKind::json_lines) << path;
    EXPECT_EQ(found("{\"version\": \"https://jsonfeed.org/version/1\",", path), ContentKind::feed) << path;
  }
}

TEST(ContentKind, ANamedFileIsATextWhereItIsNothingElse) {
  EXPECT_EQ(named("The cast met on Tuesday."), ContentKind::text);
  EXPECT_EQ(named("{sic} The cast met.", "a.txt"), ContentKind::text);
  EXPECT_EQ(named("[1] The cast met.", "a.txt"), ContentKind::text);
  EXPECT_EQ(named(""), ContentKind::text);
}

TEST(ContentKind, InAFolderATextMustBeCalledOne) {
  EXPECT_EQ(found("The cast met.", "a.txt.gz"), ContentKind::text);
  EXPECT_EQ(found("The cast met.", "a.MD"), ContentKind::text);
  EXPECT_EQ(found("body { color: red }", "a.css"), ContentKind::other);
  EXPECT_EQ(found("\x89PNG", "a.png"), ContentKind::other);
  EXPECT_EQ(found("<?xml version='1.0'?><urlset>", "sitemap.xml"), ContentKind::other);
}

TEST(ContentKind, JsonOfSomethingElseIsPassedOverInAFolder) {
  EXPECT_EQ(found("{\"name\": \"theme\"}", "manifest.json"), ContentKind::other);
  EXPECT_EQ(found("{\n  \"name\": \"theme\"\n}", "package.json"), ContentKind::other);
  EXPECT_EQ(named("{\"name\": \"theme\"}", "manifest.json"), ContentKind::json_lines);
  EXPECT_EQ(found("{\"name\": \"theme\"}", "a.jsonl"), ContentKind::json_lines);
  EXPECT_EQ(found("{\n  \"text\": \"Rain.\"\n}", "a.json"), ContentKind::spread_json);
  EXPECT_EQ(named("[{\"text\": \"Rain.\"}]"), ContentKind::spread_json);
}

}  // namespace
}  // namespace backlot::ingest
