// Feeds of news: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1, told by their content.
//
//   Result<Feed> feed = feeds::read(bytes, "https://news.example/feed");   // the address it came from
//   for (const Item& item : feed->items) {
//     if (known(item.id)) continue;                          // an edited headline is no new item
//     if (item.is_teaser) fetch(item.link); else keep(item.title, item.content);
//   }
//
// Feeds are read as they are, not as they should be: with the wrong charset or content type, with undeclared entities
// and prefixes, unescaped tags and ampersands, relative addresses, elements of one format in another, or cut off in the
// middle (xml/events.h). What a field says is taken from the best element that has it: the text from content:encoded
// before description, the date from pubDate, dc:date, published, issued.
#pragma once

#include "backlot/article/date.h"
#include "backlot/result/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::feeds {

// A picture, sound or film that belongs to an item.
struct Medium {
  std::string url;
  std::string type;  // "video/mp4", "image"; empty where it is not stated
};

// Strings are well-formed UTF-8; addresses are whole where the feed or its own address allow it, else as written.
struct Item {
  // What the item is known by: its own id (guid, id, rdf:about); its link where it has none or shares it with another
  // item; a hash of title and text where it has neither. Never empty, no two alike in a feed.
  std::string id;
  std::string link;   // of its page; empty for none
  std::string title;  // one line of plain text
  std::vector<std::string> authors;
  std::optional<article::Date> published;  // the day as written, whatever the zone
  std::optional<article::Date> updated;
  std::string content;    // the longest text that the feed has of it; empty for none
  bool is_html = false;   // `content` is a piece of a page; else plain text
  bool is_teaser = true;  // the article goes on elsewhere, as far as that can be told (teaser.h)
  std::string language;   // of the feed, or its own; BCP 47; empty where unknown
  std::vector<Medium> media;
};

struct Feed {
  std::string title;
  std::string site;     // the address of the page that it is a feed of
  std::string address;  // of the feed, as it says itself; empty where it does not
  std::string language;
  std::optional<std::chrono::minutes> ttl;  // how long it asks not to be fetched again: ttl, sy:updatePeriod
  std::vector<Item> items;                  // in the order of the feed
};

struct ReadOptions {
  std::string_view charset = {};                        // a label that came with the bytes (Content-Type)
  std::size_t largest = std::size_t{32} * 1024 * 1024;  // bytes
  std::size_t most_items = 10'000;                      // what is more is left out
};

// `address` is where the feed came from; relative addresses are meant on it. It may be empty. Errors:
//   too_large  over `largest`
//   invalid    not a feed; the message says what was found instead, or where JSON is malformed
// Linear in the bytes. Opens no file and no address. Any thread may call it.
Result<Feed> read(std::string_view bytes, std::string_view address, const ReadOptions& options = {});

// Whether bytes look like a feed, by their first 4 KiB: an element <rss>, <feed> or <rdf:RDF> after declarations and
// comments, or a JSON object with the version of JSON Feed.
bool looks_like_feed(std::string_view head);

}  // namespace backlot::feeds
