#include "backlot/web/block.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::web {
namespace {

using html::Node;
using html::NodeIndex;
using html::Tag;
using html::Tree;
using std::string_view;

// What stands inside is no text of the page.
bool is_unreadable(Tag tag) {
  switch (tag) {
    case Tag::applet:
    case Tag::audio:
    case Tag::button:
    case Tag::canvas:
    case Tag::embed:
    case Tag::head:
    case Tag::iframe:
    case Tag::map:
    case Tag::math:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::noscript:
    case Tag::object:
    case Tag::optgroup:
    case Tag::option:
    case Tag::rp:
    case Tag::rt:
    case Tag::script:
    case Tag::select:
    case Tag::style:
    case Tag::svg:
    case Tag::template_:
    case Tag::textarea:
    case Tag::title:
    case Tag::video: return true;
    default: return false;
  }
}

bool gives_kind(Tag tag) {
  switch (tag) {
    case Tag::blockquote:
    case Tag::caption:
    case Tag::dd:
    case Tag::dt:
    case Tag::figcaption:
    case Tag::li:
    case Tag::p:
    case Tag::pre:
    case Tag::td:
    case Tag::th: return true;
    default: return false;
  }
}

bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F ||
         c == 0x06D4 || c == 0x0964;
}

bool is_comma(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == 0x3001 || c == 0xFF0C || c == 0x060C || c == 0x2013 || c == 0x2014;
}

bool may_close_sentence(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0x201C || c == 0xBB ||
         c == 0xAB || c == 0x300D || c == 0x300F;
}

// Invisible: soft hyphens, zero-width spaces and marks of direction.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060 || (c >= 0x202A && c <= 0x202E);
}

bool is_wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x2028 ||
         c == 0x2029 || c == 0x1680 || c == 0x85;
}

std::uint32_t weight_of(char32_t c) {
  if (c < 0x2000) return 1;
  if (c < 0x2E80) return 0;  // punctuation, arrows, symbols
  return 2;
}

class Splitter {
 public:
  Splitter(const Tree& tree, std::span<const Role> roles) : tree_(tree), roles_(roles) {}

  Blocks run() {
    NodeIndex n = 1;
    while (n < tree_.size()) {
      while (!path_.empty() && tree_[path_.back().node].end <= n) leave();
      const Node& node = tree_[n];
      if (node.tag == Tag::text) {
        add_text(n);
      } else if (is_unreadable(node.tag)) {
        // A drawing stands in the line, a script between two words breaks none.
        n = node.end;
        continue;
      } else {
        enter(n);
      }
      ++n;
    }
    while (!path_.empty()) leave();
    end_block();
    return std::move(blocks_);
  }

 private:
  // A block element, or an inline one that is furniture.
  struct Around {
    NodeIndex node;
    Tag kind;
    std::uint8_t heading;
  };

  bool breaks(NodeIndex n) const {
    const Tag tag = tree_[n].tag;
    if (html::is_block(tag)) return true;
    return (tag == Tag::span || tag == Tag::other || tag == Tag::small) && is_furniture(roles_[n]);
  }

  void enter(NodeIndex n) {
    const Tag tag = tree_[n].tag;
    if (tag == Tag::br) {
      end_block();
      after_break_ = true;
      return;
    }
    if (!breaks(n)) return;
    end_block();
    after_break_ = false;
    Around around = path_.empty() ? Around{0, Tag::other, 0} : path_.back();
    around.node = n;
    if (gives_kind(tag)) around.kind = tag;
    if (html::is_heading(tag))
      around.heading = static_cast<std::uint8_t>(1 + static_cast<int>(tag) - static_cast<int>(Tag::h1));
    if (!html::is_void(tag)) path_.push_back(around);
  }

  void leave() {
    end_block();
    after_break_ = false;
    path_.pop_back();
  }

  void add_text(NodeIndex n) {
    const Node& node = tree_[n];
    if (!open_ && std::ranges::all_of(node.text, html::is_space)) return;
    if (!open_) begin_block(n);
    const std::uint32_t before = block_.letters;
    add_characters(node.text);
    const std::uint32_t added = block_.letters - before;
    if (node.link) block_.linked += added;
    if (node.bold) block_.bold += added;
  }

  void begin_block(NodeIndex n) {
    open_ = true;
    block_ = {};
    block_.first = n;
    block_.after_break = after_break_;
    if (!path_.empty()) {
      block_.node = path_.back().node;
      block_.kind = path_.back().kind;
      block_.heading = path_.back().heading;
    }
    block_.span.begin = static_cast<std::uint32_t>(blocks_.text.size());
    space_ = false;
  }

  void add_space() {
    if (blocks_.text.size() > block_.span.begin) space_ = true;
  }

  void put_space() {
    if (space_) blocks_.text += ' ';
    space_ = false;
  }

  void add_characters(string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
      const char c = text[i];
      if (html::is_space(c)) {
        add_space();
        ++i;
      } else if (html::is_letter(c) || html::is_digit(c)) {
        const std::size_t begin = i;
        while (i < text.size() && (html::is_letter(text[i]) || html::is_digit(text[i]))) ++i;
        put_space();
        blocks_.text.append(text, begin, i - begin);
        block_.letters += static_cast<std::uint32_t>(i - begin);
        block_.ends_sentence = false;
      } else {
        const auto [code_point, length] = unicode::decode(text, i);
        add_character(code_point, text.substr(i, length));
        i += length;
      }
    }
  }

  void add_character(char32_t c, string_view bytes) {
    if (is_invisible(c) || c < 0x20 || c == 0x7F) return;
    if (is_wide_space(c)) return add_space();
    put_space();
    blocks_.text.append(bytes);
    if (is_sentence_end(c)) {
      if (!block_.ends_sentence && block_.sentences < 0xFFFF) ++block_.sentences;
      block_.ends_sentence = true;
      return;
    }
    if (may_close_sentence(c)) return;
    if (is_comma(c) && block_.commas < 0xFFFF) ++block_.commas;
    block_.ends_sentence = false;
    if (c >= 0x80) block_.letters += weight_of(c);
  }

  void end_block() {
    if (!open_) return;
    open_ = false;
    after_break_ = false;
    block_.span.end = static_cast<std::uint32_t>(blocks_.text.size());
    if (block_.span.empty()) return;
    blocks_.text += '\n';
    blocks_.list.push_back(block_);
  }

  const Tree& tree_;
  std::span<const Role> roles_;
  Blocks blocks_;
  std::vector<Around> path_;
  Block block_;
  bool open_ = false;
  bool space_ = false;  // white space was read and not yet written
  bool after_break_ = false;
};

}  // namespace

std::pair<std::size_t, std::size_t> Blocks::below(const Tree& tree, NodeIndex n) const {
  const auto first = std::ranges::lower_bound(list, n, {}, &Block::first);
  const auto last = std::ranges::lower_bound(list, tree[n].end, {}, &Block::first);
  return {static_cast<std::size_t>(first - list.begin()), static_cast<std::size_t>(last - list.begin())};
}

Blocks split_blocks(const Tree& tree, std::span<const Role> roles) { return Splitter(tree, roles).run(); }

std::vector<Role> find_roles(const Tree& tree) {
  std::vector<Role> roles(tree.size(), Role::none);
  for (NodeIndex n = 1; n < tree.size(); ++n) roles[n] = role_of(tree, n);
  return roles;
}

}  // namespace backlot::web
