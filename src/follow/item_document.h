// From what a feed has of an item, or from its page, to the document that is kept.
//
//   DocumentReader reader;                                         // one per thread
//   Result<article::Document> d = reader.of_item(item, "https://example.org/a");
//   Result<article::Document> d = reader.of_page(item, "https://example.org/a", bytes, "utf-8");
//
// Both are read by ingest's RecordParser, as files are. The day is the item's, where it states one.
#pragma once

#include "backlot/article/document.h"
#include "backlot/feeds/feed.h"
#include "backlot/ingest/record.h"
#include "backlot/result/result.h"

#include <string>
#include <string_view>

namespace backlot::follow {

class DocumentReader {
 public:
  // The text that stands in the feed. Errors: as RecordParser::document().
  Result<article::Document> of_item(const feeds::Item& item, const std::string& address);
  // The article of the item's page. Errors: as RecordParser::document(); no_article above all.
  Result<article::Document> of_page(const feeds::Item& item, const std::string& address, std::string bytes,
                                    std::string_view charset);

 private:
  Result<article::Document> read(const feeds::Item& item, const std::string& address, ingest::Record record);
  ingest::RecordParser parser_;
};

// "text/html; charset=\"EUC-KR\"" states "EUC-KR"; empty where none is.
std::string_view charset_of(std::string_view content_type);

}  // namespace backlot::follow
