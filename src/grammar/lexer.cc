#include "backlot/grammar/lexer.h"

#include "backlot/grammar/pattern.h"
#include "backlot/unicode/utf8.h"

#include <charconv>

namespace backlot::grammar {
namespace {

constexpr std::string_view marks = "^$?*+|()[]!/=_";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '-' || c == '_' || c == '\''; }

// Only letters, digits and - _ ' once typographic marks are made plain.
bool is_plain(std::string_view word) {
  for (const char c : unicode::fold(word))
    if (!is_word(c)) return false;
  return true;
}

std::string code_point_at(std::string_view text, std::size_t at) {
  return std::string(text.substr(at, unicode::decode(text, at).length));
}

}  // namespace

std::string described(const Sign& sign) {
  switch (sign.kind) {
    case Sign::Kind::end: return "the end of the clause";
    case Sign::Kind::text: return "\"" + sign.value + "\"";
    case Sign::Kind::class_: return "<" + sign.value + ">";
    case Sign::Kind::list: return "{" + sign.value + "}";
    case Sign::Kind::macro: return "&" + sign.value;
    case Sign::Kind::reference: return "$" + sign.value;
    case Sign::Kind::field: return "'" + sign.value + ":'";
    case Sign::Kind::counts: return "a number of times";
    default: return "'" + sign.value + "'";
  }
}

Lexer::Lexer(const Source& source, Stretch stretch) : source_(&source), at_(stretch.begin), end_(stretch.end) {
  advance();
}

Sign Lexer::take() {
  Sign sign = std::move(next_);
  advance();
  return sign;
}

void Lexer::advance() {
  skip_space();
  next_ = at_ == end_ ? Sign{Sign::Kind::end, {}, end_, end_, 0, 0} : read();
  at_ = next_.end;
}

void Lexer::skip_space() {
  while (at_ < end_) {
    if (at(at_) == '#') {
      while (at_ < end_ && at(at_) != '\n') ++at_;
    } else if (is_space(at(at_))) {
      ++at_;
    } else {
      return;
    }
  }
}

Sign Lexer::bad(std::uint32_t begin, std::string message) const {
  return Sign{Sign::Kind::bad, std::move(message), begin, end_, 0, 0};
}

Sign Lexer::read() {
  const char c = at(at_);
  if (c == '"') return read_text();
  if (c == '<') return read_enclosed(Sign::Kind::class_, '>', "a class");
  if (c == '{') return is_digit(at(at_ + 1)) ? read_counts() : read_enclosed(Sign::Kind::list, '}', "a list");
  if (c == '&') return read_name(Sign::Kind::macro);
  if (c == '$' && is_lower(at(at_ + 1))) return read_name(Sign::Kind::reference);
  if (is_lower(c) || is_upper(c) || is_digit(c)) return read_word();
  if (marks.contains(c)) return Sign{Sign::Kind::mark, std::string(1, c), at_, at_ + 1, 0, 0};
  const std::string what = code_point_at(text(), at_);
  return bad(at_,
             "unexpected '" + what + "'; write a punctuation mark that is meant as a word in quotes: \"" + what + "\"");
}

Sign Lexer::read_text() {
  Sign sign{Sign::Kind::text, {}, at_, at_ + 1, 0, 0};
  for (; sign.end < end_ && at(sign.end) != '\n'; ++sign.end) {
    char c = at(sign.end);
    if (c == '"') return ++sign.end, sign;
    if (c == '\\' && (at(sign.end + 1) == '"' || at(sign.end + 1) == '\\')) c = at(++sign.end);
    sign.value.push_back(c);
  }
  return bad(at_, "the closing quotation mark is missing (quoted text ends with its line; \\\" is a mark inside it)");
}

Sign Lexer::read_enclosed(Sign::Kind kind, char close, std::string_view what) {
  Sign sign{kind, {}, at_, at_ + 1, 0, 0};
  while (is_word(at(sign.end))) sign.value.push_back(at(sign.end++));
  if (sign.value.empty() || at(sign.end) != close)
    return bad(at_, "expected the name of " + std::string(what) + " and then '" + close + "'");
  ++sign.end;
  return sign;
}

Sign Lexer::read_name(Sign::Kind kind) {
  Sign sign{kind, {}, at_, at_ + 1, 0, 0};
  while (is_word(at(sign.end))) sign.value.push_back(at(sign.end++));
  if (sign.value.empty()) return bad(at_, "expected a name right after '" + std::string(1, at(at_)) + "'");
  return sign;
}

// {3} {2,4} {2,}
Sign Lexer::read_counts() {
  Sign sign{Sign::Kind::counts, {}, at_, at_ + 1, 0, 0};
  const auto number = [&](std::uint32_t& into) {
    const char* const first = text().data() + sign.end;
    const auto [last, error] = std::from_chars(first, text().data() + end_, into);
    sign.end += static_cast<std::uint32_t>(last - first);
    return error == std::errc{} && into <= max_repetitions;
  };
  bool good = number(sign.min);
  sign.max = sign.min;
  if (good && at(sign.end) == ',') {
    ++sign.end;
    sign.max = Pattern::unbounded;
    if (is_digit(at(sign.end))) good = number(sign.max) && sign.min <= sign.max && sign.max > 0;
  } else {
    good = good && sign.max > 0;
  }
  if (!good || at(sign.end) != '}')
    return bad(at_, "expected {3}, {2,4} or {2,} with numbers up to " + std::to_string(max_repetitions));
  ++sign.end;
  return sign;
}

Sign Lexer::read_word() {
  Sign sign{is_lower(at(at_)) ? Sign::Kind::lower : is_upper(at(at_)) ? Sign::Kind::upper : Sign::Kind::number,
            {},
            at_,
            at_,
            0,
            0};
  while (is_word(at(sign.end)) || (sign.kind == Sign::Kind::number && at(sign.end) == '.')) ++sign.end;
  sign.value = text().substr(sign.begin, sign.end - sign.begin);
  if (!sign.is(Sign::Kind::number) && !is_plain(sign.value))
    return bad(sign.begin,
               "'" + sign.value + "' has a mark that is no letter; words with marks stand in straight quotes");
  if (at(sign.end) == ':' && sign.kind != Sign::Kind::number) {
    sign.kind = Sign::Kind::field;
    ++sign.end;
  }
  return sign;
}

std::string Lexer::rest_as_text() {
  std::string out;
  bool line_start = false;
  for (std::uint32_t i = next_.begin; i < end_; ++i) {
    const char c = at(i);
    const bool comment = c == '#' && (i == next_.begin || is_space(at(i - 1)));
    if (comment) {
      while (i < end_ && at(i) != '\n') ++i;
      line_start = true;
    } else if (is_space(c)) {
      line_start = true;
    } else {
      if (line_start && !out.empty()) out.push_back(' ');
      line_start = false;
      out.push_back(c);
    }
  }
  at_ = end_;
  advance();
  return out;
}

Sign Lexer::take_value() {
  if (next_.is(Sign::Kind::text) || next_.is(Sign::Kind::reference) || next_.is(Sign::Kind::end)) return take();
  if (next_.is(Sign::Kind::bad) && at(next_.begin) == '"') return take();
  Sign sign{Sign::Kind::lower, {}, next_.begin, next_.begin, 0, 0};
  while (sign.end < end_ && !is_space(at(sign.end)) && at(sign.end) != '"' && at(sign.end) != '#') ++sign.end;
  sign.value = text().substr(sign.begin, sign.end - sign.begin);
  at_ = sign.end;
  advance();
  return sign;
}

}  // namespace backlot::grammar
