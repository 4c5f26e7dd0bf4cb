#include "backlot/grammar/rule_parser.h"

#include "backlot/grammar/clause_parser.h"
#include "backlot/grammar/place.h"
#include "backlot/grammar/words.h"

#include <array>
#include <map>
#include <optional>
#include <utility>

namespace backlot::grammar {
namespace {

// "rules/cast.rules" → "cast".
std::string stem_of(std::string_view file) {
  const std::size_t slash = file.find_last_of("/\\");
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  return std::string(file.substr(0, file.find('.')));
}

// Lists, macros and rule names that were defined so far, across files.
struct Scope {
  Names names;
  KnownWords known_words;
  std::map<std::string, WordList, std::less<>> words;     // of the lists
  std::map<std::string, std::string, std::less<>> rules;  // full name → where
  std::uint64_t total_size = 0;

  // Puts back what the file that ends here hid by names of its own.
  void end_file() {
    for (auto& [name, definition] : hidden_lists) names.lists[name] = std::move(definition);
    for (auto& [name, definition] : hidden_macros) names.macros[name] = std::move(definition);
    for (auto& [name, list] : hidden_words) words[name] = std::move(list);
    hidden_lists.clear();
    hidden_macros.clear();
    hidden_words.clear();
  }
  Definitions hidden_lists;
  Definitions hidden_macros;
  std::map<std::string, WordList, std::less<>> hidden_words;
};

// Enters a definition; one of the same name from an earlier file goes to `hidden`.
template <class Map>
void define(Map& map, Map& hidden, const std::string& name, typename Map::mapped_type value) {
  if (const auto found = map.find(name); found != map.end()) hidden.insert(map.extract(found));
  map.emplace(name, std::move(value));
}

std::uint64_t size_of(const ParsedRule& rule) {
  std::uint64_t size = 0;
  for (const Alternative& a : rule.alternatives)
    size += a.core->size + (a.left ? a.left->size : 0) + (a.right ? a.right->size : 0);
  for (const PatternPtr& p : rule.unless) size += p->size;
  return size;
}

class FileParser {
 public:
  FileParser(const Source& source, Scope& scope, std::vector<ParsedRule>& rules)
      : source_(source), scope_(scope), rules_(rules), stem_(stem_of(source.file)) {}

  std::optional<Error> parse(const Statement& statement) {
    head_ = statement.head;
    Lexer lexer(source_, statement.head);
    const Sign keyword = lexer.take();
    if (keyword.value == "list") return parse_list(lexer);
    if (keyword.value == "macro") return parse_macro(lexer);
    if (keyword.value == "rule") return parse_rule(lexer, statement);
    static const std::vector<std::string> known{"list", "macro", "rule"};
    if (keyword.is(Sign::Kind::bad)) return error(keyword.begin, keyword.value);
    return error(keyword.begin, "expected list, macro or rule, found " + described(keyword) +
                                    (is_clause_keyword(keyword.value) ? " (the clauses of a rule are indented)"
                                                                      : suggestion(keyword.value, known)));
  }

 private:
  std::optional<Error> error(std::size_t offset, std::string message) const {
    return error_at(source_, offset, std::move(message));
  }

  // NAME "=" of a list or macro.
  std::optional<Error> parse_head(Lexer& lexer, const Definitions& known, std::string_view what, Sign& name) {
    name = lexer.take();
    if (!name.is(Sign::Kind::lower) && !name.is(Sign::Kind::upper))
      return error(name.begin, "expected the name of the " + std::string(what) + ", found " + described(name));
    if (const auto found = known.find(name.value); found != known.end() && found->second.source == &source_)
      return error(name.begin, std::string(what) + " '" + name.value + "' is defined already, at " +
                                   found->second.file + ":" + std::to_string(found->second.line));
    const Sign equals = lexer.take();
    if (!equals.is_mark('=')) return error(equals.begin, "expected '=' after the name, found " + described(equals));
    return std::nullopt;
  }

  Definition definition(PatternPtr pattern) const { return {std::move(pattern), source_.file, head_.line, &source_}; }

  std::optional<Error> parse_list(Lexer& lexer) {
    Sign name;
    if (auto e = parse_head(lexer, scope_.names.lists, "list", name)) return e;
    WordList words;
    while (!lexer.peek().is(Sign::Kind::end)) {
      if (auto e = parse_entry(lexer.take(), words)) return e;
    }
    if (words.empty()) return error(name.end, "expected at least one entry after '='");
    PatternPtr pattern = words.pattern();
    if (pattern->size > max_pattern_size) return error(name.begin, "the list has too many entries of several words");
    define(scope_.names.lists, scope_.hidden_lists, name.value, definition(std::move(pattern)));
    define(scope_.words, scope_.hidden_words, name.value, std::move(words));
    return std::nullopt;
  }

