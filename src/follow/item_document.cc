#include "backlot/follow/item_document.h"

#include "backlot/html/ascii.h"

#include <memory>

namespace backlot::follow {
Result<article::Document> DocumentReader::of_item(const feeds::Item& item, const std::string& address) {
  ingest::Record record;
  record.form = ingest::Record::Form::item;
  record.item = std::make_shared<const feeds::Item>(item);
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
