// Puts the tags of a page into a tree as HTML5 demands of browsers: end tags that were left out are implied, stray ones
// ignored.
#pragma once

#include "backlot/html/tokenizer.h"
#include "backlot/html/tree.h"

#include <array>
#include <string>
#include <vector>

namespace backlot::html {

class TreeBuilder {
 public:
  // Replaces what `tree` held. `page` must be well-formed UTF-8 of less than 4 GiB and outlive the tree. Linear in the
  // page, whatever it holds: a tag looks at Tree::deepest open elements at most.
  void build(std::string_view page, Tree& tree);

 private:
  struct Open {
    NodeIndex node;
    Tag tag;
    bool link_before;  // of an element that begins its own formatting (a table cell): what to return to
    std::uint16_t bold_before;
    std::string_view name;
  };

  void start(const Token& token);
  void end(const Token& token);
  void text(const Token& token);

  bool imply_ends(const Token& token);
  bool start_in_table(Tag tag);
  void close_item(Tag a, Tag b);
  void end_formatting(Tag tag);
  void end_other(const Token& token);
  void break_out_of_foreign(Tag tag);

  NodeIndex append(Tag tag);
  void push(const Token& token);
  void insert(const Token& token);
  void add_attributes(const Token& token);
  void pop();
  void pop_to(std::size_t place);
  void pop_to(Tag tag);
  std::size_t place_in_scope(Tag tag, bool (*ends_scope)(Tag)) const;
  bool is_open(Tag tag) const { return counts_[static_cast<std::size_t>(tag)] != 0; }
  Tag current() const { return open_.back().tag; }

  Tree* tree_ = nullptr;
  std::vector<Open> open_;
  std::array<std::uint16_t, static_cast<std::size_t>(Tag::count)> counts_{};  // of open elements of a tag
  std::uint16_t foreign_ = 0;                                                 // svg and math that are open
  bool link_ = false;
  std::uint16_t bold_ = 0;
  bool space_matters_ = false;  // a word or an inline tag came before in this paragraph
  std::string decoded_;
};

}  // namespace backlot::html
