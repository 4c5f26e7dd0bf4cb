// What the pictures of the site share: how wide words are, and words that fit.
//
// The browser sets the type, so widths are estimates, on the large side.
#pragma once

#include <string>
#include <string_view>

namespace backlot::serve {

// Of well-formed UTF-8 in the site's type of `size` pixels.
double text_width(std::string_view text, double size);
// The size to reckon with where the type is bold.
constexpr double bold(double size) { return 1.15 * size; }
// `text`, cut with "…" where it is wider than `width`.
std::string fitted(std::string_view text, double width, double size);

// "<text x=… y=… …>words</text>", escaped; `attributes` as they are to stand there.
std::string svg_text(double x, double y, std::string_view attributes, std::string_view words);

}  // namespace backlot::serve
