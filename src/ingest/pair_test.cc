#include "backlot/ingest/pair.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

Record line(std::string json) {
  Record record;
  record.form = Record::Form::json;
  record.bytes = std::move(json);
  record.source = "pairs.jsonl";
  record.line = 3;
  return record;
}

std::string error_of(std::string json) {
  const auto pair = read_pair(line(std::move(json)));
  return pair ? "no error" : pair.error().to_string();
}

TEST(Pair, HoldsTwoTextsOrTwoIds) {
  const auto texts = read_pair(line(R"({"spun": "a solid", "original": "a cast", "more": 1})"));
  ASSERT_TRUE(texts);
  EXPECT_EQ(texts->spun, "a solid");
  EXPECT_EQ(texts->original, "a cast");
  EXPECT_FALSE(texts->by_id);
  const auto ids = read_pair(line(R"({"spun_id": "s1", "original_id": "d1"})"));
  ASSERT_TRUE(ids);
  EXPECT_TRUE(ids->by_id);
  EXPECT_EQ(ids->original, "d1");
}

TEST(Pair, ErrorsNameTheLineAndWhatIsMissing) {
  EXPECT_TRUE(error_of(R"({"spun": "a"})").starts_with("pairs.jsonl:3: record without \"original\"; a pair is {"));
  EXPECT_TRUE(
      error_of(R"({"spun_id": "a", "original": "b"})").starts_with("pairs.jsonl:3: record without \"original_id\""));
  EXPECT_EQ(error_of(R"({"spun": 7, "original": "b"})"), "pairs.jsonl:3: \"spun\" is not a string");
  EXPECT_TRUE(error_of(R"({"spun": "a", "orig)").starts_with("pairs.jsonl:3: JSON is cut off"));
  EXPECT_TRUE(error_of("[1]").starts_with("pairs.jsonl:3: a pair must be an object"));
}

}  // namespace
}  // namespace backlot::ingest
