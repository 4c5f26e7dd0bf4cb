// The tags and characters of a page, one after the other, as HTML5's tokenizer gives them.
//
//   Tokenizer tokenizer("<p class=a>x &amp; y");
//   Token token;                                   // its memory is used again
//   while (tokenizer.next(token)) …                // start p with class "a"; text "x &amp; y"
//
// Everything is a view of the source; nothing is decoded (character_reference.h does). Comments and doctypes are passed
// over, as are attributes that attribute.h does not name. The content of script, style, title and the like comes as one
// text token. Linear in the source whatever it holds; no allocation once `token` has grown.
#pragma once

#include "backlot/html/attribute.h"
#include "backlot/html/tag.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace backlot::html {

struct TokenAttribute {
  Attribute name;
  std::string_view value;  // raw
};

struct Token {
  enum class Kind : std::uint8_t { start, end, text };
  Kind kind = Kind::text;
  Tag tag = Tag::text;
  bool self_closing = false;  // "<br/>"; means something in svg and math only
  bool raw = false;           // text in which "&" means itself: that of script, style, iframe …
  std::string_view name;      // of a tag, as written
  std::string_view text;
  std::vector<TokenAttribute> attributes;  // of a start tag, each name once; the first of several counts
};

class Tokenizer {
 public:
  // Borrows `source`, bytes in which tags are ASCII (UTF-8, or any charset of the web but UTF-16).
  explicit Tokenizer(std::string_view source) : source_(source) {}

  // False at the end.
  bool next(Token& token);

  // In svg and math (of which the tree builder knows), <title> and <style> hold tags, and CDATA is text.
  void set_foreign(bool foreign) { foreign_ = foreign; }

  // The offset of the byte behind the last token.
  std::size_t at() const { return at_; }

 private:
  bool next_markup(Token& token);
  void read_start(Token& token);
  void read_end(Token& token);
  void read_attributes(Token& token);
  void read_attribute(Token& token, std::uint64_t& seen);
  std::string_view read_value();
  std::string_view read_name();
  void read_raw(Token& token);
  std::size_t end_of_script() const;
  std::size_t end_of_raw(std::string_view name) const;
  void skip_comment();
  void skip_past(char c);
  void skip_space();
  bool looking_at(std::string_view prefix) const;

  std::string_view source_;
  std::size_t at_ = 0;
  Tag raw_ = Tag::text;  // the element whose text comes next, where it is one that holds no tags
  bool foreign_ = false;
};

}  // namespace backlot::html
