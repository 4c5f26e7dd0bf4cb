#include "backlot/arrow/handover.h"
#include "backlot/arrow/builder.h"

#include <gtest/gtest.h>

#include <string_view>

namespace backlot::arrow {
namespace {

Table two_batches() {
  auto schema = std::make_shared<const Field>(structure("row", {text("name"), list("days", integer(""))}));
  Table table{schema, {}};
  for (const std::string_view name : {"first", "second"}) {
    Builder rows(*schema);
    rows.open_object().field("name", name).key("days").open_array().value(4).close_array().close_object();
    table.batches.push_back(std::make_shared<const Column>(std::move(rows).finish()));
  }
  return table;
}

TEST(Handover, TheReceiverSeesSchemaAndBatchesAfterTheTableIsGone) {
  ArrowArrayStream stream{};
  hand_over(two_batches(), stream);
  ArrowSchema schema{};
  ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
  EXPECT_STREQ(schema.format, "+s");
  ASSERT_EQ(schema.n_children, 2);
  EXPECT_STREQ(schema.children[1]->name, "days");
  EXPECT_STREQ(schema.children[1]->children[0]->format, "l");
  ArrowArray first{};
  ArrowArray second{};
  ArrowArray end{};
  ASSERT_EQ(stream.get_next(&stream, &first), 0);
  ASSERT_EQ(stream.get_next(&stream, &second), 0);
  ASSERT_EQ(stream.get_next(&stream, &end), 0);
  stream.release(&stream);
  EXPECT_EQ(end.release, nullptr);
  EXPECT_EQ(std::string_view(static_cast<const char*>(second.children[0]->buffers[2]), 6), "second");
  first.release(&first);
  second.release(&second);
  schema.release(&schema);
  EXPECT_EQ(first.release, nullptr);
}

TEST(Handover, AChildThatWasTakenOutOutlivesItsParent) {
  ArrowArray parent{};
  hand_over(two_batches(), 0, parent);
  ArrowArray name = *parent.children[0];
  parent.children[0]->release = nullptr;
  parent.release(&parent);
  EXPECT_EQ(std::string_view(static_cast<const char*>(name.buffers[2]), 5), "first");
  name.release(&name);
}

TEST(Handover, AStreamThatNobodyReadsIsGivenBack) {
  ArrowArrayStream stream{};
  hand_over(two_batches(), stream);
  stream.release(&stream);
  EXPECT_EQ(stream.release, nullptr);
}

}  // namespace
}  // namespace backlot::arrow
