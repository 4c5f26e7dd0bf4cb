#include "backlot/grammar/pattern_parser.h"

#include "backlot/grammar/place.h"
#include "backlot/grammar/words.h"

#include <utility>

namespace backlot::grammar {
namespace {

constexpr std::uint32_t max_nesting = 60;
constexpr std::string_view an_atom = "a word, \"words\", TAG, <class>, {list}, &MACRO, _, ( or [";

std::vector<std::string> names_of(const Definitions& definitions) {
  std::vector<std::string> names;
  for (const auto& [name, definition] : definitions) names.push_back(name);
  return names;
}

std::vector<std::string> all_tags() {
  std::vector<std::string> names;
  for (int i = 0; i < text::tag_count; ++i) names.emplace_back(text::name(static_cast<text::Tag>(i)));
  return names;
}

}  // namespace

PatternPtr PatternParser::fail_at(std::uint32_t offset, std::string message) {
  if (!error_) error_ = error_at(lexer_.source(), offset, std::move(message));
  return nullptr;
}

PatternPtr PatternParser::fail_expecting(std::string_view what) {
  const Sign& sign = lexer_.peek();
  if (sign.is(Sign::Kind::bad)) return fail_at(sign.begin, sign.value);
  return fail_at(sign.begin, "expected " + std::string(what) + ", found " + described(sign));
}

PatternPtr PatternParser::bounded(PatternPtr pattern, std::uint32_t offset) {
  if (pattern->depth > max_pattern_depth) return fail_at(offset, "the pattern is nested too deeply");
  if (pattern->size > max_pattern_size)
    return fail_at(offset, "the pattern is too large once macros and repetitions are written out (at most " +
                               std::to_string(max_pattern_size) + " parts)");
  return pattern;
}

PatternPtr PatternParser::parse() {
  PatternPtr pattern = parse_choice();
  if (!pattern) return nullptr;
  if (!lexer_.peek().is(Sign::Kind::end) && !lexer_.peek().is_mark('/'))
    return fail_expecting("the end of the pattern");
  return pattern;
}

PatternPtr PatternParser::parse_choice() {
  const std::uint32_t begin = lexer_.peek().begin;
  std::vector<PatternPtr> parts;
  do {
    if (!parts.empty()) lexer_.take();
    parts.push_back(parse_sequence());
    if (!parts.back()) return nullptr;
  } while (lexer_.peek().is_mark('|'));
  return bounded(choice(std::move(parts)), begin);
}

bool PatternParser::starts_atom() const {
  const Sign& sign = lexer_.peek();
  switch (sign.kind) {
    case Sign::Kind::end: return false;
    case Sign::Kind::mark: return std::string_view("_^$([!").contains(sign.value);
    default: return true;  // what cannot start one is an error that parse_atom() tells
  }
}

PatternPtr PatternParser::parse_sequence() {
  const std::uint32_t begin = lexer_.peek().begin;
  std::vector<PatternPtr> parts;
  do {
    parts.push_back(parse_capture());
    if (!parts.back()) return nullptr;
  } while (starts_atom());
  return bounded(sequence(std::move(parts)), begin);
}

PatternPtr PatternParser::parse_capture() {
  std::vector<std::string> fields;
  const std::uint32_t begin = lexer_.peek().begin;
  while (lexer_.peek().is(Sign::Kind::field)) {
    fields.push_back(lexer_.take().value);
    if (fields.size() > max_nesting) return fail_at(begin, "too many fields for one part");
  }
  PatternPtr pattern = parse_repeat();
  for (; pattern && !fields.empty(); fields.pop_back()) pattern = capture(std::move(fields.back()), std::move(pattern));
  return pattern ? bounded(std::move(pattern), begin) : nullptr;
}

PatternPtr PatternParser::parse_repeat() {
  const std::uint32_t begin = lexer_.peek().begin;
  PatternPtr atom = parse_atom();
  if (!atom) return nullptr;
  const Sign& sign = lexer_.peek();
  if (sign.is_mark('?')) return counted(std::move(atom), 0, 1, begin);
  if (sign.is_mark('*')) return counted(std::move(atom), 0, Pattern::unbounded, begin);
  if (sign.is_mark('+')) return counted(std::move(atom), 1, Pattern::unbounded, begin);
  if (sign.is(Sign::Kind::counts)) return counted(std::move(atom), sign.min, sign.max, begin);
  return atom;
}

PatternPtr PatternParser::counted(PatternPtr atom, std::uint32_t min, std::uint32_t max, std::uint32_t offset) {
  lexer_.take();
  const bool lazy = lexer_.peek().is_mark('?');
  if (lazy) lexer_.take();
  const Sign& sign = lexer_.peek();
  if (sign.is_mark('?') || sign.is_mark('*') || sign.is_mark('+') || sign.is(Sign::Kind::counts))
    return fail_at(sign.begin, "expected one repetition; put the first into ( ) to repeat it again");
  // Which way is preferred would depend on rounds that take nothing, and nobody who reads the rule could tell.
  if (max == Pattern::unbounded && atom->nullable && atom->empty_first)
    return fail_at(offset,
                   "what is repeated here can match nothing and tries that first (a lazy part, or an alternative that "
                   "is optional); make one of its parts not optional");
  return bounded(repeat(std::move(atom), min, max, lazy), offset);
}

PatternPtr PatternParser::parse_atom() {
  switch (lexer_.peek().kind) {
    case Sign::Kind::lower: return lemma(lexer_.take());
    case Sign::Kind::text: return quoted(lexer_.take());
    case Sign::Kind::upper: return tagged(lexer_.take());
    case Sign::Kind::class_: return of_class(lexer_.take());
    case Sign::Kind::list: return defined(lexer_.take(), names_.lists, "list", false);
    case Sign::Kind::macro: return defined(lexer_.take(), names_.macros, "macro", true);
    case Sign::Kind::mark: return parse_mark();
    case Sign::Kind::number:
      return fail_at(lexer_.peek().begin, "a number as a word stands in quotes: \"" + lexer_.peek().value + "\"");
    default: return fail_expecting(an_atom);
  }
}

PatternPtr PatternParser::parse_mark() {
  switch (lexer_.peek().value.front()) {
    case '_': return lexer_.take(), item(any_item());
    case '^': return lexer_.take(), anchor(Pattern::Kind::start);
    case '$': return lexer_.take(), anchor(Pattern::Kind::end);
    case '(': return parse_group();
    case '[': return parse_brackets();
    case '!': return parse_negation();
    default: return fail_expecting(an_atom);
  }
}

PatternPtr PatternParser::parse_group() {
  const std::uint32_t begin = lexer_.take().begin;
  if (++nesting_ > max_nesting) return fail_at(begin, "too many brackets inside each other");
  PatternPtr pattern = parse_choice();
  if (!pattern) return nullptr;
  if (!lexer_.peek().is_mark(')')) return fail_expecting("')' or another part of the pattern");
  lexer_.take();
  --nesting_;
  return pattern;
}

// Something asked of exactly one item.
ConditionPtr PatternParser::parse_single() {
  const std::uint32_t begin = lexer_.peek().begin;
  const bool negative = lexer_.peek().is_mark('!');
  phrase_.clear();
  if (negative) lexer_.take();
  if (++nesting_ > max_nesting) return fail_at(begin, "too many brackets inside each other"), nullptr;
  const PatternPtr pattern = parse_atom();
  --nesting_;
  if (!pattern) return nullptr;
  if (pattern->kind != Pattern::Kind::item)
    return fail_at(begin, "expected something about exactly one item here (inside [ ] and after !)" + phrase_), nullptr;
  return negative ? negated(pattern->condition) : pattern->condition;
}

PatternPtr PatternParser::parse_negation() {
  const ConditionPtr condition = parse_single();
  return condition ? item(condition) : nullptr;
}

ConditionPtr PatternParser::parse_every() {
  std::vector<ConditionPtr> parts;
  do {
    parts.push_back(parse_single());
    if (!parts.back()) return nullptr;
  } while (!lexer_.peek().is_mark(']') && !lexer_.peek().is_mark('|'));
  return both(std::move(parts));
}

PatternPtr PatternParser::parse_brackets() {
  const std::uint32_t begin = lexer_.take().begin;
  std::vector<ConditionPtr> parts;
  do {
    if (!parts.empty()) lexer_.take();
    parts.push_back(parse_every());
    if (!parts.back()) return nullptr;
  } while (lexer_.peek().is_mark('|'));
  lexer_.take();  // the ] that parse_every() stopped at
  return bounded(item(either(std::move(parts))), begin);
}

PatternPtr PatternParser::lemma(const Sign& sign) {
  if (const auto known = words_.lemmas.find(sign.value); known != words_.lemmas.end()) return known->second;
  if (auto mistake = not_one_word(sign.value)) return fail_at(sign.begin, std::move(*mistake));
  return words_.lemmas[sign.value] = item(lemma_is(folded(sign.value)));
}

PatternPtr PatternParser::quoted(const Sign& sign) {
  if (const auto known = words_.quoted.find(sign.value); known != words_.quoted.end()) return known->second;
  std::vector<std::string> words = folded_words(sign.value);
  if (words.size() > 1)
    phrase_ = "; \"" + sign.value + "\" is " + std::to_string(words.size()) + " words: " + joined(words);
  std::vector<PatternPtr> parts;
  for (std::string& word : words) parts.push_back(item(word_is(std::move(word))));
  if (parts.empty()) return fail_at(sign.begin, "expected a word between the quotation marks");
  PatternPtr pattern = bounded(sequence(std::move(parts)), sign.begin);
  if (pattern && words.size() == 1) words_.quoted[sign.value] = pattern;
  return pattern;
}

PatternPtr PatternParser::tagged(const Sign& sign) {
  if (const auto tag = text::parse_tag(sign.value)) return item(tag_is(*tag));
  const auto tags = all_tags();
  std::string message = "no tag '" + sign.value + "'";
  if (names_.macros.contains(sign.value))
    message += "; a macro is written &" + sign.value;
  else
    message +=
        suggestion(sign.value, tags) + "; a word with a capital stands in quotes, the tags are " + listed(tags, "and");
  return fail_at(sign.begin, std::move(message));
}

PatternPtr PatternParser::of_class(const Sign& sign) {
  const int number = names_.classes->find(sign.value);
  if (number >= 0) return item(class_is(static_cast<std::size_t>(number)));
  return fail_at(sign.begin, "no class <" + sign.value + ">" + suggestion(sign.value, names_.classes->names) +
                                 " (the classes are " + listed(names_.classes->names, "and") + ")");
}

PatternPtr PatternParser::defined(const Sign& sign, const Definitions& definitions, std::string_view what, bool deep) {
  const auto found = definitions.find(sign.value);
  if (found == definitions.end()) {
    const auto names = names_of(definitions);
    return fail_at(sign.begin,
                   "no " + std::string(what) + " '" + sign.value + "' defined above" + suggestion(sign.value, names));
  }
  return deep ? bounded(found->second.pattern, sign.begin) : found->second.pattern;
}

}  // namespace backlot::grammar
