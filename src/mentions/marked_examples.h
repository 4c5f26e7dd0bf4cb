// Examples of rules, read as documents are: what is marked is a mention, and the items are those of append_items().
//
//   MarkedExamples read(analyzer);
//   for (const auto& failure : grammar::check_examples(grammar, read)) print(failure.to_string());
#pragma once

#include "backlot/grammar/examples.h"
#include "backlot/mentions/items.h"
#include "backlot/mentions/mentions.h"
#include "backlot/text/analyzer.h"

#include <vector>

namespace backlot::mentions {

// A grammar::ExampleReader for the classes of item_classes(). Borrows the analyzer.
//
// `[person: Tak Ye Rin]` is a mention of that kind; further classes in a mark ("[role pair: the two leads]") are added
// to its item, and a mark without a kind adds its classes to each word in it. A sentence is a row; one that a mark goes
// over joins those it touches, and an example with a quotation is one row, as paragraphs are to the rules of
// quotations.
class MarkedExamples {
 public:
  explicit MarkedExamples(const text::Analyzer& analyzer) : analyzer_(&analyzer), classes_(item_classes()) {}

  void operator()(const grammar::Marked& example, std::vector<grammar::ExampleRow>& rows);

 private:
  void make_mentions(const grammar::Marked& example);
  void join_sentences();
  void add_classes(const grammar::Marked& example, grammar::ExampleRow& row) const;

  const text::Analyzer* analyzer_;
  grammar::Classes classes_;
  text::Text text_;
  Mentions mentions_;
};

}  // namespace backlot::mentions
