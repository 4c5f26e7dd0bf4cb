// The attributes that a reader of articles looks at; all others are passed over while a tag is read.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::html {

enum class Attribute : std::uint8_t {
  none,
  alt,
  aria_hidden,
  aria_label,
  charset,
  class_,
  content,
  data,
  data_src,
  data_videoid,
  datetime,
  hidden,
  href,
  http_equiv,
  id,
  itemprop,
  itemtype,
  lang,
  name,
  property,
  rel,
  role,
  src,
  style,
  title,
  type,
  videoid,
  count
};

// In any case; `none` for others.
Attribute attribute_of(std::string_view name);

}  // namespace backlot::html
