#include "backlot/feeds/feed.h"
#include "backlot/html/ascii.h"
#include "backlot/html/charset.h"

namespace backlot::feeds {
namespace {

using std::string_view;

// Passes over what may stand in front of the first element; false where that is not all there.
bool skip_prolog(string_view& rest) {
  while (true) {
    rest = html::trim(rest);
    string_view close;
    if (rest.starts_with("<!--")) {
      close = "-->";
    } else if (rest.starts_with("<?")) {
      close = "?>";
    } else if (rest.starts_with("<!")) {
      close = ">";
    } else {
      return !rest.empty();
    }
    const std::size_t end = rest.find(close);
    if (end == string_view::npos) return false;
    rest.remove_prefix(end + close.size());
  }
}

bool begins_element(string_view text, string_view name) {
  if (!html::starts_ignoring_case(text, name) || text.size() == name.size()) return false;
  const char next = text[name.size()];
  return html::is_space(next) || next == '>' || next == '/';
}

bool is_json_feed(string_view text) {
  const std::size_t version = text.find("\"version\"");
  if (version == string_view::npos) return false;
  string_view value = html::trim(text.substr(version + 9));
  if (!value.starts_with(':')) return false;
  value = html::trim(value.substr(1));
  return value.starts_with("\"http") && value.substr(0, 60).contains("jsonfeed.org");
}

}  // namespace

bool looks_like_feed(string_view head) {
  constexpr std::size_t longest = 4096;
  head = head.substr(0, longest);
  std::string scratch;
  const html::Charset charset = html::find_charset(head);
  if (charset.name.starts_with("UTF-16")) {
    head = html::to_utf8(head, charset, scratch);
  } else {
    head.remove_prefix(charset.mark);
  }
  head = html::trim(head);
  if (head.starts_with('{')) return is_json_feed(head);
  if (!head.starts_with('<') || !skip_prolog(head)) return false;
  if (begins_element(head, "<rss") || begins_element(head, "<rdf:RDF")) return true;
  const bool is_atom = begins_element(head, "<feed") || begins_element(head, "<atom:feed");
  return is_atom && html::find_ignoring_case(head, "atom") != string_view::npos;
}

}  // namespace backlot::feeds
