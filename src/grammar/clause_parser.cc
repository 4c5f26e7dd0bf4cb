#include "backlot/grammar/clause_parser.h"

#include "backlot/grammar/marked.h"
#include "backlot/grammar/place.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace backlot::grammar {
namespace {

const std::vector<std::string>& clause_keywords() {
  static const std::vector<std::string> keywords{"note", "match", "unless", "weight", "make", "yes", "no"};
  return keywords;
}

bool is_name(const Sign& sign) { return sign.is(Sign::Kind::lower) || sign.is(Sign::Kind::upper); }

}  // namespace

bool is_clause_keyword(std::string_view word) {
  return std::ranges::find(clause_keywords(), word) != clause_keywords().end();
}

ClauseParser::Outcome ClauseParser::error(std::size_t offset, std::string message) const {
  return error_at(source_, offset, std::move(message));
}

ClauseParser::Outcome ClauseParser::error_expecting(const Sign& sign, std::string_view what) const {
  if (sign.is(Sign::Kind::bad)) return error(sign.begin, sign.value);
  return error(sign.begin, "expected " + std::string(what) + ", found " + described(sign));
}

ClauseParser::Outcome ClauseParser::parse(Stretch clause) {
  clause_ = clause;
  Lexer lexer(source_, clause);
  const Sign keyword = lexer.take();
  if (keyword.value == "note") return parse_note(lexer);
  if (keyword.value == "match") return parse_match(lexer);
  if (keyword.value == "unless") return parse_unless(lexer);
  if (keyword.value == "weight") return parse_weight(lexer);
  if (keyword.value == "make") return parse_make(lexer);
  if (keyword.value == "yes") return parse_yes(lexer);
  if (keyword.value == "no") return parse_no(lexer);
  return error(keyword.begin, "expected a clause (" + listed(clause_keywords()) + "), found " + described(keyword) +
                                  suggestion(keyword.value, clause_keywords()) +
                                  "; a line that continues the clause above is indented further than it");
}

ClauseParser::Outcome ClauseParser::parse_note(Lexer& lexer) {
  if (!into_.rule.note.empty()) into_.rule.note.push_back(' ');
  into_.rule.note += lexer.rest_as_text();
  return std::nullopt;
}

// The patterns between slashes, nullptr where nothing stands; `offsets` says where each starts.
ClauseParser::Outcome ClauseParser::parse_parts(Lexer& lexer, std::vector<PatternPtr>& parts,
                                                std::vector<std::uint32_t>& offsets) {
  while (true) {
    offsets.push_back(lexer.peek().begin);
    if (lexer.peek().is_mark('/') || lexer.peek().is(Sign::Kind::end)) {
      parts.push_back(nullptr);
    } else {
      PatternParser parser(lexer, names_, words_);
      parts.push_back(parser.parse());
      if (!parts.back()) return parser.error();
      collect_captures(*parts.back(), into_.rule.captures);
    }
    if (lexer.peek().is(Sign::Kind::end)) return std::nullopt;
    lexer.take();
  }
}

