// Writes JSON by appending to a string: no tree, no allocation but the string's own growth.
//
//   Writer json(out);
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

namespace backlot::json {

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  Writer& open_object() { return open('{'); }
  Writer& close_object() { return close('}'); }
  Writer& open_array() { return open('['); }
  Writer& close_array() { return close(']'); }

  // A name of ours, in which nothing needs to be escaped.
  Writer& key(std::string_view name);
  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(std::int64_t number);
  Writer& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
  Writer& value(int number) { return value(static_cast<std::int64_t>(number)); }
  Writer& value(double number);
  Writer& value(float number);
  Writer& value(bool truth) { return raw(truth ? "true" : "false"); }
  Writer& null() { return raw("null"); }
  template <class T>
  Writer& value(const std::optional<T>& v) {
    return v ? value(*v) : null();
  }
  template <class T>
  Writer& field(std::string_view name, const T& v) {
    key(name);
    return value(v);
  }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  Writer& raw(std::string_view text);
  void separate();

  std::string& out_;
  bool first_ = true;  // no comma before what comes next
};

}  // namespace backlot::json
