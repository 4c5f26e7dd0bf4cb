// Writes JSON by appending to a string: no tree, no allocation but the string's own growth.
//
//   JsonWriter json(out);
//   json.open_object().field("title", work.title).field("season", work.season);
//   json.key("networks").open_array();
//   for (const auto& n : work.networks) json.value(n);
//   json.close_array().close_object();
//
// Commas are set by the writer. Strings must be well-formed UTF-8; control characters are escaped, everything else is
// written as it is. Numbers are written the shortest way that reads back the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::pipeline {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(double number);
  JsonWriter& value(float number);
  JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  template <class T>
  JsonWriter& value(const std::optional<T>& v) {
    return v ? value(*v) : null();
  }
  template <class T>
  JsonWriter& field(std::string_view name, const T& v) {
    key(name);
    return value(v);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view text);
  void separate();

  std::string& out_;
  bool first_ = true;  // no comma before what comes next
};

}  // namespace backlot::pipeline