ClauseParser::Outcome ClauseParser::parse_match(Lexer& lexer) {
  const std::uint32_t begin = lexer.peek().begin;
  std::vector<PatternPtr> parts;
  std::vector<std::uint32_t> offsets;
  if (auto e = parse_parts(lexer, parts, offsets)) return e;
  if (parts.size() != 1 && parts.size() != 3)
    return error(begin, "expected CORE alone or LEFT / CORE / RIGHT, with two slashes (a context may be left empty)");
  const std::size_t core = parts.size() / 2;
  if (!parts[core]) return error(offsets[core], "expected a pattern");
  if (parts[core]->nullable)
    return error(offsets[core], "the pattern can match nothing at all; at least one part must not be optional");
  const bool alone = parts.size() == 1;
  into_.alternatives.push_back({alone ? nullptr : parts[0], parts[core], alone ? nullptr : parts[2]});
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_unless(Lexer& lexer) {
  const std::uint32_t begin = lexer.peek().begin;
  PatternParser parser(lexer, names_, words_);
  PatternPtr pattern = parser.parse();
  if (!pattern) return parser.error();
  if (!lexer.peek().is(Sign::Kind::end))
    return error(lexer.peek().begin, "expected no '/' here; contexts belong to match");
  if (pattern->captures) return error(begin, "expected no captures here: what is forbidden has no fields");
  if (pattern->nullable) return error(begin, "the pattern can match nothing at all, so it would void every match");
  into_.unless.push_back(std::move(pattern));
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_weight(Lexer& lexer) {
  const Sign sign = lexer.take();
  float weight = -1;
  const char* const last = sign.value.data() + sign.value.size();
  const auto read = std::from_chars(sign.value.data(), last, weight);
  if (!sign.is(Sign::Kind::number) || read.ptr != last || !(weight >= 0 && weight <= 1))
    return error_expecting(sign, "a number from 0 to 1");
  if (std::exchange(has_weight_, true)) return error(sign.begin, "the rule has a weight already");
  into_.rule.weight = weight;
  return lexer.peek().is(Sign::Kind::end) ? std::nullopt : error_expecting(lexer.peek(), "the end of the clause");
}

ClauseParser::Outcome ClauseParser::parse_make(Lexer& lexer) {
  const Sign kind = lexer.take();
  if (!is_name(kind)) return error_expecting(kind, "the kind of fact");
  Making making;
  making.kind = kind.value;
  while (!lexer.peek().is(Sign::Kind::end)) {
    if (auto e = parse_field(lexer, making)) return e;
  }
  into_.rule.makes.push_back(std::move(making));
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_field(Lexer& lexer, Making& making) {
  const Sign field = lexer.take();
  if (!is_name(field)) return error_expecting(field, "field=value or field=$capture");
  if (!lexer.peek().is_mark('=')) return error_expecting(lexer.peek(), "'=' after the field");
  lexer.take();
  const Sign value = lexer.take_value();
  if (value.is(Sign::Kind::bad) || value.is(Sign::Kind::end)) return error_expecting(value, "a value after '='");
  if (value.is(Sign::Kind::reference)) {
    captures_named_.push_back({value.value, value.begin});
    making.renames.emplace_back(field.value, value.value);
  } else {
    making.constants.emplace_back(field.value, value.value);
  }
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_yes(Lexer& lexer) {
  Example example;
  if (auto e = parse_example(lexer, example)) return e;
  while (!lexer.peek().is(Sign::Kind::end)) {
    if (auto e = parse_expectation(lexer, example)) return e;
  }
  into_.rule.examples.push_back(std::move(example));
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_no(Lexer& lexer) {
  Example example;
  example.positive = false;
  if (auto e = parse_example(lexer, example)) return e;
  if (!lexer.peek().is(Sign::Kind::end))
    return error_expecting(lexer.peek(), "nothing after a sentence that must not match");
  into_.rule.examples.push_back(std::move(example));
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_example(Lexer& lexer, Example& example) {
  const Sign sentence = lexer.take();
  if (!sentence.is(Sign::Kind::text)) return error_expecting(sentence, "a sentence in quotes");
  if (auto e = check_marks(sentence)) return e;
  example.sentence = sentence.value;
  example.line = clause_.line_of(source_, sentence.begin);
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::check_marks(const Sign& sentence) const {
  const auto marked = read_marks(sentence.value);
  if (!marked) return error(sentence.begin, marked.error().message);
  for (const Mark& mark : marked->marks) {
    for (const std::string& name : mark.classes) {
      if (names_.classes->find(name) < 0)
        return error(sentence.begin, "no class '" + name + "'" + suggestion(name, names_.classes->names));
    }
  }
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::parse_expectation(Lexer& lexer, Example& example) {
  const Sign field = lexer.take();
  if (!is_name(field)) return error_expecting(field, "field=\"words\"");
  if (!lexer.peek().is_mark('=')) return error_expecting(lexer.peek(), "'=' after the field");
  lexer.take();
  const Sign value = lexer.take_value();
  if (value.is(Sign::Kind::bad) || value.is(Sign::Kind::end) || value.is(Sign::Kind::reference))
    return error_expecting(value, "the words that the field must hold");
  fields_named_.push_back({field.value, field.begin});
  example.expected.emplace_back(field.value, value.value);
  return std::nullopt;
}

ClauseParser::Outcome ClauseParser::finish(const Sign& rule_name) {
  if (into_.alternatives.empty()) return error(rule_name.begin, "the rule has no match clause");
  std::vector<std::string> known = into_.rule.captures;
  for (const Reference& reference : captures_named_) {
    if (std::ranges::find(known, reference.name) == known.end())
      return error(reference.offset,
                   "no match clause of the rule captures '" + reference.name + "'" + suggestion(reference.name, known));
  }
  for (const Making& making : into_.rule.makes) {
    for (const auto& [field, value] : making.constants) known.push_back(field);
    for (const auto& [field, name] : making.renames) known.push_back(field);
  }
  for (const Reference& reference : fields_named_) {
    if (std::ranges::find(known, reference.name) == known.end())
      return error(reference.offset,
                   "the rule has no field '" + reference.name + "'" + suggestion(reference.name, known));
  }
  return std::nullopt;
}

}  // namespace backlot::grammar
