#include "backlot/html/meta_scan.h"

#include "backlot/html/ascii.h"
#include "backlot/html/tokenizer.h"

namespace backlot::html {
namespace {

using std::string_view;

constexpr std::size_t longest_head = std::size_t{64} * 1024;

// The label behind "charset=" in "text/html; charset=utf-8".
string_view charset_in_content(string_view content) {
  for (std::size_t at = 0; (at = find_ignoring_case(content, "charset", at)) != string_view::npos;) {
    at += 7;
    string_view rest = trim(content.substr(at));
    if (!rest.starts_with('=')) continue;
    rest = trim(rest.substr(1));
    if (rest.empty()) return {};
    if (rest.front() == '"' || rest.front() == '\'') {
      const std::size_t close = rest.find(rest.front(), 1);
      return close == string_view::npos ? string_view() : rest.substr(1, close - 1);
    }
    return rest.substr(0, rest.find_first_of(" \t\n\f\r;"));
  }
  return {};
}

// <?xml version="1.0" encoding="iso-8859-1"?>, which browsers obey in HTML, too.
string_view charset_in_xml(string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const string_view declaration = bytes.substr(0, bytes.find('>'));
  const std::size_t at = declaration.find("encoding");
  if (at == string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", at);
  if (open == string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return close == string_view::npos ? string_view() : declaration.substr(open + 1, close - open - 1);
}

string_view charset_in_tag(const Token& token) {
  string_view content;
  bool is_type = false;
  for (const TokenAttribute& a : token.attributes) {
    if (a.name == Attribute::charset) return a.value;
    if (a.name == Attribute::content) content = a.value;
    if (a.name == Attribute::http_equiv) is_type = equal_ignoring_case(trim(a.value), "content-type");
  }
  return is_type ? charset_in_content(content) : string_view();
}

}  // namespace

string_view find_meta_charset(string_view bytes) {
  bytes = bytes.substr(0, longest_head);
  if (const string_view label = charset_in_xml(bytes); !label.empty()) return label;
  Tokenizer tokenizer(bytes);
  Token token;
  while (tokenizer.next(token)) {
    if (token.kind != Token::Kind::start) continue;
    if (token.tag == Tag::body) return {};
    if (token.tag != Tag::meta) continue;
    if (const string_view label = charset_in_tag(token); !label.empty()) return label;
  }
  return {};
}

}  // namespace backlot::html
