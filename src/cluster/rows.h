// Rows in and out of a stage (stages.h): columns of a batch by name, a table of rows that are made, and numbers frozen
// as bytes for the way through a shuffle.
#pragma once

#include "backlot/arrow/batch.h"
#include "backlot/arrow/builder.h"
#include "backlot/arrow/handover.h"
#include "backlot/article/date.h"
#include "backlot/result/result.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace backlot::cluster {

static_assert(std::endian::native == std::endian::little, "what is frozen is little-endian");

// Columns of a batch; look at status() before their values.
class Columns {
 public:
  explicit Columns(const arrow::Batch& batch) : batch_(batch) {}
  arrow::Values operator[](std::string_view name);
  const Result<void>& status() const { return status_; }

 private:
  const arrow::Batch& batch_;
  Result<void> status_;
};

// Calls take(begin, end) for the rows of each group: those next to each other of which `column` says the same.
template <class Take>
void for_each_group(const arrow::Values& column, std::size_t rows, Take take) {
  for (std::size_t begin = 0, end = 0; begin < rows; begin = end) {
    while (end < rows && column.integer(end) == column.integer(begin)) ++end;
    take(begin, end);
  }
}

// Rows on their way out.
class Made {
 public:
  explicit Made(std::vector<arrow::Field> columns)
      : schema_(std::make_shared<const arrow::Field>(arrow::structure("row", std::move(columns)))), rows_(*schema_) {}

  arrow::Builder& row() { return rows_.open_object(); }
  arrow::Table table() && {
    auto batch = std::make_shared<const arrow::Column>(std::move(rows_).finish());
    return {std::move(schema_), {std::move(batch)}};
  }

 private:
  std::shared_ptr<const arrow::Field> schema_;
  arrow::Builder rows_;
};

template <class T>
std::string_view frozen(std::span<const T> values) {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}
template <class T>
std::string_view frozen(const std::vector<T>& values) {
  return frozen(std::span<const T>(values));
}

template <class T>
void thaw(std::string_view bytes, std::vector<T>& out) {
  static_assert(std::is_trivially_copyable_v<T>);
  out.resize(bytes.size() / sizeof(T));
  if (!out.empty()) std::memcpy(out.data(), bytes.data(), out.size() * sizeof(T));
}
template <class T>
std::vector<T> thawed(std::string_view bytes) {
  std::vector<T> out;
  thaw(bytes, out);
  return out;
}

// Appends a number so that bytes are in the order of the numbers.
template <class Unsigned>
void append_rising(std::string& out, Unsigned number) {
  for (int shift = static_cast<int>(sizeof(Unsigned)) * 8 - 8; shift >= 0; shift -= 8)
    out.push_back(static_cast<char>(number >> shift & 0xFFU));
}
template <class Unsigned>
Unsigned read_rising(std::string_view bytes) {
  Unsigned number = 0;
  for (const char c : bytes.substr(0, sizeof(Unsigned)))
    number = static_cast<Unsigned>(static_cast<std::uint64_t>(number) << 8U | static_cast<unsigned char>(c));
  return number;
}

// A day as a whole number, in the order of days; null where there is none.
std::optional<std::int64_t> packed(const std::optional<article::Date>& date);
std::optional<article::Date> date_of(const arrow::Values& column, std::size_t row);

}  // namespace backlot::cluster
