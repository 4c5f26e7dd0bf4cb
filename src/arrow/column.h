// A column in Arrow's layout: the buffers that the C data interface points to, owned here.
#pragma once

#include "backlot/arrow/field.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::arrow {

class Column {
 public:
  explicit Column(const Field& field);

  const Field& field() const { return *field_; }
  std::int64_t length() const { return length_; }
  std::vector<Column>& children() { return children_; }
  const std::vector<Column>& children() const { return children_; }

  // One row more. The kind must be that of the column; a structure takes its members' rows first, a list its items'.
  void append_null();  // and one in each member of a structure
  void append(std::string_view text);
  void append(std::int64_t integer);
  void append(double number);
  void append(bool truth);
  void append_list();  // of the items that were appended since the last one
  void append_structure();

  // In the order of Arrow's layout; the first is the bitmap of what is not null, nullptr where nothing is.
  std::vector<const void*> buffers() const;
  std::int64_t nulls() const { return nulls_; }

  // Bytes of text or rows of items a column can hold.
  static constexpr std::size_t most = 0x7FFF'FFFF;

 private:
  void count(bool is_there);
  void push_offset(std::size_t end);

  const Field* field_;
  std::int64_t length_ = 0;
  std::int64_t nulls_ = 0;
  std::vector<std::uint8_t> validity_;
  std::vector<std::int32_t> offsets_;
  std::string bytes_;  // of texts
  std::vector<std::int64_t> integers_;
  std::vector<double> numbers_;
  std::vector<std::uint8_t> truths_;
  std::vector<Column> children_;
};

}  // namespace backlot::arrow
