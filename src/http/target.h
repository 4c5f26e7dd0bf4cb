// What a request asks for: the path and the parameters of its first line, decoded.
//
//   auto target = parse_target("/works/7?zone=Europe%2FBerlin&q=rain+on%20set");
//   target->segments == {"works", "7"}; target->parameter("q") == "rain on set"
//
// Segments are never joined to a path of the file system, so that "..", "%2F" and the like are only odd words.
#pragma once

#include "backlot/result/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::http {

struct Parameter {
  std::string name;
  std::string value;
};

struct Target {
  std::string raw;                    // as sent
  std::string path;                   // as sent, without the query
  std::vector<std::string> segments;  // "/" has none; "/works/" has "works" and an empty one
  std::vector<Parameter> query;       // in the order sent

  // The first parameter of this name; an empty value counts as none.
  std::optional<std::string> parameter(std::string_view name) const;
};

// Errors (invalid): no leading slash, over 8,192 bytes, over 64 segments or 64 parameters, a broken "%", bytes that are
// not UTF-8 or that are NUL after decoding.
Result<Target> parse_target(std::string_view raw);

// A value as it stands in a query or a segment: everything but letters, digits, "-", "." and "_" as "%XX".
std::string encoded(std::string_view text);

}  // namespace backlot::http
