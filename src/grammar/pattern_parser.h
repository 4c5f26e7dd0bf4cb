// From the signs of a clause to a Pattern. The grammar, loosest first:
//
//   choice   = sequence ("|" sequence)*
//   sequence = capture+
//   capture  = FIELD capture | repeat
//   repeat   = atom ("?" | "*" | "+" | "{2,4}") "?"?   |  atom
//   atom     = WORD | "words" | TAG | <class> | {list} | &MACRO | _ | ^ | $ | "!" atom | "(" choice ")" | "[" all "]"
//   all      = every ("|" every)*      every = atom+   (each about one item)
#pragma once

#include "backlot/grammar/lexer.h"
#include "backlot/grammar/pattern.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::grammar {

// A list or macro: what a reference to it stands for, and where it was defined.
struct Definition {
  PatternPtr pattern;
  std::string file;
  std::uint32_t line = 0;
  const Source* source = nullptr;
};
using Definitions = std::map<std::string, Definition, std::less<>>;

// Words that were read before, as patterns: most words of rules are written many times.
struct KnownWords {
  std::unordered_map<std::string, PatternPtr> lemmas;
  std::unordered_map<std::string, PatternPtr> quoted;  // as written between the marks
};

// What patterns may refer to.
struct Names {
  const Classes* classes = nullptr;
  Definitions lists;
  Definitions macros;
};

class PatternParser {
 public:
  // Reads from `lexer` as far as a pattern goes: to the end of the clause or to `/` outside brackets.
  PatternParser(Lexer& lexer, const Names& names, KnownWords& words) : lexer_(lexer), names_(names), words_(words) {}

  // nullptr where there is a mistake: then error() says which.
  PatternPtr parse();
  const Error& error() const { return *error_; }

 private:
  PatternPtr parse_choice();
  PatternPtr parse_sequence();
  PatternPtr parse_capture();
  PatternPtr parse_repeat();
  PatternPtr parse_atom();
  PatternPtr parse_mark();
  PatternPtr parse_group();
  PatternPtr parse_negation();
  PatternPtr parse_brackets();
  ConditionPtr parse_every();
  ConditionPtr parse_single();
  PatternPtr lemma(const Sign& sign);
  PatternPtr quoted(const Sign& sign);
  PatternPtr tagged(const Sign& sign);
  PatternPtr of_class(const Sign& sign);
  PatternPtr defined(const Sign& sign, const Definitions& definitions, std::string_view what, bool deep);
  PatternPtr counted(PatternPtr atom, std::uint32_t min, std::uint32_t max, std::uint32_t offset);
  PatternPtr bounded(PatternPtr pattern, std::uint32_t offset);
  bool starts_atom() const;
  PatternPtr fail_at(std::uint32_t offset, std::string message);
  PatternPtr fail_expecting(std::string_view what);

  Lexer& lexer_;
  const Names& names_;
  KnownWords& words_;
  std::optional<Error> error_;
  std::uint32_t nesting_ = 0;
  std::string phrase_;  // for errors: the last quoted text that is more than one word
};

}  // namespace backlot::grammar
