// Fields of a JSON record, and what to say where it is malformed.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

namespace backlot::ingest {

using Field = simdjson::dom::element;

// The value of `key`; nullopt where it is absent or null.
inline std::optional<Field> find_field(simdjson::dom::object object, std::string_view key) {
  Field field;
  if (object.at_key(key).get(field) != simdjson::SUCCESS || field.is_null()) return std::nullopt;
  return field;
}

// Sets `out` from a string field. False where the field is there and no string.
template <class Out>
bool take_string(simdjson::dom::object object, std::string_view key, Out& out) {
  const auto field = find_field(object, key);
  if (!field) return true;
  std::string_view value;
  if (field->get(value) != simdjson::SUCCESS) return false;
  out = std::string(value);
  return true;
}

// What simdjson says, in the words of somebody who has to mend the file. `example` is a record as it should be.
std::string explain(simdjson::error_code code, std::string_view example);

}  // namespace backlot::ingest
