#include "backlot/cluster/parsing.h"

#include "backlot/cluster/annotating.h"
#include "backlot/cluster/frozen_document.h"
#include "backlot/cluster/rows_for_test.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace backlot::cluster {
namespace {

article::Document full() {
  article::Document d;
  d.id = "a1";
  d.source = "s3://b/a.warc";
  d.url = "https://a.example/1";
  d.title = "Boats";
  d.authors = {"One", "", "Three"};
  d.site = "Harbour News";
  d.published = article::Date{2026, 3, 4};
  d.language = "en";
  d.text = "Boats\n\nWen Li stars as Ada in “Tin Roof”.";
  d.captions = {"A boat"};
  d.is_teaser = true;
  return d;
}

TEST(FrozenDocument, ComesBackWhole) {
  std::string bytes;
  freeze(full(), bytes);
  const auto thawed = thawed_document(bytes);
  ASSERT_TRUE(thawed);
  std::string again;
  freeze(*thawed, again);
  EXPECT_EQ(again, bytes);
  EXPECT_EQ(thawed->authors, full().authors);
  EXPECT_EQ(thawed->modified, std::nullopt);
  EXPECT_TRUE(thawed->is_teaser);
  EXPECT_FALSE(thawed->blocks.empty());
}

TEST(FrozenDocument, WhatIsCutIsNone) {
  std::string bytes;
  freeze(full(), bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(thawed_document(bytes.substr(0, size))) << size;
  EXPECT_FALSE(thawed_document(bytes + "x"));
}

TEST(Parsing, EachRowIsADocumentOrAnError) {
  const Rows rows = run(parsed, {{{"text", "Nothing."}, {"id", "a"}},
                                 {{"text", {}}, {"id", "b"}},
                                 {{"text", "Not \xFF UTF-8"}, {"id", "c"}},
                                 {{"text", "Nothing."}, {"id", {}}},
                                 {{"text", "Nothing."}, {"id", ""}}});
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[0].at("id"), Value("a"));
  EXPECT_EQ(rows[0].at("own_id"), Value(true));
  EXPECT_NE(std::get<std::string>(rows[1].at("error")).find("without \"text\""), std::string::npos);
  EXPECT_NE(std::get<std::string>(rows[2].at("error")).find("UTF-8"), std::string::npos);
  EXPECT_EQ(rows[2].at("id"), Value("c"));
  EXPECT_EQ(rows[3].at("own_id"), Value(false));
  EXPECT_EQ(rows[3].at("id"), rows[4].at("id")) << "a hash of the text";
}

TEST(Parsing, ADocumentIsKnownByTheIdOfItsRow) {
  std::string bytes;
  freeze(full(), bytes);
  static const auto annotator = pipeline::Annotator::create({});
  Annotating annotating(*annotator);
  const Rows rows = run([&](const arrow::Batch& b) -> Stage { return annotating.columns(b, true); },
                        {{{"id", "a1-2"}, {"document", bytes}}, {{"id", "z"}, {"document", "no document"}}});
  EXPECT_EQ(rows[0].at("id"), Value("a1-2"));
  EXPECT_NE(std::get<std::string>(rows[0].at("line")).find(R"("doc":{"id":"a1")"), std::string::npos);
  EXPECT_NE(std::get<std::string>(rows[1].at("error")).find("no document"), std::string::npos);
}

TEST(Parsing, AColumnOfNumbersIsNoText) {
  const Rows rows = run(parsed, {{{"text", std::int64_t{7}}, {"id", 0.5}}});
  EXPECT_NE(std::get<std::string>(rows[0].at("error")).find("without \"text\""), std::string::npos);
}

TEST(Parsing, AFileIsReadInTables) {
  const auto path = std::filesystem::path(testing::TempDir()) / "parsing_test.jsonl";
  std::ofstream(path) << R"({"id": "1", "text": "One."})"
                         "\n"
                         R"({"id": 2})"
                         "\n"
                         R"({"id": "3", "text": "Three."})"
                         "\n";
  FileRows file(path, {.source = "s3://b/rows.jsonl"});
  const auto first = file.next(2);
  ASSERT_TRUE(first);
  const Rows rows = of(*first);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(std::get<std::string>(rows[1].at("error")).find("s3://b/rows.jsonl:2: record without"), 0U);
  const auto second = file.next(2);
  ASSERT_TRUE(second);
  EXPECT_EQ(thawed_document(std::get<std::string>(of(*second)[0].at("document")))->source, "s3://b/rows.jsonl");
  EXPECT_FALSE(file.next(2));
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace backlot::cluster
