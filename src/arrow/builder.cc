#include "backlot/arrow/builder.h"

#include <array>
#include <cassert>
#include <charconv>

namespace backlot::arrow {

// Where the next value goes: to the member that was named, as an item of the list that is open, or to the table.
Column& Builder::target() {
  if (open_.empty()) return root_;
  Column& open = *open_.back().column;
  if (open.field().kind == Kind::list) return open.children()[0];
  assert(member_ != nullptr);
  return *member_;
}

Builder& Builder::open_object() {
  Column& column = target();
  assert(column.field().kind == Kind::structure);
  open_.push_back({&column});
  return *this;
}

Builder& Builder::close_object() {
  Column& column = *open_.back().column;
  open_.pop_back();
  for (Column& member : column.children()) {
    if (member.length() == column.length()) member.append_null();
  }
  column.append_structure();
  return *this;
}

Builder& Builder::open_array() {
  Column& column = target();
  assert(column.field().kind == Kind::list);
  open_.push_back({&column});
  return *this;
}

Builder& Builder::close_array() {
  open_.back().column->append_list();
  open_.pop_back();
  return *this;
}

Builder& Builder::key(std::string_view name) {
  Open& open = open_.back();
  auto& members = open.column->children();
  for (std::size_t tried = 0; tried < members.size(); ++tried) {
    const std::size_t at = (open.next + tried) % members.size();
    if (members[at].field().name != name) continue;
    open.next = at + 1;
    member_ = &members[at];
    return *this;
  }
  assert(false && "a key that the schema does not have");
  return *this;
}

Builder& Builder::null() {
  target().append_null();
  return *this;
}

Builder& Builder::value(std::string_view text) {
  target().append(text);
  return *this;
}

Builder& Builder::value(std::int64_t number) {
  target().append(number);
  return *this;
}

Builder& Builder::value(double number) {
  target().append(number);
  return *this;
}

Builder& Builder::value(float number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  double read = number;
  std::from_chars(digits.data(), end, read);
  return value(read);
}

Builder& Builder::value(bool truth) {
  target().append(truth);
  return *this;
}

}  // namespace backlot::arrow
