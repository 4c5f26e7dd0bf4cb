// Paragraphs as rows of items in which each quotation is one item, for the rules that say who speaks.
//
// A quotation may hold several sentences, and the words that name its speaker may stand before or after it, so these
// rules (rules/quotes*.rules) look at a whole paragraph: “…” <quotation>, “he says” pronoun and verb. Inner
// quotations belong to the item of the outer one. Titles in quotation marks are works, not quotations.
#pragma once

#include "backlot/facts/context.h"

#include <span>
#include <vector>

namespace backlot::facts {

struct Paragraph {
  std::uint32_t block = 0;  // index into Document::blocks
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::span<const grammar::Item> items;
};

// The number of the class <quotation>.
int quotation_class();

class Paragraphs {
 public:
  // `Item::value` of a quotation's item is its index in Text::quotations.
  void read(const Context& context);
  std::span<const Paragraph> all() const { return paragraphs_; }

 private:
  void append(const Context& context, Paragraph& paragraph);

  std::vector<grammar::Item> items_;
  std::vector<std::size_t> starts_;
  std::vector<Paragraph> paragraphs_;
};

}  // namespace backlot::facts
