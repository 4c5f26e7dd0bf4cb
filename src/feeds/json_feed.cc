#include "backlot/feeds/json_feed.h"

#include "backlot/feeds/assembly.h"
#include "backlot/web/stated_date.h"

#include <simdjson.h>

namespace backlot::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;
using std::string_view;

string_view text_of(object from, string_view key) {
  string_view value;
  return from.at_key(key).get(value) == simdjson::SUCCESS ? value : string_view();
}

array list_of(object from, string_view key) {
  array list;
  return from.at_key(key).get(list) == simdjson::SUCCESS ? list : array();
}

bool has_list(object from, string_view key) {
  array list;
  return from.at_key(key).get(list) == simdjson::SUCCESS;
}

// An id is a string; version 1 also knew numbers.
std::string id_of(object item) {
  std::int64_t number = 0;
  if (item.at_key("id").get(number) == simdjson::SUCCESS) return std::to_string(number);
  return std::string(text_of(item, "id"));
}

// "authors" of 1.1, "author" of 1.
void add_authors(object from, std::vector<std::string>& out) {
  object author;
  if (from.at_key("author").get(author) == simdjson::SUCCESS) add_author(out, text_of(author, "name"));
  if (!has_list(from, "authors")) return;
  for (const element e : list_of(from, "authors")) {
    if (e.get(author) == simdjson::SUCCESS) add_author(out, text_of(author, "name"));
  }
}

void add_media(object from, string_view address, std::vector<Medium>& out) {
  if (!has_list(from, "attachments")) return;
  constexpr std::size_t most = 50;
  for (const element e : list_of(from, "attachments")) {
    object attachment;
    if (e.get(attachment) != simdjson::SUCCESS || out.size() >= most) continue;
    out.push_back({whole_address(address, text_of(attachment, "url")), std::string(text_of(attachment, "mime_type"))});
  }
}

std::optional<article::Date> date_of(object item, string_view key) { return web::read_stated_date(text_of(item, key)); }

Item read_item(object from, const Feed& feed, string_view address) {
  Draft draft;
  Item& item = draft.item;
  draft.id = id_of(from);
  draft.id_is_link = true;
  const string_view own = text_of(from, "url");
  item.link = whole_address(address, own.empty() ? text_of(from, "external_url") : own);
  item.title = one_line({std::string(text_of(from, "title")), false});
  item.published = date_of(from, "date_published");
  item.updated = date_of(from, "date_modified");
  item.language = text_of(from, "language");
  if (item.language.empty()) item.language = feed.language;
  add_authors(from, item.authors);
  add_media(from, address, item.media);
  const string_view page = text_of(from, "content_html");
  draft.full = page.empty() ? Words{std::string(text_of(from, "content_text")), false} : Words{std::string(page), true};
  draft.summary = {std::string(text_of(from, "summary")), false};
  return assemble(std::move(draft));
}

Result<Feed> read_root(object root, string_view address, const ReadOptions& options) {
  if (!text_of(root, "version").contains("jsonfeed.org/version/"))
    return fail(ErrorCode::invalid, "no feed: JSON without the \"version\" of JSON Feed");
  Feed feed;
  feed.title = one_line({std::string(text_of(root, "title")), false});
  feed.site = whole_address(address, text_of(root, "home_page_url"));
  feed.address = text_of(root, "feed_url");
  feed.language = text_of(root, "language");
  std::vector<std::string> authors;
  add_authors(root, authors);
  if (!has_list(root, "items")) return feed;
  for (const element e : list_of(root, "items")) {
    object item;
    if (feed.items.size() >= options.most_items) break;
    if (e.get(item) != simdjson::SUCCESS) continue;
    feed.items.push_back(read_item(item, feed, address));
    if (feed.items.back().authors.empty()) feed.items.back().authors = authors;
  }
  make_ids_unique(feed.items);
  return feed;
}

}  // namespace

Result<Feed> read_json(string_view bytes, string_view address, const ReadOptions& options) {
  if (bytes.size() > options.largest) {
    return fail(ErrorCode::too_large, "JSON of " + std::to_string(bytes.size()) + " bytes, more than the " +
                                          std::to_string(options.largest) + " allowed");
  }
  constexpr std::size_t deepest = 64;
  simdjson::dom::parser parser;
  if (parser.allocate(bytes.size() + 1, deepest) != simdjson::SUCCESS)
    return fail(ErrorCode::internal, "no memory to read JSON");
  element read;
  object root;
  const auto error = parser.parse(bytes.data(), bytes.size(), true).get(read);
  if (error != simdjson::SUCCESS)
    return fail(ErrorCode::invalid, std::string("JSON that cannot be read (") + simdjson::error_message(error) + ")");
  if (read.get(root) != simdjson::SUCCESS) return fail(ErrorCode::invalid, "no feed: JSON that is no object");
  return read_root(root, address, options);
}

}  // namespace backlot::feeds
