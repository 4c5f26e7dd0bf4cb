// What the pages for the browser share: a head with its colours for light and dark, and a foot. A page needs nothing
// from elsewhere.
//
//   constexpr HtmlLook look{.width = "48rem", .light = "--was: #b3261e;", .dark = "--was: #f2b8b5;", .style = "…"};
//   out = html_head("Words put right", look) + body + html_foot;
#pragma once

#include <string>
#include <string_view>

namespace backlot::cli {

struct HtmlLook {
  std::string_view width;  // of the text, at most
  std::string_view light;  // colours of the page's own, as CSS variables; --line is there
  std::string_view dark;   // the same, where the reader's screen is dark
  std::string_view style;  // CSS rules, each with its line break
};

// To <body> and the heading, which is the title; what is special in HTML is made safe in it.
std::string html_head(std::string_view title, const HtmlLook& look);

inline constexpr std::string_view html_foot = "</body>\n</html>\n";

}  // namespace backlot::cli
