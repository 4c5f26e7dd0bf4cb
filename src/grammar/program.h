// What a Grammar shares with its Matchers.
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/grammar/rule_parser.h"

#include <vector>

namespace backlot::grammar {

class Program {
 public:
  std::vector<Rule> rules;
  std::vector<ParsedRule> parsed;
  Classes classes;
};

}  // namespace backlot::grammar
