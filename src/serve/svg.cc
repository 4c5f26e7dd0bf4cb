#include "backlot/serve/svg.h"

#include "backlot/unicode/markup.h"
#include "backlot/unicode/utf8.h"

#include <fmt/format.h>

namespace backlot::serve {
namespace {

// In em.
double width_of(char32_t c) {
  constexpr char32_t first_wide = 0x1100;  // Hangul, kana, Han
  if (c >= first_wide && (c < 0x1200 || c >= 0x2E80)) return 1.0;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W') return 0.9;
  if (c >= 'A' && c <= 'Z') return 0.7;
  if (std::u32string_view(U"iljtfI.,:;'’ |").contains(c)) return 0.36;
  return 0.62;
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = unicode::decode(text, at);
    width += width_of(c);
    at += length;
  }
  return width * size;
}

std::string fitted(std::string_view text, double width, double size) {
  if (text_width(text, size) <= width) return std::string(text);
  double left = width - size;  // the dots are one em
  std::size_t end = 0;
  while (end < text.size()) {
    const auto [c, length] = unicode::decode(text, end);
    left -= width_of(c) * size;
    if (left < 0) break;
    end += length;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string svg_text(double x, double y, std::string_view attributes, std::string_view words) {
  return fmt::format(R"(<text x="{:.1f}" y="{:.1f}"{}{}>{}</text>)", x, y, attributes.empty() ? "" : " ", attributes,
                     unicode::escaped(words));
}

}  // namespace backlot::serve
