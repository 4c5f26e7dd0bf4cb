#include "backlot/html/tokenizer.h"

#include "backlot/html/ascii.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace backlot::html {
namespace {

using std::string_view;

// "</script" in any case, and the name ends there.
bool begins_tag(string_view text, string_view tag) {
  if (!starts_ignoring_case(text, tag) || text.size() == tag.size()) return false;
  const char c = text[tag.size()];
  return is_space(c) || c == '/' || c == '>';
}

bool decodes_references(Tag tag) { return tag == Tag::title || tag == Tag::textarea; }

}  // namespace

bool Tokenizer::next(Token& token) {
  if (raw_ != Tag::text) {
    read_raw(token);
    if (!token.text.empty()) return true;
  }
  while (at_ < source_.size()) {
    if (source_[at_] == '<' && at_ + 1 < source_.size()) {
      const std::size_t before = at_;
      if (next_markup(token)) return true;
      if (at_ != before) continue;
    }
    // Characters up to what may be the next tag; a "<" that begins none is one of them.
    const std::size_t begin = at_;
    const void* found = std::memchr(source_.data() + at_ + 1, '<', source_.size() - at_ - 1);
    at_ = found ? static_cast<std::size_t>(static_cast<const char*>(found) - source_.data()) : source_.size();
    token.kind = Token::Kind::text;
    token.tag = Tag::text;
    token.raw = false;
    token.text = source_.substr(begin, at_ - begin);
    return true;
  }
  return false;
}

// At "<" and a further character. True for a tag. False and further on for what is passed over; false and still there
// for characters.
bool Tokenizer::next_markup(Token& token) {
  const char c = source_[at_ + 1];
  if (is_letter(c)) {
    ++at_;
    read_start(token);
    return true;
  }
  if (c == '/') {
    if (at_ + 2 >= source_.size()) return false;
    if (is_letter(source_[at_ + 2])) {
      at_ += 2;
      read_end(token);
      return true;
    }
    skip_past('>');
    return false;
  }
  if (c == '!') {
    if (looking_at("<!--")) {
      skip_comment();
    } else if (foreign_ && looking_at("<![CDATA[")) {
      const std::size_t begin = at_ + 9;
      const std::size_t end = std::min(source_.find("]]>", begin), source_.size());
      at_ = std::min(end + 3, source_.size());
      token.kind = Token::Kind::text;
      token.tag = Tag::text;
      token.raw = true;
      token.text = source_.substr(begin, end - begin);
      return !token.text.empty();
    } else {
      skip_past('>');
    }
    return false;
  }
  if (c == '?') skip_past('>');
  return false;
}

string_view Tokenizer::read_name() {
  const std::size_t begin = at_;
  while (at_ < source_.size() && !is_space(source_[at_]) && source_[at_] != '/' && source_[at_] != '>') ++at_;
  return source_.substr(begin, at_ - begin);
}

void Tokenizer::read_start(Token& token) {
  token.kind = Token::Kind::start;
  token.name = read_name();
  token.tag = tag_of(token.name);
  read_attributes(token);
  if (!foreign_ && holds_no_tags(token.tag)) raw_ = token.tag;
}

void Tokenizer::read_end(Token& token) {
  token.kind = Token::Kind::end;
  token.name = read_name();
  token.tag = tag_of(token.name);
  read_attributes(token);
}

void Tokenizer::skip_space() {
  while (at_ < source_.size() && is_space(source_[at_])) ++at_;
}

void Tokenizer::read_attributes(Token& token) {
  token.attributes.clear();
  token.self_closing = false;
  std::uint64_t seen = 0;
  while (at_ < source_.size()) {
    const char c = source_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (is_space(c)) {
      ++at_;
    } else if (c == '/') {
      ++at_;
      token.self_closing = at_ < source_.size() && source_[at_] == '>';
    } else {
      read_attribute(token, seen);
    }
  }
}

