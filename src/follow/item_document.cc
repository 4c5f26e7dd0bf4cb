#include "backlot/follow/item_document.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/markup.h"

namespace backlot::follow {
namespace {

// The piece of a page that the feed has, as a page of its own.
std::string page_of(const feeds::Item& item) {
  const std::string title = unicode::escaped(item.title);
  return "<!doctype html><html><head><meta charset=utf-8><meta property=\"og:type\" content=\"article\"><title>" +
         title + "</title></head><body><article><h1>" + title + "</h1>\n" + item.content + "</article></body></html>";
}

std::string text_of(const feeds::Item& item) {
  if (item.title.empty() || item.content.starts_with(item.title)) return item.content;
  return item.content.empty() ? item.title : item.title + "\n\n" + item.content;
}

}  // namespace

Result<article::Document> DocumentReader::of_item(const feeds::Item& item, const std::string& address) {
  ingest::Record record;
  record.form = item.is_html ? ingest::Record::Form::page : ingest::Record::Form::text;
  record.bytes = item.is_html ? page_of(item) : text_of(item);
  record.charset = "utf-8";
  return read(item, address, std::move(record));
}

Result<article::Document> DocumentReader::of_page(const feeds::Item& item, const std::string& address,
                                                  std::string bytes, std::string_view charset) {
  ingest::Record record;
  record.form = ingest::Record::Form::page;
  record.bytes = std::move(bytes);
  record.charset = charset;
  return read(item, address, std::move(record));
}

Result<article::Document> DocumentReader::read(const feeds::Item& item, const std::string& address,
                                               ingest::Record record) {
  record.url = address;
  record.source = address;
  auto document = parser_.document(std::move(record));
  if (!document) return document;
  document->url = address;
  document->source = address;
  if (!item.title.empty() && !document->title) document->title = item.title;
  if (item.published) document->published = item.published;
  if (item.updated && !document->modified) document->modified = item.updated;
  if (document->authors.empty()) document->authors = item.authors;
  return document;
}

std::string_view charset_of(std::string_view content_type) {
  constexpr std::string_view name = "charset=";
  const std::size_t at = html::find_ignoring_case(content_type, name);
  if (at == std::string_view::npos) return {};
  std::string_view value = content_type.substr(at + name.size());
  value = html::trim(value.substr(0, value.find(';')));
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return value;
}

}  // namespace backlot::follow
