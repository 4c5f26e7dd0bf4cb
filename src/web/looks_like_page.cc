#include "backlot/html/ascii.h"
#include "backlot/html/charset.h"
#include "backlot/html/tokenizer.h"
#include "backlot/web/page.h"

namespace backlot::web {
namespace {

using std::string_view;

// An element that begins pages or pieces of them; a text may well begin with "<3" or "<Name>".
bool begins_page(html::Tag tag) {
  switch (tag) {
    case html::Tag::article:
    case html::Tag::base:
    case html::Tag::body:
    case html::Tag::div:
    case html::Tag::head:
    case html::Tag::html:
    case html::Tag::link:
    case html::Tag::meta:
    case html::Tag::script:
    case html::Tag::section:
    case html::Tag::style:
    case html::Tag::table:
    case html::Tag::title: return true;
    default: return false;
  }
}

}  // namespace

bool looks_like_page(string_view head) {
  constexpr std::size_t longest = 4096;
  std::string scratch;
  const html::Charset charset = html::find_charset(head.substr(0, longest));
  if (charset.name.starts_with("UTF-16")) {
    head = html::to_utf8(head.substr(0, longest), charset, scratch);
  } else {
    head.remove_prefix(charset.mark);
  }
  head = html::trim(head);
  if (!head.starts_with('<')) return false;
  if (html::starts_ignoring_case(head, "<!doctype html")) return true;
  html::Tokenizer tokenizer(head);
  html::Token token;
  while (tokenizer.next(token)) {
    if (token.kind == html::Token::Kind::text && html::trim(token.text).empty()) continue;
    return token.kind == html::Token::Kind::start && begins_page(token.tag);
  }
  return false;
}

}  // namespace backlot::web
