#include "backlot/html/tag.h"

#include "backlot/html/ascii.h"
#include "backlot/html/tag_set.h"

#include <array>
#include <cstddef>

namespace backlot::html {
namespace {

using std::string_view;

constexpr auto tags = static_cast<std::size_t>(Tag::count);

// In the order of the enumeration.
constexpr std::array<string_view, tags> names = {
    "",         "",         "a",         "address",  "applet",     "area",     "article",  "aside",    "audio",
    "b",        "base",     "bdi",       "big",      "blockquote", "body",     "br",       "button",   "canvas",
    "caption",  "center",   "cite",      "code",     "col",        "colgroup", "dd",       "del",      "details",
    "dialog",   "dir",      "div",       "dl",       "dt",         "em",       "embed",    "fieldset", "figcaption",
    "figure",   "font",     "footer",    "form",     "frame",      "frameset", "h1",       "h2",       "h3",
    "h4",       "h5",       "h6",        "head",     "header",     "hgroup",   "hr",       "html",     "i",
    "iframe",   "image",    "img",       "input",    "ins",        "keygen",   "label",    "legend",   "li",
    "link",     "listing",  "main",      "map",      "marquee",    "math",     "menu",     "meta",     "nav",
    "nobr",     "noembed",  "noframes",  "noscript", "object",     "ol",       "optgroup", "option",   "p",
    "param",    "picture",  "plaintext", "pre",      "q",          "rp",       "rt",       "ruby",     "s",
    "samp",     "script",   "search",    "section",  "select",     "small",    "source",   "span",     "strike",
    "strong",   "style",    "sub",       "summary",  "sup",        "svg",      "table",    "tbody",    "td",
    "template", "textarea", "tfoot",     "th",       "thead",      "time",     "title",    "tr",       "track",
    "tt",       "u",        "ul",        "video",    "wbr",        "xmp"};
static_assert(names[static_cast<std::size_t>(Tag::h1)] == "h1" && names[static_cast<std::size_t>(Tag::p)] == "p" &&
              names[static_cast<std::size_t>(Tag::template_)] == "template" && names.back() == "xmp");

constexpr std::size_t longest_name = 10;

// A table twice as large as it need be, so that a name is found at its first or second place.
constexpr std::size_t places = 512;

constexpr std::size_t place_of(string_view name) {
  std::uint32_t hash = static_cast<std::uint32_t>(name.size()) * 0x9E3779B1U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(lower(c))) * 0x01000193U;
  return (hash ^ (hash >> 15U)) % places;
}

constexpr std::array<std::uint8_t, places> make_table() {
  std::array<std::uint8_t, places> table{};
  for (std::size_t tag = static_cast<std::size_t>(Tag::a); tag < tags; ++tag) {
    std::size_t at = place_of(names[tag]);
    while (table[at] != 0) at = (at + 1) % places;
    table[at] = static_cast<std::uint8_t>(tag);
  }
  return table;
}
constexpr auto table = make_table();

constexpr TagSet blocks = {
    Tag::address,   Tag::article,    Tag::aside,    Tag::blockquote, Tag::body,     Tag::caption,   Tag::center,
    Tag::dd,        Tag::details,    Tag::dialog,   Tag::dir,        Tag::div,      Tag::dl,        Tag::dt,
    Tag::fieldset,  Tag::figcaption, Tag::figure,   Tag::footer,     Tag::form,     Tag::h1,        Tag::h2,
    Tag::h3,        Tag::h4,         Tag::h5,       Tag::h6,         Tag::head,     Tag::header,    Tag::hgroup,
    Tag::hr,        Tag::html,       Tag::legend,   Tag::li,         Tag::listing,  Tag::main,      Tag::menu,
    Tag::nav,       Tag::ol,         Tag::optgroup, Tag::option,     Tag::p,        Tag::plaintext, Tag::pre,
    Tag::search,    Tag::section,    Tag::select,   Tag::summary,    Tag::table,    Tag::tbody,     Tag::td,
    Tag::template_, Tag::textarea,   Tag::tfoot,    Tag::th,         Tag::thead,    Tag::title,     Tag::tr,
    Tag::ul,        Tag::xmp,        Tag::iframe,   Tag::video,      Tag::noscript, Tag::script,    Tag::style};

constexpr TagSet voids = {Tag::area, Tag::base,  Tag::br,     Tag::col,   Tag::embed,  Tag::frame,
                          Tag::hr,   Tag::image, Tag::img,    Tag::input, Tag::keygen, Tag::link,
                          Tag::meta, Tag::param, Tag::source, Tag::track, Tag::wbr};

// Elements of which noscript is read as where scripts run.
constexpr TagSet without_tags = {Tag::script,   Tag::style,   Tag::title,    Tag::textarea, Tag::iframe,
                                 Tag::noscript, Tag::noembed, Tag::noframes, Tag::xmp,      Tag::plaintext};

constexpr TagSet specials = {
    Tag::address,   Tag::applet,     Tag::area,      Tag::article,  Tag::aside,    Tag::base,    Tag::blockquote,
    Tag::body,      Tag::br,         Tag::button,    Tag::caption,  Tag::center,   Tag::col,     Tag::colgroup,
    Tag::dd,        Tag::details,    Tag::dir,       Tag::div,      Tag::dl,       Tag::dt,      Tag::embed,
    Tag::fieldset,  Tag::figcaption, Tag::figure,    Tag::footer,   Tag::form,     Tag::frame,   Tag::frameset,
    Tag::h1,        Tag::h2,         Tag::h3,        Tag::h4,       Tag::h5,       Tag::h6,      Tag::head,
    Tag::header,    Tag::hgroup,     Tag::hr,        Tag::html,     Tag::iframe,   Tag::img,     Tag::input,
    Tag::keygen,    Tag::li,         Tag::link,      Tag::listing,  Tag::main,     Tag::marquee, Tag::menu,
    Tag::meta,      Tag::nav,        Tag::noembed,   Tag::noframes, Tag::noscript, Tag::object,  Tag::ol,
    Tag::p,         Tag::param,      Tag::plaintext, Tag::pre,      Tag::script,   Tag::search,  Tag::section,
    Tag::select,    Tag::source,     Tag::style,     Tag::summary,  Tag::table,    Tag::tbody,   Tag::td,
    Tag::template_, Tag::textarea,   Tag::tfoot,     Tag::th,       Tag::thead,    Tag::title,   Tag::tr,
    Tag::track,     Tag::ul,         Tag::wbr,       Tag::xmp};

constexpr TagSet formatting = {Tag::a,    Tag::b, Tag::big,   Tag::code,   Tag::em,     Tag::font, Tag::i,
                               Tag::nobr, Tag::s, Tag::small, Tag::strike, Tag::strong, Tag::tt,   Tag::u};

}  // namespace

Tag tag_of(string_view name) {
  if (name.empty() || name.size() > longest_name) return Tag::other;
  for (std::size_t at = place_of(name); table[at] != 0; at = (at + 1) % places) {
    if (equal_ignoring_case(names[table[at]], name)) return static_cast<Tag>(table[at]);
  }
  return Tag::other;
}

string_view name_of(Tag tag) { return names[static_cast<std::size_t>(tag)]; }
bool is_block(Tag tag) { return blocks.has(tag); }
bool is_void(Tag tag) { return voids.has(tag); }
bool holds_no_tags(Tag tag) { return without_tags.has(tag); }
bool is_special(Tag tag) { return specials.has(tag); }
bool is_formatting(Tag tag) { return formatting.has(tag); }

}  // namespace backlot::html
