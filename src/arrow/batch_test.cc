#include "backlot/arrow/batch.h"

#include "backlot/arrow/builder.h"
#include "backlot/arrow/handover.h"

#include <gtest/gtest.h>

namespace backlot::arrow {
namespace {

// Three rows of every kind; the second has nothing.
class BatchTest : public testing::Test {
 protected:
  void SetUp() override {
    auto fields = std::make_shared<const Field>(
        structure("row", {text("name"), bytes("raw"), integer("count"), number("share"), truth("is"),
                          list("keys", integer("")), list("names", text(""))}));
    Builder rows(*fields);
    rows.open_object().field("name", "one").field("raw", std::string_view("\0\xFF", 2)).field("count", 7);
    rows.field("share", 0.5).field("is", true).key("keys").open_array().value(4).value(5).close_array().close_object();
    rows.open_object().close_object();
    rows.open_object().field("name", "").field("count", -1).field("is", false);
    rows.key("keys").open_array().value(6).close_array().close_object();
    Table table{fields, {std::make_shared<const Column>(std::move(rows).finish())}};
    hand_over(*fields, schema_);
    hand_over(table, 0, array_);
  }
  void TearDown() override {
    schema_.release(&schema_);
    array_.release(&array_);
  }

  ArrowSchema schema_{};
  ArrowArray array_{};
};

TEST_F(BatchTest, ValuesAreReadWhereTheyLie) {
  const auto batch = Batch::of(schema_, array_);
  ASSERT_TRUE(batch);
  ASSERT_EQ(batch->rows(), 3U);
  EXPECT_EQ(batch->column("name")->bytes(0), "one");
  EXPECT_EQ(batch->column("raw")->bytes(0), std::string_view("\0\xFF", 2));
  EXPECT_EQ(batch->column("count")->integer(2), -1);
  EXPECT_EQ(batch->column("share")->number(0), 0.5);
  EXPECT_TRUE(batch->column("is")->truth(0));
  EXPECT_FALSE(batch->column("is")->truth(2));
  EXPECT_EQ(batch->column("keys")->integers(0).size(), 2U);
  EXPECT_EQ(batch->column("keys")->integers(2)[0], 6);
  for (const char* const name : {"name", "raw", "count", "share", "is", "keys"})
    EXPECT_TRUE(batch->column(name)->is_null(1)) << name;
  EXPECT_FALSE(batch->column("name")->is_null(2)) << "an empty text is one";
}

TEST_F(BatchTest, ASliceBeginsAtItsOffset) {
  array_.offset = 2;
  array_.length = 1;
  const auto batch = Batch::of(schema_, array_);
  ASSERT_EQ(batch->rows(), 1U);
  EXPECT_EQ(batch->column("count")->integer(0), -1);
  EXPECT_EQ(batch->column("keys")->integers(0)[0], 6);
  EXPECT_TRUE(batch->column("share")->is_null(0));
}

TEST_F(BatchTest, WhatIsNotReadIsNamed) {
  const auto batch = Batch::of(schema_, array_);
  EXPECT_NE(batch->column("nowhere").error().message.find("no column \"nowhere\""), std::string::npos);
  EXPECT_FALSE(batch->column("names")) << "a list of texts";
  schema_.children[3]->format = "tdD";
  EXPECT_NE(batch->column("share").error().message.find("of a kind that is not read"), std::string::npos);
  EXPECT_FALSE(Batch::of(*schema_.children[0], *array_.children[0])) << "a column is no batch";
}

}  // namespace
}  // namespace backlot::arrow
