#include "backlot/serve/feed.h"

#include "backlot/article/web_address.h"
#include "backlot/guide/zone.h"
#include "backlot/unicode/markup.h"

#include <fmt/format.h>

#include <algorithm>

namespace backlot::serve {
namespace {

// XML permits no control characters but these three, not even escaped, and neither of the two last of its first plane.
std::string xml(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      i += 2;
    } else if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') {
      kept += text[i];
    }
  }
  return unicode::escaped(kept);
}

// What follows the headline, where the text begins with it; in one line.
std::string lead_of(const guide::ToldStory& story) {
  std::string_view lead = story.lead;
  if (lead.starts_with(story.item.document.title)) lead.remove_prefix(story.item.document.title.size());
  std::string out;
  for (const char c : lead) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

void element(std::string& out, std::string_view name, std::string_view text) {
  out += fmt::format("<{0}>{1}</{0}>\n", name, xml(text));
}

void link(std::string& out, std::string_view rel, std::string_view type, std::string_view href) {
  out += fmt::format("<link rel=\"{}\" type=\"{}\" href=\"{}\"/>\n", rel, type, xml(href));
}

void entry(std::string& out, const guide::ToldStory& story, std::string_view origin) {
  const guide::Source& first = story.item.document;
  out += "<entry>\n";
  element(out, "title", first.title);
  element(out, "id", "tag:backlot,2026:story:" + story.key);
  element(out, "updated", iso_time(story.changed));
  if (first.published) element(out, "published", first.published->iso() + "T00:00:00Z");
  link(out, "alternate", "text/html", fmt::format("{}/stories/{}", origin, story.item.story));
  if (article::is_web(first.address)) link(out, "via", "text/html", first.address);
  if (const std::string outlet = article::outlet_of(first.address); !outlet.empty())
    out += fmt::format("<author><name>{}</name></author>\n", xml(outlet));
  if (story.item.documents > 1) out += fmt::format("<category term=\"{} articles\"/>\n", story.item.documents);
  element(out, "summary", lead_of(story));
  out += "</entry>\n";
}

}  // namespace

std::string iso_time(std::int64_t seconds) {
  const auto time = guide::local_time(seconds, "UTC");
  return fmt::format("{}T{:02}:{:02}:{:02}Z", time->date.iso(), time->minute / 60, time->minute % 60, seconds % 60);
}

std::string atom(const Feed& feed) {
  std::int64_t changed = 0;
  for (const guide::ToldStory& story : feed.stories) changed = std::max(changed, story.changed);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n";
  element(out, "title", feed.title);
  element(out, "id", feed.origin + feed.self);
  element(out, "updated", iso_time(changed));
  link(out, "self", "application/atom+xml", feed.origin + feed.self);
  link(out, "alternate", "text/html", feed.origin + feed.page);
  out += "<author><name>Backlot</name></author>\n<generator>Backlot</generator>\n";
  for (const guide::ToldStory& story : feed.stories) entry(out, story, feed.origin);
  return out + "</feed>\n";
}

}  // namespace backlot::serve
