// The type of a column: a name, a kind, and for lists and structs what is in them.
//
//   const Field quote = structure("quote", {text("speaker"), list("parts", list("part", integer("offset")))});
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace backlot::arrow {

enum class Kind : std::uint8_t { text, bytes, integer, number, truth, list, structure };

// The format string of Arrow's C data interface: "u", "z", "l", "g", "b", "+l", "+s".
const char* format_of(Kind kind);

// All may be null.
struct Field {
  std::string name;
  Kind kind = Kind::text;
  std::vector<Field> children;  // the item of a list; the members of a structure
};

inline Field text(std::string name) { return {std::move(name), Kind::text, {}}; }  // UTF-8
inline Field bytes(std::string name) { return {std::move(name), Kind::bytes, {}}; }
inline Field integer(std::string name) { return {std::move(name), Kind::integer, {}}; }  // 64 bits
inline Field number(std::string name) { return {std::move(name), Kind::number, {}}; }    // double
inline Field truth(std::string name) { return {std::move(name), Kind::truth, {}}; }
inline Field list(std::string name, Field item) {
  item.name = "item";
  return {std::move(name), Kind::list, {std::move(item)}};
}
inline Field structure(std::string name, std::vector<Field> members) {
  return {std::move(name), Kind::structure, std::move(members)};
}

}  // namespace backlot::arrow
