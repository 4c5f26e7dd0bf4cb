// The grammars that rule files make: most rules are read over sentences, those about quotations over paragraphs, where
// the speaker may stand sentences away from the words, and those about moments over the sentences of making-ofs only.
//
//   auto grammars = shipped_grammars();                     // built in, compiled when the program was built
//   auto grammars = compile_grammars(sources);              // compiled now: 15 ms for some 300 rules
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/result/result.h"

#include <span>

namespace backlot::facts {

struct Grammars {
  grammar::Grammar sentences;
  grammar::Grammar paragraphs;  // of files whose name starts with "quotes"
  grammar::Grammar moments;     // … with "moments"
};

// Error: a mistake in the rules, with file, line and column.
Result<Grammars> compile_grammars(std::span<const grammar::Source> sources);

// The rules of rules/*.rules. Error: `incompatible` where the program was put together from parts of two versions.
Result<Grammars> shipped_grammars();

// Their text, by file.
std::span<const grammar::Source> shipped_rules();

}  // namespace backlot::facts
