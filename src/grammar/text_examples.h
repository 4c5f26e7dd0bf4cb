// Examples read as text is read: tokens, tags and lemmas by the analyzer, marks as single items.
#pragma once

#include "backlot/grammar/examples.h"
#include "backlot/text/analyzer.h"

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace backlot::grammar {

// An ExampleReader. Borrows the analyzer and the classes. One a thread.
//
// A sentence is a row; a mark that goes over the end of a sentence joins the two. The item of a mark with several
// tokens has their words joined by a space as word and lemma and the tag of the last.
class TextExampleReader {
 public:
  // Called for each item when its words, tag and the classes of its mark are set: adds what the caller knows
  // (<number>, <cap>, …).
  using Finish = std::function<void(const text::Text& text, Item& item)>;

  TextExampleReader(const text::Analyzer& analyzer, const Classes& classes, Finish finish = {})
      : analyzer_(analyzer), classes_(classes), finish_(std::move(finish)) {}

  void operator()(const Marked& example, std::vector<ExampleRow>& rows);

 private:
  Item item_of(std::uint32_t first, std::uint32_t last, const Mark* mark);
  std::string_view joined(std::uint32_t first, std::uint32_t last);
  bool crosses(std::uint32_t token, const Marked& example) const;

  const text::Analyzer& analyzer_;
  const Classes& classes_;
  Finish finish_;
  text::Text text_;
  std::deque<std::string> joined_;
};

}  // namespace backlot::grammar
