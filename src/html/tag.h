// The elements of HTML that a reader of articles tells apart, and what HTML5 says of each.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::html {

// clang-format off
enum class Tag : std::uint8_t {
  text,   // a node of characters, no element
  other,  // an element that HTML does not know, or one that means no more than <span>
  a, address, applet, area, article, aside, audio, b, base, bdi, big, blockquote, body, br, button, canvas, caption,
  center, cite, code, col, colgroup, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption,
  figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe,
  image, img, input, ins, keygen, label, legend, li, link, listing, main, map, marquee, math, menu, meta, nav, nobr,
  noembed, noframes, noscript, object, ol, optgroup, option, p, param, picture, plaintext, pre, q, rp, rt, ruby, s,
  samp, script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table,
  tbody, td, template_, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, video, wbr, xmp,
  count
};
// clang-format on

// In any case; `other` for names that are none of the above.
Tag tag_of(std::string_view name);
std::string_view name_of(Tag tag);  // "" for text and other

// Breaks the line: the words before it, inside it and after it are paragraphs of their own.
bool is_block(Tag tag);
// Has no content and no end tag.
bool is_void(Tag tag);
// Holds characters only, up to its own end tag.
bool holds_no_tags(Tag tag);
// Ends the search of a stray end tag ("special" in HTML5).
bool is_special(Tag tag);
// Sets words apart without breaking the line (b, i, a …; "formatting" in HTML5).
bool is_formatting(Tag tag);
inline bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace backlot::html
