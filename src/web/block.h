// The paragraphs of a page: stretches of words that no block element breaks, with what their look says of them.
//
//   Blocks blocks = split_blocks(tree, roles);
//   for (const Block& b : blocks.list) if (b.letters > 80 && b.link_share() < 0.2) use(blocks.text_of(b));
//
// Words that are not to be read (scripts, forms, drawings) are in none. White space is one space; <br> breaks a block
// as a paragraph does, since what stands around it are lines of their own.
#pragma once

#include "backlot/html/tree.h"
#include "backlot/unicode/span.h"
#include "backlot/web/role.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::web {

struct Block {
  html::NodeIndex node = 0;   // the innermost block element around it
  html::NodeIndex first = 0;  // its first text node
  Span span;                  // of Blocks::text
  // Letters and digits, weighted by how much a letter of the script says: Latin 1, Han, kana and Hangul 2.
  std::uint32_t letters = 0;
  std::uint32_t linked = 0;     // of them, in links
  std::uint32_t bold = 0;       // of them, bold
  std::uint16_t commas = 0;     // and other marks inside sentences
  std::uint16_t sentences = 0;  // marks that end one
  bool ends_sentence = false;
  bool after_break = false;           // a <br> lies between it and the block before
  std::uint8_t heading = 0;           // 1…6: it stands in <h1> … <h6>
  html::Tag kind = html::Tag::other;  // the nearest of p, li, td, th, dd, dt, blockquote, pre, figcaption …; else other

  double link_share() const { return letters == 0 ? 0 : static_cast<double>(linked) / letters; }
};

struct Blocks {
  std::vector<Block> list;
  std::string text;
  std::string_view text_of(const Block& b) const { return b.span.of(text); }
  // Those whose words stand below `n`: indices [first, last).
  std::pair<std::size_t, std::size_t> below(const html::Tree& tree, html::NodeIndex n) const;
};

// `roles` has one entry a node; an inline element that is furniture is a block of its own. Linear in the tree.
Blocks split_blocks(const html::Tree& tree, std::span<const Role> roles);

// Of every node.
std::vector<Role> find_roles(const html::Tree& tree);

}  // namespace backlot::web
