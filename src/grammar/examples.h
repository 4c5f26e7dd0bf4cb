// The examples in rule files, run as tests: does each rule match its `yes` sentences with the fields they expect, and
// none of its `no` sentences?
//
//   TextExampleReader reader(analyzer, grammar->classes());        // text_examples.h; or one of the caller's own
//   for (const ExampleFailure& f : check_examples(*grammar, reader)) print(f.to_string());
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/grammar/marked.h"

#include <functional>
#include <string>
#include <vector>

namespace backlot::grammar {

// One sentence of an example.
struct ExampleRow {
  std::vector<Item> items;
  std::vector<Span> spans;  // of each item: bytes of Marked::text
};

// Turns an example into rows of items, replacing what is in `rows`: what is marked stands as one item with its classes.
// The words the items view must stay where they are until the next call.
using ExampleReader = std::move_only_function<void(const Marked& example, std::vector<ExampleRow>& rows)>;

struct ExampleFailure {
  std::string file;
  std::uint32_t line = 0;
  std::string rule;
  std::string message;   // "does not match", "actor is \"Tak\", expected \"Tak Ye Rin\"", …
  std::string sentence;  // as the rule saw it: "Tak Ye Rin/PROPN<person> plays:play/VERB …"

  // "cast.rules:12: cast.plays: does not match" and the sentence on a second line.
  std::string to_string() const;
};

// In the order of the rules. A `yes` example holds where one match of the rule has all the expected fields; a field
// that is expected several times must be there as often, in that order; one expected as "" must not be there. A field
// is a capture, or what a `make` clause sets it to. Words are compared as written, runs of white space as one space.
std::vector<ExampleFailure> check_examples(const Grammar& grammar, ExampleReader read);

// The words of items [first, last) of a row as they stand in the example.
std::string_view words_of(const Marked& example, const ExampleRow& row, std::uint32_t first, std::uint32_t last);

// A row as rules see it, for messages.
std::string described(const ExampleRow& row, const Marked& example, const Classes& classes);

}  // namespace backlot::grammar
