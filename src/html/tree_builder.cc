#include "backlot/html/tree_builder.h"

#include "backlot/html/ascii.h"
#include "backlot/html/character_reference.h"
#include "backlot/html/tag_roles.h"

#include <algorithm>

namespace backlot::html {
namespace {

using std::string_view;

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

bool is_white(string_view text) { return std::ranges::all_of(text, is_space); }

}  // namespace

void TreeBuilder::build(string_view page, Tree& tree) {
  tree_ = &tree;
  tree.nodes_.clear();
  tree.attributes_.clear();
  tree.decoded_.clear();
  tree.used_ = tree.block_ = 0;
  open_.clear();
  counts_.fill(0);
  foreign_ = bold_ = 0;
  link_ = space_matters_ = false;
  tree.nodes_.emplace_back();
  open_.push_back({0, Tag::other, false, 0, {}});

  Tokenizer tokenizer(page);
  Token token;
  while (tokenizer.next(token)) {
    switch (token.kind) {
      case Token::Kind::start: start(token); break;
      case Token::Kind::end: end(token); break;
      case Token::Kind::text: text(token); break;
    }
    tokenizer.set_foreign(foreign_ != 0);
  }
  while (!open_.empty()) pop();
}

NodeIndex TreeBuilder::append(Tag tag) {
  const auto index = static_cast<NodeIndex>(tree_->nodes_.size());
  Node& node = tree_->nodes_.emplace_back();
  node.tag = tag;
  node.parent = open_.back().node;
  node.depth = static_cast<std::uint16_t>(open_.size());
  node.end = index + 1;
  return index;
}

void TreeBuilder::add_attributes(const Token& token) {
  Node& node = tree_->nodes_.back();
  node.first = static_cast<std::uint32_t>(tree_->attributes_.size());
  node.count = static_cast<std::uint32_t>(token.attributes.size());
  for (const TokenAttribute& a : token.attributes) {
    string_view value = a.value;
    if (needs_decoding(value)) {
      decoded_.clear();
      decode_into(value, Place::attribute, decoded_);
      value = tree_->keep(decoded_);
    }
    tree_->attributes_.push_back({a.name, value});
  }
}

// An element without content.
void TreeBuilder::insert(const Token& token) {
  append(token.tag);
  add_attributes(token);
}

void TreeBuilder::push(const Token& token) {
  const NodeIndex node = append(token.tag);
  add_attributes(token);
  if (open_.size() >= Tree::deepest && !holds_no_tags(token.tag)) return;
  open_.push_back({node, token.tag, link_, bold_, token.name});
  ++counts_[static_cast<std::size_t>(token.tag)];
  if (token.tag == Tag::svg || token.tag == Tag::math) ++foreign_;
  if (holds_own_formatting(token.tag)) {
    link_ = false;
    bold_ = 0;
  }
}

void TreeBuilder::pop() {
  const Open& last = open_.back();
  tree_->nodes_[last.node].end = static_cast<NodeIndex>(tree_->nodes_.size());
  if (open_.size() > 1) --counts_[static_cast<std::size_t>(last.tag)];
  if (last.tag == Tag::svg || last.tag == Tag::math) --foreign_;
  if (holds_own_formatting(last.tag)) {
    link_ = last.link_before;
    bold_ = last.bold_before;
  }
  open_.pop_back();
}

// The element at `place` and all above it are closed.
void TreeBuilder::pop_to(std::size_t place) {
  if (place == nowhere) return;
  while (open_.size() > place) pop();
}

void TreeBuilder::pop_to(Tag tag) {
  while (open_.size() > 1 && current() != tag) pop();
}

// Where the last open `tag` stands, if nothing that ends its scope stands above it.
std::size_t TreeBuilder::place_in_scope(Tag tag, bool (*ends)(Tag)) const {
  if (!is_open(tag)) return nowhere;
  for (std::size_t place = open_.size(); place-- > 1;) {
    if (open_[place].tag == tag) return place;
    if (ends(open_[place].tag)) return nowhere;
  }
  return nowhere;
}

void TreeBuilder::start(const Token& token) {
  const Tag tag = token.tag;
  if (foreign_ != 0) break_out_of_foreign(tag);
  if (foreign_ != 0) {
    token.self_closing || is_void(tag) ? insert(token) : push(token);
    return;
  }
  if (!imply_ends(token)) return;
  if (is_block(tag) || tag == Tag::br) space_matters_ = false;
  if (is_void(tag)) {
    insert(token);
    return;
  }
  if ((tag == Tag::svg || tag == Tag::math) && token.self_closing) {
    insert(token);
    return;
  }
  push(token);
  if (tag == Tag::a && tree_->has(static_cast<NodeIndex>(tree_->nodes_.size() - 1), Attribute::href)) link_ = true;
  if (tag == Tag::b || tag == Tag::strong) ++bold_;
}

// Closes what the start of `token` closes. False where the tag is to be ignored.
bool TreeBuilder::imply_ends(const Token& token) {
  const Tag tag = token.tag;
  if (is_open(Tag::head) && current() == Tag::head && !belongs_to_head(tag)) pop();
  if (is_open(Tag::select) && current() != Tag::td) {
    if (tag == Tag::input || tag == Tag::textarea || tag == Tag::keygen || tag == Tag::select) {
      pop_to(place_in_scope(Tag::select, ends_scope));
      if (tag == Tag::select) return false;
    } else if (place_in_scope(Tag::select, ends_scope) != nowhere && !is_part_of_table(tag)) {
      if (tag != Tag::option && tag != Tag::optgroup && tag != Tag::script && tag != Tag::template_) return false;
    }
  }
  switch (tag) {
    case Tag::html:
    case Tag::body:
    case Tag::head:
      if (is_open(tag) || (tag != Tag::body && open_.size() > 2)) return false;
      break;
    case Tag::frame: break;
    case Tag::a:
      if (link_) end_formatting(Tag::a);
      break;
    case Tag::nobr:
      if (place_in_scope(Tag::nobr, ends_scope) != nowhere) end_formatting(Tag::nobr);
      break;
    case Tag::button: pop_to(place_in_scope(Tag::button, ends_scope)); break;
    case Tag::form:
      if (is_open(Tag::form) && !is_open(Tag::template_)) return false;
      break;
    case Tag::li: close_item(Tag::li, Tag::li); break;
    case Tag::dd:
    case Tag::dt: close_item(Tag::dd, Tag::dt); break;
    case Tag::option:
      if (current() == Tag::option) pop();
      break;
    case Tag::optgroup:
      if (current() == Tag::option) pop();
      if (current() == Tag::optgroup) pop();
      break;
    case Tag::rp:
    case Tag::rt:
      if (current() == Tag::rp || current() == Tag::rt) pop();
      break;
    case Tag::table:
      if (current() == Tag::table || current() == Tag::tbody || current() == Tag::thead || current() == Tag::tfoot ||
          current() == Tag::tr) {
        pop_to(place_in_scope(Tag::table, is_table_root));
      }
      break;
    default:
      if (is_part_of_table(tag) && !start_in_table(tag)) return false;
  }
  if (closes_paragraph(tag)) pop_to(place_in_scope(Tag::p, ends_button_scope));
  if (is_heading(tag) && is_heading(current())) pop();
  return true;
}

// Makes room for a part of the innermost table. False where there is none.
bool TreeBuilder::start_in_table(Tag tag) {
  if (!is_open(Tag::table)) return false;
  const auto is_home = [tag](Tag t) {
    if (is_table_root(t)) return true;
    if (tag == Tag::td || tag == Tag::th) return t == Tag::tr || t == Tag::tbody || t == Tag::thead || t == Tag::tfoot;
    if (tag == Tag::tr) return t == Tag::tbody || t == Tag::thead || t == Tag::tfoot;
    return tag == Tag::col && t == Tag::colgroup;
  };
  while (open_.size() > 1 && !is_home(current())) pop();
  return true;
}

// <li> closes the <li> before it, unless a block that is no paragraph stands in between.
void TreeBuilder::close_item(Tag a, Tag b) {
  if (!is_open(a) && !is_open(b)) return;
  for (std::size_t place = open_.size(); place-- > 1;) {
    const Tag tag = open_[place].tag;
    if (tag == a || tag == b) return pop_to(place);
    if (keeps_item_open(tag)) return;
  }
}

void TreeBuilder::break_out_of_foreign(Tag tag) {
  if (may_be_foreign(tag)) return;
  for (std::size_t place = open_.size(); place-- > 1;) {
    if (equal_ignoring_case(open_[place].name, "foreignObject")) return;  // holds HTML
    if (open_[place].tag != Tag::svg && open_[place].tag != Tag::math) continue;
    if (tag == Tag::p || is_block(tag) || is_formatting(tag) || tag == Tag::img || tag == Tag::br || tag == Tag::span) {
      return pop_to(place);
    }
    return;
  }
}

void TreeBuilder::end(const Token& token) {
  const Tag tag = token.tag;
  if (is_block(tag)) space_matters_ = false;
  if (tag == Tag::br || tag == Tag::p) {
    const std::size_t place = place_in_scope(tag, ends_button_scope);
    if (place != nowhere) return pop_to(place);
    append(tag);
    space_matters_ = false;
    return;
  }
  if (tag == Tag::body || tag == Tag::html || tag == Tag::text) return;
  if (is_heading(tag)) {
    for (std::size_t place = open_.size(); place-- > 1;) {
      if (is_heading(open_[place].tag)) return pop_to(place);
      if (ends_scope(open_[place].tag)) return;
    }
    return;
  }
  if (is_formatting(tag)) return end_formatting(tag);
  if (is_table_root(tag) || is_part_of_table(tag)) return pop_to(place_in_scope(tag, is_table_root));
  if (is_special(tag) && is_block(tag)) {
    if (tag == Tag::li) {
      const auto ends_list = [](Tag t) { return ends_scope(t) || t == Tag::ol || t == Tag::ul; };
      return pop_to(place_in_scope(tag, ends_list));
    }
    return pop_to(place_in_scope(tag, ends_scope));
  }
  end_other(token);
}

// The words that follow are no longer linked or bold. The element itself is closed only if no block stands inside it.
void TreeBuilder::end_formatting(Tag tag) {
  if (tag == Tag::a) link_ = false;
  if ((tag == Tag::b || tag == Tag::strong) && bold_ > 0) --bold_;
  if (!is_open(tag)) return;
  for (std::size_t place = open_.size(); place-- > 1;) {
    if (open_[place].tag == tag) return pop_to(place);
    if (is_special(open_[place].tag)) return;
  }
}

void TreeBuilder::end_other(const Token& token) {
  if (!is_open(token.tag)) return;
  for (std::size_t place = open_.size(); place-- > 1;) {
    const Open& open = open_[place];
    if (open.tag == token.tag && (token.tag != Tag::other || equal_ignoring_case(open.name, token.name)))
      return pop_to(place);
    if (is_special(open.tag)) return;
  }
}

void TreeBuilder::text(const Token& token) {
  if (is_silent(current())) return;
  const bool white = !token.raw && is_white(token.text);
  if (white && !space_matters_ && current() != Tag::pre) return;
  if (!white && current() == Tag::head) pop();
  const NodeIndex index = append(Tag::text);
  Node& node = tree_->nodes_[index];
  node.link = link_;
  node.bold = bold_ != 0;
  node.text = token.text;
  if (!token.raw && needs_decoding(token.text)) {
    decoded_.clear();
    decode_into(token.text, Place::text, decoded_);
    node.text = tree_->keep(decoded_);
  }
  if (!white) space_matters_ = true;
}

}  // namespace backlot::html
