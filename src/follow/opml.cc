#include "backlot/follow/opml.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/markup.h"
#include "backlot/xml/events.h"

#include <unordered_set>

namespace backlot::follow {
namespace {

class OutlineReader : public xml::Handler {
 public:
  void start(const xml::Name& name, std::span<const xml::Attribute> attributes) override {
    if (html::equal_ignoring_case(name.local, "opml")) is_opml_ = true;
    if (html::equal_ignoring_case(name.local, "outline")) take(attributes);
  }
  bool goes_on() const override { return feeds_.size() < most_listed; }

  bool is_opml() const { return is_opml_; }
  std::vector<ListedFeed> feeds() { return std::move(feeds_); }

 private:
  void take(std::span<const xml::Attribute> attributes) {
    ListedFeed feed;
    for (const xml::Attribute& a : attributes) {
      const std::string_view name = a.name.local;
      const std::string_view value = html::trim(a.value);
      if (html::equal_ignoring_case(name, "xmlUrl")) feed.url = value;
      if (html::equal_ignoring_case(name, "htmlUrl")) feed.site = value;
      if (html::equal_ignoring_case(name, "title") && !value.empty()) feed.title = value;
      if (html::equal_ignoring_case(name, "text") && feed.title.empty()) feed.title = value;
    }
    if (!feed.url.empty() && known_.insert(feed.url).second) feeds_.push_back(std::move(feed));
  }

  bool is_opml_ = false;
  std::vector<ListedFeed> feeds_;
  std::unordered_set<std::string> known_;
};

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out.append(" ").append(name).append("=\"").append(unicode::escaped(value)).append("\"");
}

}  // namespace

Result<std::vector<ListedFeed>> read_opml(std::string_view bytes) {
  OutlineReader reader;
  if (const auto read = xml::read_events(bytes, reader, {.charset = {}, .largest = largest_opml}); !read)
    return std::unexpected(read.error());
  if (!reader.is_opml()) return fail(ErrorCode::invalid, "no OPML; a list of feeds begins with <opml>");
  auto feeds = reader.feeds();
  if (feeds.empty()) return fail(ErrorCode::invalid, "no feeds in this list: no outline has an xmlUrl");
  return feeds;
}

std::string write_opml(std::span<const ListedFeed> feeds) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n"
      "  <head><title>Feeds of a Backlot guide</title></head>\n  <body>\n";
  for (const ListedFeed& feed : feeds) {
    out += "    <outline type=\"rss\"";
    append_attribute(out, "text", feed.title.empty() ? feed.url : feed.title);
    append_attribute(out, "xmlUrl", feed.url);
    append_attribute(out, "htmlUrl", feed.site);
    out += "/>\n";
  }
  return out + "  </body>\n</opml>\n";
}

}  // namespace backlot::follow
