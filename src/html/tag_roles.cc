#include "backlot/html/tag_roles.h"

#include "backlot/html/tag_set.h"

namespace backlot::html {
namespace {

constexpr TagSet table_parts = {Tag::caption, Tag::col, Tag::colgroup, Tag::tbody, Tag::td,
                                Tag::tfoot,   Tag::th,  Tag::thead,    Tag::tr};

constexpr TagSet ends_of_scope = {Tag::table, Tag::template_, Tag::applet, Tag::caption, Tag::td,
                                  Tag::th,    Tag::marquee,   Tag::object, Tag::svg,     Tag::math};

constexpr TagSet paragraph_closers = {
    Tag::address, Tag::article, Tag::aside,  Tag::blockquote, Tag::center,     Tag::details, Tag::dialog,
    Tag::dir,     Tag::div,     Tag::dl,     Tag::fieldset,   Tag::figcaption, Tag::figure,  Tag::footer,
    Tag::form,    Tag::header,  Tag::hgroup, Tag::hr,         Tag::listing,    Tag::main,    Tag::menu,
    Tag::nav,     Tag::ol,      Tag::p,      Tag::plaintext,  Tag::pre,        Tag::search,  Tag::section,
    Tag::summary, Tag::table,   Tag::ul,     Tag::xmp,        Tag::li,         Tag::dd,      Tag::dt,
    Tag::h1,      Tag::h2,      Tag::h3,     Tag::h4,         Tag::h5,         Tag::h6};

constexpr TagSet head_parts = {Tag::base,   Tag::link,  Tag::meta,      Tag::noframes, Tag::noscript,
                               Tag::script, Tag::style, Tag::template_, Tag::title};

constexpr TagSet foreign = {Tag::other,  Tag::a,     Tag::title,  Tag::style, Tag::script,  Tag::audio,
                            Tag::video,  Tag::image, Tag::svg,    Tag::math,  Tag::iframe,  Tag::object,
                            Tag::canvas, Tag::font,  Tag::source, Tag::link,  Tag::section, Tag::article};

constexpr TagSet own_formatting = {Tag::td,     Tag::th,     Tag::caption, Tag::template_,
                                   Tag::object, Tag::applet, Tag::marquee};

// Title and JSON-LD are needed elsewhere, so <title> and <script> are none of them.
constexpr TagSet silent = {Tag::style, Tag::noscript, Tag::noembed, Tag::noframes, Tag::iframe};

}  // namespace

bool is_table_root(Tag tag) { return tag == Tag::table || tag == Tag::template_; }
bool is_part_of_table(Tag tag) { return table_parts.has(tag); }
bool ends_scope(Tag tag) { return ends_of_scope.has(tag); }
bool ends_button_scope(Tag tag) { return ends_scope(tag) || tag == Tag::button; }
bool keeps_item_open(Tag tag) { return is_special(tag) && tag != Tag::address && tag != Tag::div && tag != Tag::p; }
bool closes_paragraph(Tag tag) { return paragraph_closers.has(tag); }
bool belongs_to_head(Tag tag) { return head_parts.has(tag); }
bool may_be_foreign(Tag tag) { return foreign.has(tag); }
bool holds_own_formatting(Tag tag) { return own_formatting.has(tag); }
bool is_silent(Tag tag) { return silent.has(tag); }

}  // namespace backlot::html
