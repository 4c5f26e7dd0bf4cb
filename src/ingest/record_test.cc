#include "backlot/ingest/record.h"

#include "backlot/article/content_key.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

Record json(std::string bytes) {
  Record record;
  record.form = Record::Form::json;
  record.bytes = std::move(bytes);
  record.source = "feed.jsonl";
  record.line = 7;
  return record;
}

TEST(RecordParser, FillsEveryField) {
  RecordParser parser;
  const auto d = parser.document(json(
      R"({"id":"n1","url":"https://a.example/n1","title":"A title","date":"2024-03-22T09:14:00+09:00","text":"It airs.","extra":[1]})"));
  ASSERT_TRUE(d);
  EXPECT_EQ(d->id, "n1");
  EXPECT_EQ(d->source, "https://a.example/n1");
  EXPECT_EQ(d->url, "https://a.example/n1");
  EXPECT_EQ(d->title, "A title");
  EXPECT_EQ(d->published->iso(), "2024-03-22");
  ASSERT_EQ(d->blocks.size(), 1u);
  EXPECT_EQ(d->blocks[0].kind, article::BlockKind::body);
}

TEST(RecordParser, WhatTheRecordSaysWinsOverTheText) {
  RecordParser parser;
  const auto d = parser.document(
      json(R"({"title":"Given","date":"2024-01-02","text":"A printed title\nMay 4, 2024\n\nIt airs on tvN."})"));
  ASSERT_TRUE(d);
  EXPECT_EQ(d->title, "Given");
  EXPECT_EQ(d->published->iso(), "2024-01-02");
}

TEST(RecordParser, NullAndEmptyFieldsCountAsAbsent) {
  RecordParser parser;
  const auto d =
      parser.document(json(R"({"id":null,"url":null,"title":" ","date":"","text":"May 4, 2024\n\nIt airs."})"));
  ASSERT_TRUE(d);
  EXPECT_EQ(d->id, article::content_key(d->text));
  EXPECT_EQ(d->source, "feed.jsonl");
  EXPECT_FALSE(d->title);
  EXPECT_EQ(d->published->iso(), "2024-05-04");
}

TEST(RecordParser, TakesOtherFormsOfDates) {
  RecordParser parser;
  for (const char* date :
       {"2024-05-04", "2024-05-04 10:00:00", "Sat, 04 May 2024 10:00:00 GMT", "May 4, 2024", "20240504T100000Z"}) {
    const auto d = parser.document(json(std::string(R"({"text":"It airs.","date":")") + date + "\"}"));
    if (date[0] == '2' && date[4] != '-') {
      EXPECT_FALSE(d) << date;
    } else {
      ASSERT_TRUE(d) << date;
      EXPECT_EQ(d->published->iso(), "2024-05-04") << date;
    }
  }
}

TEST(RecordParser, ATextFileIsNamedAfterItself) {
  RecordParser parser;
  Record record;
  record.bytes = "\xEF\xBB\xBFIt airs.";
  record.source = "x/d001.txt";
  record.name = "d001";
  const auto d = parser.document(record);
  ASSERT_TRUE(d);
  EXPECT_EQ(d->id, "d001");
  EXPECT_EQ(d->source, "x/d001.txt");
  EXPECT_EQ(d->text, "It airs.");
}

TEST(RecordParser, GoesOnAfterALargeRecord) {
  RecordParser parser;
  const auto large = parser.document(json("{\"id\":\"l\",\"text\":\"" + std::string(5000000, 'x') + "\"}"));
  ASSERT_TRUE(large);
  EXPECT_EQ(large->text.size(), 5000000u);
  EXPECT_TRUE(parser.document(json(R"({"text":"It airs."})")));
}

TEST(NameOfFile, DropsFolderAndExtensions) {
  EXPECT_EQ(name_of_file("runs/d001.txt.gz"), "d001");
  EXPECT_EQ(name_of_file("d001.txt"), "d001");
  EXPECT_EQ(name_of_file("a.b/no-extension"), "no-extension");
  EXPECT_EQ(name_of_file("ep.7.recap.txt"), "ep.7.recap");
  EXPECT_EQ(name_of_file("/dev/fd/63"), "63");
}

}  // namespace
}  // namespace backlot::ingest
