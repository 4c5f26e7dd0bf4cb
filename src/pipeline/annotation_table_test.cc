#include "backlot/pipeline/annotation_table.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

const arrow::Column& column(const arrow::Column& table, std::string_view name) {
  for (const arrow::Column& child : table.children()) {
    if (child.field().name == name) return child;
  }
  ADD_FAILURE() << "no column " << name;
  return table;
}

std::string text_at(const arrow::Column& column, int row) {
  const auto buffers = column.buffers();
  const auto* const offsets = static_cast<const std::int32_t*>(buffers[1]);
  return std::string(static_cast<const char*>(buffers[2]) + offsets[row], offsets[row + 1] - offsets[row]);
}

// Every kind of fact once, so that a key that the schema lacks is found (by an assertion).
facts::Annotation one_of_each() {
  facts::Annotation a;
  a.sentences = {{0, 3}};
  a.works.emplace_back().networks = {"NTR"};
  a.cast.emplace_back().actor = "Wen Li";
  a.cast[0].character = "Ada";
  a.crew.emplace_back();
  a.schedule.emplace_back().days = {article::Weekday::mon};
  a.ratings.emplace_back().episode = 3;
  a.memberships.emplace_back();
  a.quotes.emplace_back().parts = {{0, 3}};
  a.quotes[0].restored = "No";
  a.moments.emplace_back().people = {"Wen Li"};
  a.damage.emplace_back().span = {0, 3};
  return a;
}

TEST(AnnotationTable, HoldsEveryKindOfFact) {
  article::Document document;
  document.id = "d1";
  document.text = "Yes";
  document.authors = {"R. Imada"};
  const arrow::Field schema = annotation_schema();
  AnnotationRows rows(schema);
  rows.add(document, one_of_each(), {});
  rows.add_error("d2", "empty document");
  const arrow::Column table = std::move(rows).finish();
  ASSERT_EQ(table.length(), 2);
  for (const std::string_view name :
       {"works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments", "damage", "sentences"}) {
    EXPECT_EQ(column(table, name).children()[0].length(), 1) << name;
    EXPECT_EQ(column(table, name).nulls(), 1) << name;
  }
  EXPECT_EQ(text_at(column(column(table, "cast").children()[0], "actor"), 0), "Wen Li");
  EXPECT_EQ(text_at(column(column(table, "doc"), "id"), 1), "d2");
  EXPECT_EQ(text_at(column(table, "error"), 1), "empty document");
}

}  // namespace
}  // namespace backlot::pipeline
