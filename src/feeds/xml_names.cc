#include "backlot/feeds/xml_names.h"

#include "backlot/html/ascii.h"

#include <array>
#include <string_view>

namespace backlot::feeds {
namespace {

using std::string_view;

struct Space {
  string_view begins;  // of the address, without "http://" and "www."
  string_view prefix;
};
constexpr auto spaces = std::to_array<Space>({
    {"w3.org/2005/atom", ""},
    {"purl.org/atom/", ""},
    {"purl.org/rss/1.0/modules/content", "content"},
    {"purl.org/rss/1.0/modules/syndication", "sy"},
    {"purl.org/rss/1.0/modules/", "module"},
    {"purl.org/rss/1.0/", ""},
    {"my.netscape.com/rdf/simple/0.9", ""},
    {"my.netscape.com/publish/formats/rss", ""},
    {"channel.netscape.com/rdf/simple/0.9", ""},
    {"backend.userland.com/", ""},
    {"blogs.law.harvard.edu/tech/rss", ""},
    {"purl.org/net/rss", ""},
    {"cyber.law.harvard.edu/rss", ""},
    {"rssboard.org/", ""},
    {"w3.org/1999/02/22-rdf-syntax-ns", "rdf"},
    {"w3.org/1999/xhtml", "xhtml"},
    {"purl.org/dc/elements/", "dc"},
    {"purl.org/dc/terms/", "dcterms"},
    {"search.yahoo.com/mrss", "media"},
    {"rssnamespace.org/feedburner", "feedburner"},
    {"itunes.com/dtds/podcast", "itunes"},
});

bool drop(std::string& text, string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.erase(0, prefix.size());
  return true;
}

std::string lowered(string_view text) {
  std::string out(text);
  for (char& c : out) c = html::lower(c);
  return out;
}

std::string usual_prefix(const xml::Name& name) {
  std::string space = lowered(name.space);
  if (space.empty()) return lowered(name.prefix);
  drop(space, "http://") || drop(space, "https://");
  drop(space, "www.");
  for (const Space& known : spaces) {
    if (space.starts_with(known.begins)) return std::string(known.prefix);
  }
  return name.prefix.empty() ? std::string() : lowered(name.prefix);
}

}  // namespace

std::string usual_name(const xml::Name& name) {
  std::string out = usual_prefix(name);
  if (out == "atom" || out == "rss") out.clear();
  if (!out.empty()) out += ':';
  return out + lowered(name.local);
}

}  // namespace backlot::feeds
