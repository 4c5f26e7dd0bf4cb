#include "backlot/follow/feed_links.h"

#include "backlot/article/web_address.h"
#include "backlot/html/ascii.h"
#include "backlot/html/character_reference.h"
#include "backlot/html/charset.h"
#include "backlot/html/tokenizer.h"
#include "backlot/url/url.h"

#include <algorithm>
#include <array>

namespace backlot::follow {
namespace {

using std::string_view;

constexpr std::array<string_view, 4> feed_types = {"application/rss+xml", "application/atom+xml",
                                                   "application/feed+json", "application/rdf+xml"};
constexpr std::array<string_view, 8> usual_places = {"/feed/", "/rss.xml", "/feed.xml",  "/atom.xml",
                                                     "/rss",   "/feed",    "/index.xml", "/feed.json"};
constexpr std::array<string_view, 6> usual_names = {"feed", "rss", "atom", "rss.xml", "feed.xml", "atom.xml"};

// A link that was found, and how likely it is the feed of the news: the least first.
struct Found {
  int rank = 0;
  std::string address;
};

std::string value_of(const html::Token& tag, html::Attribute name) {
  for (const html::TokenAttribute& attribute : tag.attributes) {
    if (attribute.name != name) continue;
    std::string value;
    html::decode_into(attribute.value, html::Place::attribute, value);
    return std::string(html::trim(value));
  }
  return {};
}

bool is_of_comments(string_view text) { return html::find_ignoring_case(text, "comment") != string_view::npos; }

// "alternate" among the words of rel.
bool is_alternate(string_view rel) { return html::find_ignoring_case(rel, "alternate") != string_view::npos; }

bool is_feed_type(string_view type) {
  type = html::trim(type.substr(0, type.find(';')));
  return std::ranges::any_of(feed_types, [&](string_view t) { return html::equal_ignoring_case(type, t); });
}

// Whether the last part of the path is a usual name of feeds.
bool sounds_like_feed(string_view address) {
  string_view path = url::split(address).path;
  if (path.ends_with('/')) path.remove_suffix(1);
  const string_view name = path.substr(path.rfind('/') + 1);
  return std::ranges::any_of(usual_names, [&](string_view n) { return html::equal_ignoring_case(name, n); });
}

class LinkReader {
 public:
  explicit LinkReader(string_view base) : base_(base) {}

  void read(const html::Token& tag) {
    if (tag.tag == html::Tag::link) read_link(tag);
    if (tag.tag == html::Tag::a) read_anchor(tag);
  }

  void add_usual_places() {
    for (const string_view place : usual_places) add(2, std::string(place), {});
  }

  std::vector<std::string> addresses() {
    std::ranges::stable_sort(found_, {}, &Found::rank);
    std::vector<std::string> out;
    for (Found& f : found_) {
      if (out.size() < most_feed_links && std::ranges::find(out, f.address) == out.end())
        out.push_back(std::move(f.address));
    }
    return out;
  }

 private:
  void read_link(const html::Token& tag) {
    if (!is_alternate(value_of(tag, html::Attribute::rel)) || !is_feed_type(value_of(tag, html::Attribute::type)))
      return;
    add(0, value_of(tag, html::Attribute::href), value_of(tag, html::Attribute::title));
  }

  void read_anchor(const html::Token& tag) {
    const std::string href = value_of(tag, html::Attribute::href);
    if (sounds_like_feed(href)) add(1, href, {});
  }

  void add(int kind, const std::string& reference, string_view title) {
    constexpr std::size_t enough = 1000;
    if (reference.empty() || found_.size() >= enough) return;
    std::string address = url::resolve(base_, reference);
    if (!article::is_web(address)) return;
    const bool comments = is_of_comments(address) || is_of_comments(title);
    found_.push_back({2 * kind + (comments ? 1 : 0), std::move(address)});
  }

  string_view base_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<std::string> feed_links(string_view page, string_view address) {
  std::string scratch;
  const string_view text = html::to_utf8(page, html::find_charset(page), scratch);
  LinkReader reader(address);
  html::Tokenizer tokenizer(text);
  html::Token token;
  while (tokenizer.next(token)) {
    if (token.kind == html::Token::Kind::start) reader.read(token);
  }
  reader.add_usual_places();
  return reader.addresses();
}

}  // namespace backlot::follow
