// Text on its way into HTML or XML.
//
//   out += "<title>" + unicode::escaped(title) + "</title>";
#pragma once

#include <string>
#include <string_view>

namespace backlot::unicode {

// What is special to HTML and XML, between tags as in a quoted attribute, as references: & < > " '. Everything else is
// kept, also what XML does not permit (most control characters).
std::string escaped(std::string_view text);

}  // namespace backlot::unicode
