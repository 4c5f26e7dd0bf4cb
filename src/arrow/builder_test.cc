#include "backlot/arrow/builder.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::arrow {
namespace {

Field schema() {
  return structure("row",
                   {text("title"), list("networks", text("")), integer("season"), list("parts", list("", integer(""))),
                    structure("spun", {truth("verdict"), number("score")})});
}

// A row of a column, as JSON would show it.
std::string shown(const Column& column, std::int64_t row) {
  const auto buffers = column.buffers();
  const auto* const validity = static_cast<const std::uint8_t*>(buffers[0]);
  if (validity != nullptr && ((validity[row / 8] >> (row % 8)) & 1) == 0) return "null";
  switch (column.field().kind) {
    case Kind::text:
    case Kind::bytes: {
      const auto* const offsets = static_cast<const std::int32_t*>(buffers[1]);
      return std::string(static_cast<const char*>(buffers[2]) + offsets[row], offsets[row + 1] - offsets[row]);
    }
    case Kind::integer: return std::to_string(static_cast<const std::int64_t*>(buffers[1])[row]);
    case Kind::number: return std::to_string(static_cast<const double*>(buffers[1])[row]);
    case Kind::truth:
      return ((static_cast<const std::uint8_t*>(buffers[1])[row / 8] >> (row % 8)) & 1) != 0 ? "true" : "false";
    case Kind::list: {
      const auto* const offsets = static_cast<const std::int32_t*>(buffers[1]);
      std::string out = "[";
      for (auto i = offsets[row]; i < offsets[row + 1]; ++i) {
        out += (i > offsets[row] ? "," : "") + shown(column.children()[0], i);
      }
      return out + "]";
    }
    case Kind::structure: {
      std::string out = "{";
      for (const Column& child : column.children()) {
        out += (out.size() > 1 ? "," : "") + child.field().name + ":" + shown(child, row);
      }
      return out + "}";
    }
  }
  return {};
}

TEST(Builder, WhatWasNotToldIsNull) {
  const Field row = schema();
  Builder rows(row);
  rows.open_object().field("title", "Tin Roof").key("networks").open_array().value("NTR 2").value("Kite").close_array();
  rows.close_object();
  rows.open_object().field("season", 2).key("parts").open_array();
  rows.open_array().value(3).value(9).close_array();
  rows.open_array().close_array();
  rows.close_array().key("spun").open_object().field("verdict", true).field("score", 0.5).close_object().close_object();
  const Column table = std::move(rows).finish();
  ASSERT_EQ(table.length(), 2);
  EXPECT_EQ(shown(table, 0), "{title:Tin Roof,networks:[NTR 2,Kite],season:null,parts:null,spun:null}");
  EXPECT_EQ(shown(table, 1), "{title:null,networks:null,season:2,parts:[[3,9],[]],spun:{verdict:true,score:0.500000}}");
}

TEST(Builder, KeysMayComeInAnyOrder) {
  const Field row = schema();
  Builder rows(row);
  rows.open_object().field("season", 1).field("title", "Late").close_object();
  const Column table = std::move(rows).finish();
  EXPECT_EQ(shown(table, 0), "{title:Late,networks:null,season:1,parts:null,spun:null}");
}

TEST(Builder, AFloatIsTheDoubleThatItsShortestFormSays) {
  const Field row = structure("row", {number("confidence")});
  Builder rows(row);
  rows.open_object().field("confidence", 0.95F).close_object();
  const Column table = std::move(rows).finish();
  EXPECT_EQ(static_cast<const double*>(table.children()[0].buffers()[1])[0], 0.95);
}

TEST(Builder, MoreThanEightRowsKeepTheirNulls) {
  const Field row = structure("row", {integer("n")});
  Builder rows(row);
  for (int i = 0; i < 20; ++i) {
    rows.open_object();
    if (i % 3 == 0) rows.field("n", i);
    rows.close_object();
  }
  const Column table = std::move(rows).finish();
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(shown(table, i), i % 3 == 0 ? "{n:" + std::to_string(i) + "}" : "{n:null}");
  }
  EXPECT_EQ(table.children()[0].nulls(), 13);
}

}  // namespace
}  // namespace backlot::arrow
