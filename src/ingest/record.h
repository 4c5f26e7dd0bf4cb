// One article as its file holds it, and the way from there to a Document.
//
//   RecordParser parser;                              // one per thread
//   Result<Document> d = parser.document(record);     // checked, with id, and laid out
//
// A record is a whole text file, a web page (web/page.h tells its article) or text, also of an archive, an item of a
// feed, or one line of JSON Lines:
//   {"id": "d001", "text": "…", "url": "https://…", "title": "…", "date": "2024-03-22"}
// `text` is required; `id` may be a string or an integer; `date` is an ISO date or date-time ("2024-03-22T09:14+09:00",
// of which the date is kept) or one of the forms of printed_date.h. Other keys are ignored, null counts as absent.
#pragma once

#include "backlot/article/document.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace backlot::web {
class PageReader;
}
namespace backlot::feeds {
struct Item;
}

namespace backlot::ingest {

struct Record {
  enum class Form : std::uint8_t { text, json, page, item };
  Form form = Form::text;
  std::string bytes;                        // without the line break
  std::string charset;                      // of a page or text, as its transport stated it; empty where it did not
  std::string url;                          // of a page or text, as its transport stated it
  std::string transfer_coding;              // of the bytes, as their transport put them on: "chunked"
  std::string content_coding;               // "gzip"
  std::shared_ptr<const feeds::Item> item;  // of a feed; `bytes` is empty then
  std::string site;                         // the name of the feed
  std::string source;                       // the path; "-" for standard input
  std::string
      name;  // what the id is without one of its own: the file name without extension; empty for "-" and for JSON
  std::uint32_t line = 0;    // of `source`, from 1, for JSON; 0 for text
  std::uint64_t number = 0;  // in an archive, from 1; 0 elsewhere
  std::uint64_t offset = 0;  // where it begins there, in unpacked bytes
  std::uint64_t index = 0;   // records are numbered from 0 in the order they are read

  // "record 17 (byte 8123): " of an archive; else empty.
  std::string place() const;
};

class RecordParser {
 public:
  // Texts of more bytes than this are refused.
  explicit RecordParser(std::size_t largest_document = default_largest_document);
  ~RecordParser();
  RecordParser(RecordParser&&) noexcept;
  RecordParser& operator=(RecordParser&&) noexcept;

  static constexpr std::size_t default_largest_document = std::size_t{16} * 1024 * 1024;

  // Takes the bytes of `record`. The text of the result has no byte order mark. Errors name the file and line:
  //   invalid    bytes that are no text (NUL), no UTF-8 (with line and column), an empty text, JSON that is malformed
  //              or cut off, a record that is no object, has no `text`, or holds a value of the wrong type
  //   too_large  a text or page over the bound
  //   no_article a web page that holds none; the message says what it is instead
  Result<article::Document> document(Record record);

 private:
  Result<void> unpack(Record& record) const;
  Result<article::Document> from_text(Record record) const;
  Result<article::Document> from_json(Record record);
  Result<article::Document> from_page(Record record);
  Result<article::Document> from_item(Record record);
  Result<article::Document> finish(article::Document document, const Record& record) const;

  struct Json;  // the JSON parser, whose memory is kept from record to record
  std::unique_ptr<Json> json_;
  std::unique_ptr<web::PageReader> pages_;
  std::size_t largest_document_;
};

// "runs/d001.txt.gz" is "d001".
std::string name_of_file(std::string_view path);

}  // namespace backlot::ingest
