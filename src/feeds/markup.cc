#include "backlot/feeds/markup.h"

#include "backlot/html/ascii.h"
#include "backlot/html/character_reference.h"
#include "backlot/unicode/markup.h"

namespace backlot::feeds {
namespace {

using std::string_view;

bool begins_tag(string_view rest) {
  return rest.size() > 1 && (html::is_letter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?');
}

bool is_void(string_view name) {
  for (const string_view other : {"br", "hr", "img", "source", "wbr", "embed", "input", "col"}) {
    if (html::equal_ignoring_case(name, other)) return true;
  }
  return false;
}

}  // namespace

std::string plain_text(string_view html) {
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<' && begins_tag(html.substr(at))) {
      const std::size_t end = html.find('>', at);
      out += ' ';
      at = end == string_view::npos ? html.size() : end + 1;
      continue;
    }
    const std::size_t next = html.find('<', at + 1);
    html::decode_into(html.substr(at, next == string_view::npos ? next : next - at), html::Place::text, out);
    at = next == string_view::npos ? html.size() : next;
  }
  return out;
}

void append_start(std::string& out, const xml::Name& name, std::span<const xml::Attribute> attributes) {
  out.append("<").append(name.local);
  for (const xml::Attribute& a : attributes) {
    out.append(" ").append(a.name.local).append("=\"").append(unicode::escaped(a.value)).append("\"");
  }
  out += '>';
}

void append_end(std::string& out, const xml::Name& name) {
  if (!is_void(name.local)) out.append("</").append(name.local).append(">");
}

}  // namespace backlot::feeds
