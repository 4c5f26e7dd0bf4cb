// A page as a tree of elements and characters.
//
//   TreeBuilder builder;                       // one per thread; keeps its memory
//   Tree tree;
//   builder.build(page, tree);                 // page: well-formed UTF-8 (charset.h), which `tree` borrows
//   for (NodeIndex n = 0; n < tree.size(); ++n)
//     if (tree[n].tag == Tag::a) use(tree.attribute(n, Attribute::href));
//
// The nodes stand in the order of the page, a parent before its children: those below `n` are [n + 1, tree[n].end).
// Hence sums over a subtree are differences of two prefix sums. Node 0 is the page itself.
//
// The tree is that of HTML5 with these differences, none of which moves a word to another paragraph:
//   - Words and elements that stand in a table outside its cells stay where they are written.
//   - Elements that are closed in the wrong order (<b><p></b></p>) are not cloned; whether words are linked or bold is
//     told by Node::link and Node::bold as if they had been.
//   - html, head and body are there only where the page has them; noscript is read as where scripts run.
//   - Elements nested deeper than Tree::deepest are beside, not inside, the element at that depth (as in browsers).
#pragma once

#include "backlot/html/attribute.h"
#include "backlot/html/tag.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::html {

using NodeIndex = std::uint32_t;

struct Node {
  Tag tag = Tag::other;
  bool link = false;        // text: inside <a href>
  bool bold = false;        // text: inside <b> or <strong>
  std::uint16_t depth = 0;  // of the page itself: 0
  NodeIndex parent = 0;
  NodeIndex end = 0;        // one past the last node of the subtree
  std::uint32_t first = 0;  // of its attributes
  std::uint32_t count = 0;
  std::string_view text;  // of Tag::text; decoded
};

struct AttributeValue {
  Attribute name;
  std::string_view value;  // decoded
};

class Tree {
 public:
  static constexpr std::uint16_t deepest = 256;

  Tree() = default;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;

  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  const Node& operator[](NodeIndex n) const { return nodes_[n]; }
  std::span<const Node> nodes() const { return nodes_; }

  std::span<const AttributeValue> attributes(NodeIndex n) const {
    return std::span(attributes_).subspan(nodes_[n].first, nodes_[n].count);
  }
  // Empty where it is absent or empty.
  std::string_view attribute(NodeIndex n, Attribute name) const;
  bool has(NodeIndex n, Attribute name) const;
  // The characters of an element that holds nothing else (title, script).
  std::string_view only_text(NodeIndex n) const;

 private:
  friend class TreeBuilder;
  std::string_view keep(std::string_view decoded);  // valid as long as the tree and the page

  std::vector<Node> nodes_;
  std::vector<AttributeValue> attributes_;
  std::vector<std::unique_ptr<char[]>> decoded_;  // blocks of characters that are not as the page has them
  std::size_t used_ = 0;                          // of the last block
  std::size_t block_ = 0;                         // its size
};

}  // namespace backlot::html
