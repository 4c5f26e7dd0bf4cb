// The clauses of one rule: note, match, unless, weight, make, yes, no.
#pragma once

#include "backlot/grammar/pattern_parser.h"
#include "backlot/grammar/rule_parser.h"

#include <optional>
#include <string_view>
#include <vector>

namespace backlot::grammar {

bool is_clause_keyword(std::string_view word);

class ClauseParser {
 public:
  ClauseParser(const Source& source, const Names& names, KnownWords& words, ParsedRule& into)
      : source_(source), names_(names), words_(words), into_(into) {}

  std::optional<Error> parse(Stretch clause);
  // What can only be checked once all clauses are known: the captures that `make` and `yes` name.
  std::optional<Error> finish(const Sign& rule_name);

 private:
  using Outcome = std::optional<Error>;
  // A name of a field that must exist; checked by finish().
  struct Reference {
    std::string name;
    std::uint32_t offset = 0;
  };

  Outcome parse_note(Lexer& lexer);
  Outcome parse_match(Lexer& lexer);
  Outcome parse_unless(Lexer& lexer);
  Outcome parse_weight(Lexer& lexer);
  Outcome parse_make(Lexer& lexer);
  Outcome parse_field(Lexer& lexer, Making& making);
  Outcome parse_yes(Lexer& lexer);
  Outcome parse_no(Lexer& lexer);
  Outcome parse_example(Lexer& lexer, Example& example);
  Outcome parse_expectation(Lexer& lexer, Example& example);
  Outcome check_marks(const Sign& sentence) const;
  Outcome parse_parts(Lexer& lexer, std::vector<PatternPtr>& parts, std::vector<std::uint32_t>& offsets);
  Outcome error(std::size_t offset, std::string message) const;
  Outcome error_expecting(const Sign& sign, std::string_view what) const;

  const Source& source_;
  const Names& names_;
  KnownWords& words_;
  ParsedRule& into_;
  Stretch clause_;  // the one that is being read
  std::vector<Reference> captures_named_;
  std::vector<Reference> fields_named_;
  bool has_weight_ = false;
};

}  // namespace backlot::grammar
