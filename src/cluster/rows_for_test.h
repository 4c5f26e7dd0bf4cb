// Rows as plain values, for tests that do what Spark does between the stages: cut, sort and join.
//
//   Rows pairs = of(*stage(rows));                     // from a table
//   Rows cut = run_cut(stage, rows, "key", random);    // the stage, on batches cut at random between keys
#pragma once

#include "backlot/arrow/batch.h"
#include "backlot/arrow/builder.h"
#include "backlot/arrow/handover.h"
#include "backlot/cluster/stages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <variant>
#include <vector>

namespace backlot::cluster {

using Value = std::variant<std::monostate, std::int64_t, double, bool, std::string, std::vector<std::int64_t>>;
using Row = std::map<std::string, Value>;
using Rows = std::vector<Row>;

inline std::int64_t integer(const Row& row, const std::string& name) { return std::get<std::int64_t>(row.at(name)); }

// A table as another process lends it.
class Lent {
 public:
  explicit Lent(arrow::Table table) : table_(std::move(table)) {
    arrow::hand_over(*table_.schema, schema_);
    arrow::hand_over(table_, 0, array_);
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;
  ~Lent() {
    schema_.release(&schema_);
    array_.release(&array_);
  }
  arrow::Batch batch() const { return *arrow::Batch::of(schema_, array_); }

 private:
  arrow::Table table_;
  ArrowSchema schema_{};
  ArrowArray array_{};
};

inline Value value_at(const arrow::Values& column, arrow::Kind kind, std::size_t row) {
  if (column.is_null(row)) return {};
  switch (kind) {
    case arrow::Kind::integer: return column.integer(row);
    case arrow::Kind::number: return column.number(row);
    case arrow::Kind::truth: return column.truth(row);
    case arrow::Kind::list: {
      const auto items = column.integers(row);
      return std::vector<std::int64_t>(items.begin(), items.end());
    }
    default: return std::string(column.bytes(row));
  }
}

inline Rows of(const arrow::Table& table) {
  const Lent lent(table);
  const arrow::Batch batch = lent.batch();
  Rows rows(batch.rows());
  for (const arrow::Field& field : table.schema->children) {
    const auto column = batch.column(field.name);
    if (!column) continue;  // of a kind that no stage reads
    for (std::size_t row = 0; row < rows.size(); ++row) rows[row][field.name] = value_at(*column, field.kind, row);
  }
  return rows;
}

inline arrow::Field field_of(const std::string& name, const Value& value) {
  switch (value.index()) {
    case 1: return arrow::integer(name);
    case 2: return arrow::number(name);
    case 3: return arrow::truth(name);
    case 5: return arrow::list(name, arrow::integer(""));
    default: return arrow::bytes(name);
  }
}

inline void tell(const Value& value, arrow::Builder& row) {
  if (const auto* const list = std::get_if<std::vector<std::int64_t>>(&value)) {
    row.open_array();
    for (const std::int64_t item : *list) row.value(item);
    row.close_array();
  } else if (const auto* const number = std::get_if<std::int64_t>(&value)) {
    row.value(*number);
  } else if (const auto* const real = std::get_if<double>(&value)) {
    row.value(*real);
  } else if (const auto* const truth = std::get_if<bool>(&value)) {
    row.value(*truth);
  } else if (const auto* const text = std::get_if<std::string>(&value)) {
    row.value(std::string_view(*text));
  } else {
    row.null();
  }
}

// The kind of a column is that of its first value.
inline arrow::Table table_of(const Rows& rows) {
  std::map<std::string, Value> kinds;
  for (const Row& row : rows) {
    for (const auto& [name, value] : row) {
      if (Value& known = kinds[name]; known.index() == 0) known = value;
    }
  }
  std::vector<arrow::Field> fields;
  for (const auto& [name, value] : kinds) fields.push_back(field_of(name, value));
  auto schema = std::make_shared<const arrow::Field>(arrow::structure("row", std::move(fields)));
  arrow::Builder made(*schema);
  for (const Row& row : rows) {
    made.open_object();
    for (const auto& [name, value] : row) tell(value, made.key(name));
    made.close_object();
  }
  auto column = std::make_shared<const arrow::Column>(std::move(made).finish());
  return {std::move(schema), {std::move(column)}};
}

using Work = std::function<Stage(const arrow::Batch&)>;

inline Rows run(const Work& stage, const Rows& rows) {
  if (rows.empty()) return {};
  const Lent lent(table_of(rows));
  const Stage made = stage(lent.batch());
  EXPECT_TRUE(made) << (made ? "" : made.error().to_string());
  return made ? of(*made) : Rows();
}

// Batches cut at random; where `group` is named, the rows of one stand together and stay so, in their order.
inline Rows run_cut(const Work& stage, Rows rows, const std::string& group, std::mt19937& random) {
  if (!group.empty()) std::ranges::stable_sort(rows, {}, [&](const Row& row) { return integer(row, group); });
  Rows made;
  Rows batch;
  const auto run_batch = [&] {
    for (Row& row : run(stage, batch)) made.push_back(std::move(row));
    batch.clear();
  };
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const bool may_cut = at == 0 || group.empty() || rows[at].at(group) != rows[at - 1].at(group);
    if (may_cut && random() % 3 == 0) run_batch();
    batch.push_back(rows[at]);
  }
  run_batch();
  return made;
}

inline Rows sorted(Rows rows) {
  std::ranges::sort(rows);
  return rows;
}

}  // namespace backlot::cluster
