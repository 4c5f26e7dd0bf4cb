#include "backlot/arrow/column.h"

#include <cassert>

namespace backlot::arrow {
namespace {

void set_bit(std::vector<std::uint8_t>& bits, std::int64_t at, bool value) {
  const auto byte = static_cast<std::size_t>(at) / 8;
  if (byte >= bits.size()) bits.push_back(0);
  if (value) bits[byte] = static_cast<std::uint8_t>(bits[byte] | (1U << (at % 8)));
}

}  // namespace

const char* format_of(Kind kind) {
  switch (kind) {
    case Kind::text: return "u";
    case Kind::bytes: return "z";
    case Kind::integer: return "l";
    case Kind::number: return "g";
    case Kind::truth: return "b";
    case Kind::list: return "+l";
    case Kind::structure: return "+s";
  }
  return "n";
}

Column::Column(const Field& field) : field_(&field) {
  if (field.kind == Kind::text || field.kind == Kind::bytes || field.kind == Kind::list) offsets_.push_back(0);
  for (const Field& child : field.children) children_.emplace_back(child);
}

void Column::count(bool is_there) {
  set_bit(validity_, length_, is_there);
  if (!is_there) ++nulls_;
  ++length_;
}

void Column::push_offset(std::size_t end) {
  assert(end <= most);
  offsets_.push_back(static_cast<std::int32_t>(end));
}

void Column::append_null() {
  switch (field_->kind) {
    case Kind::text:
    case Kind::bytes:
    case Kind::list: offsets_.push_back(offsets_.back()); break;
    case Kind::integer: integers_.push_back(0); break;
    case Kind::number: numbers_.push_back(0); break;
    case Kind::truth: set_bit(truths_, length_, false); break;
    case Kind::structure:
      for (Column& child : children_) child.append_null();
      break;
  }
  count(false);
}

void Column::append(std::string_view text) {
  assert(field_->kind == Kind::text || field_->kind == Kind::bytes);
  bytes_ += text;
  push_offset(bytes_.size());
  count(true);
}

void Column::append(std::int64_t integer) {
  assert(field_->kind == Kind::integer);
  integers_.push_back(integer);
  count(true);
}

void Column::append(double number) {
  assert(field_->kind == Kind::number);
  numbers_.push_back(number);
  count(true);
}

void Column::append(bool truth) {
  assert(field_->kind == Kind::truth);
  set_bit(truths_, length_, truth);
  count(true);
}

void Column::append_list() {
  assert(field_->kind == Kind::list);
  push_offset(static_cast<std::size_t>(children_[0].length()));
  count(true);
}

void Column::append_structure() {
  assert(field_->kind == Kind::structure);
  count(true);
}

std::vector<const void*> Column::buffers() const {
  const void* const validity = nulls_ == 0 ? nullptr : validity_.data();
  switch (field_->kind) {
    case Kind::text:
    case Kind::bytes: return {validity, offsets_.data(), bytes_.data()};
    case Kind::list: return {validity, offsets_.data()};
    case Kind::integer: return {validity, integers_.data()};
    case Kind::number: return {validity, numbers_.data()};
    case Kind::truth: return {validity, truths_.data()};
    case Kind::structure: return {validity};
  }
  return {};
}

}  // namespace backlot::arrow
