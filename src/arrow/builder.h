// Rows told as events, the way json::Writer takes them, into columns.
//
//   Builder rows(schema);                        // a structure
//   rows.open_object().field("title", work.title).field("season", work.season);
//   rows.key("networks").open_array();
//   for (const auto& n : work.networks) rows.value(n);
//   rows.close_array().close_object();           // one row; what was not told is null
//   Column table = std::move(rows).finish();
//
// Keys must be those of the schema and values of its kinds: others are a mistake in the program (asserted).
#pragma once

#include "backlot/arrow/column.h"

#include <optional>
#include <string_view>
#include <vector>

namespace backlot::arrow {

class Builder {
 public:
  // `schema` must outlive what is made.
  explicit Builder(const Field& schema) : root_(schema) {}

  Builder& open_object();
  Builder& close_object();
  Builder& open_array();
  Builder& close_array();
  Builder& key(std::string_view name);
  Builder& null();
  Builder& value(std::string_view text);
  Builder& value(const char* text) { return value(std::string_view(text)); }
  Builder& value(std::int64_t number);
  Builder& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
  Builder& value(int number) { return value(static_cast<std::int64_t>(number)); }
  Builder& value(double number);
  Builder& value(float number);  // as the double that its shortest decimal form is read as, which is what JSON has
  Builder& value(bool truth);
  template <class T>
  Builder& value(const std::optional<T>& v) {
    return v ? value(*v) : null();
  }
  template <class T>
  Builder& field(std::string_view name, const T& v) {
    key(name);
    return value(v);
  }

  std::int64_t rows() const { return root_.length(); }
  Column finish() && { return std::move(root_); }

 private:
  struct Open {
    Column* column;
    std::size_t next = 0;  // of a structure: the member that is probably told next
  };
  Column& target();

  Column root_;
  std::vector<Open> open_;
  Column* member_ = nullptr;  // what the last key() named
};

}  // namespace backlot::arrow