// At the first character of a name, whatever it is.
void Tokenizer::read_attribute(Token& token, std::uint64_t& seen) {
  const std::size_t begin = at_++;
  while (at_ < source_.size() && source_[at_] != '=' && source_[at_] != '>' && source_[at_] != '/' &&
         !is_space(source_[at_])) {
    ++at_;
  }
  const Attribute name = attribute_of(source_.substr(begin, at_ - begin));
  skip_space();
  string_view value;
  if (at_ < source_.size() && source_[at_] == '=') {
    ++at_;
    skip_space();
    value = read_value();
  }
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(name);
  if (name == Attribute::none || (seen & bit) != 0) return;
  seen |= bit;
  token.attributes.push_back({name, value});
}

string_view Tokenizer::read_value() {
  if (at_ >= source_.size() || source_[at_] == '>') return {};
  const char quote = source_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = ++at_;
    const std::size_t end = std::min(source_.find(quote, begin), source_.size());
    at_ = std::min(end + 1, source_.size());
    return source_.substr(begin, end - begin);
  }
  const std::size_t begin = at_;
  while (at_ < source_.size() && !is_space(source_[at_]) && source_[at_] != '>') ++at_;
  return source_.substr(begin, at_ - begin);
}

// The text of an element that holds no tags; its end tag comes next.
void Tokenizer::read_raw(Token& token) {
  const Tag tag = std::exchange(raw_, Tag::text);
  const std::size_t begin = at_;
  at_ = tag == Tag::script ? end_of_script() : tag == Tag::plaintext ? source_.size() : end_of_raw(name_of(tag));
  token.kind = Token::Kind::text;
  token.tag = Tag::text;
  token.raw = !decodes_references(tag);
  token.text = source_.substr(begin, at_ - begin);
}

// The offset of the end tag of `name`, or of the end.
std::size_t Tokenizer::end_of_raw(string_view name) const {
  for (std::size_t at = at_; (at = source_.find("</", at)) != string_view::npos; at += 2) {
    if (begins_tag(source_.substr(at + 2), name)) return at;
  }
  return source_.size();
}

// Between "<!--" and "-->", a <script> inside a script must be ended, too ("script data double escaped" in HTML5).
std::size_t Tokenizer::end_of_script() const {
  enum class State : std::uint8_t { plain, commented, nested } state = State::plain;
  std::size_t dashes_from = at_;  // where "-->" has not been looked for
  for (std::size_t at = at_; (at = source_.find('<', at)) != string_view::npos; ++at) {
    const string_view rest = source_.substr(at);
    if (state != State::plain && source_.substr(dashes_from, at - dashes_from).contains("-->")) state = State::plain;
    dashes_from = at;
    if (state == State::plain && rest.starts_with("<!--")) {
      state = State::commented;
      dashes_from = at + 2;
    } else if (begins_tag(rest, "</script")) {
      if (state != State::nested) return at;
      state = State::commented;
    } else if (state == State::commented && begins_tag(rest, "<script")) {
      state = State::nested;
    }
  }
  return source_.size();
}

// "<!-- … -->", also "<!-->" and "--!>".
void Tokenizer::skip_comment() {
  at_ += 4;
  if (looking_at(">")) {
    ++at_;
    return;
  }
  if (looking_at("->")) {
    at_ += 2;
    return;
  }
  while (true) {
    const std::size_t dashes = source_.find("--", at_);
    if (dashes == string_view::npos) {
      at_ = source_.size();
      return;
    }
    at_ = dashes + 2;
    while (looking_at("-")) ++at_;
    if (looking_at("!>")) {
      at_ += 2;
      return;
    }
    if (looking_at(">")) {
      ++at_;
      return;
    }
  }
}

void Tokenizer::skip_past(char c) {
  const std::size_t found = source_.find(c, at_);
  at_ = found == string_view::npos ? source_.size() : found + 1;
}

bool Tokenizer::looking_at(string_view prefix) const { return source_.substr(at_).starts_with(prefix); }

}  // namespace backlot::html