  std::optional<Error> parse_entry(const Sign& sign, WordList& words) {
    switch (sign.kind) {
      case Sign::Kind::lower: return parse_lemma(sign, words);
      case Sign::Kind::text: return parse_phrase(sign, words);
      case Sign::Kind::list: return include(sign, words);
      case Sign::Kind::bad: return error(sign.begin, sign.value);
      case Sign::Kind::upper:
      case Sign::Kind::number:
        return error(sign.begin,
                     "an entry that does not start with a lower-case letter stands in quotes: \"" + sign.value + "\"");
      default: return error(sign.begin, "expected a lemma, \"words\" or {another-list}, found " + described(sign));
    }
  }

  std::optional<Error> parse_lemma(const Sign& sign, WordList& words) {
    if (auto mistake = not_one_word(sign.value)) return error(sign.begin, std::move(*mistake));
    words.add_lemma(folded(sign.value));
    return std::nullopt;
  }

  std::optional<Error> parse_phrase(const Sign& sign, WordList& words) {
    std::vector<std::string> phrase = folded_words(sign.value);
    if (phrase.empty()) return error(sign.begin, "expected a word between the quotation marks");
    if (phrase.size() > max_phrase_words)
      return error(sign.begin, "an entry has at most " + std::to_string(max_phrase_words) + " words");
    words.add_words(std::move(phrase));
    return std::nullopt;
  }

  std::optional<Error> include(const Sign& sign, WordList& words) {
    const auto found = scope_.words.find(sign.value);
    if (found == scope_.words.end()) return error(sign.begin, "no list '" + sign.value + "' defined above");
    words.add(found->second);
    return std::nullopt;
  }

  std::optional<Error> parse_macro(Lexer& lexer) {
    Sign name;
    if (auto e = parse_head(lexer, scope_.names.macros, "macro", name)) return e;
    PatternParser parser(lexer, scope_.names, scope_.known_words);
    PatternPtr pattern = parser.parse();
    if (!pattern) return parser.error();
    if (!lexer.peek().is(Sign::Kind::end))
      return error(lexer.peek().begin, "expected no '/' in a macro; contexts belong to match");
    define(scope_.names.macros, scope_.hidden_macros, name.value, definition(std::move(pattern)));
    return std::nullopt;
  }

  std::optional<Error> parse_rule(Lexer& lexer, const Statement& statement) {
    const Sign name = lexer.take();
    if (!name.is(Sign::Kind::lower))
      return error(name.begin, "expected the name of the rule (lower case), found " + described(name));
    if (!lexer.peek().is(Sign::Kind::end))
      return error(lexer.peek().begin, "expected the end of the line after the rule's name");
    ParsedRule parsed;
    parsed.rule.name = stem_ + "." + name.value;
    parsed.rule.file = source_.file;
    parsed.rule.line = head_.line;
    if (auto e = enter(parsed.rule, name)) return e;
    ClauseParser clauses(source_, scope_.names, scope_.known_words, parsed);
    for (const Stretch& clause : statement.clauses) {
      if (auto e = clauses.parse(clause)) return e;
    }
    if (auto e = clauses.finish(name)) return e;
    return accept(std::move(parsed), name);
  }

  std::optional<Error> enter(const Rule& rule, const Sign& name) {
    const std::string where = rule.file + ":" + std::to_string(rule.line);
    const auto [entry, is_new] = scope_.rules.emplace(rule.name, where);
    if (is_new) return std::nullopt;
    return error(name.begin, "rule '" + rule.name + "' is defined already, at " + entry->second);
  }

  std::optional<Error> accept(ParsedRule parsed, const Sign& name) {
    scope_.total_size += size_of(parsed);
    if (scope_.total_size > max_total_size) return error(name.begin, "the rules are too large together");
    rules_.push_back(std::move(parsed));
    return std::nullopt;
  }

  const Source& source_;
  Scope& scope_;
  std::vector<ParsedRule>& rules_;
  std::string stem_;
  Stretch head_;  // of the statement that is being read
};

}  // namespace

Result<std::vector<ParsedRule>> parse_rules(std::span<const Source> sources, const Classes& classes) {
  Scope scope;
  scope.names.classes = &classes;
  std::vector<ParsedRule> rules;
  for (const Source& source : sources) {
    const auto statements = lay_out(source);
    if (!statements) return std::unexpected(statements.error());
    FileParser parser(source, scope, rules);
    for (const Statement& statement : *statements) {
      if (auto error = parser.parse(statement)) return std::unexpected(std::move(*error));
    }
    scope.end_file();
  }
  return rules;
}

}  // namespace backlot::grammar
