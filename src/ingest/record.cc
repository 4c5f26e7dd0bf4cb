#include "backlot/ingest/record.h"

#include "backlot/archive/body.h"
#include "backlot/article/content_key.h"
#include "backlot/article/web_address.h"
#include "backlot/feeds/feed.h"
#include "backlot/html/charset.h"
#include "backlot/ingest/json_fields.h"
#include "backlot/ingest/language.h"
#include "backlot/ingest/layout.h"
#include "backlot/ingest/printed_date.h"
#include "backlot/ingest/scan.h"
#include "backlot/unicode/utf8.h"
#include "backlot/web/page.h"

#include <algorithm>

namespace backlot::ingest {
namespace {

using article::Document;
using std::string_view;

constexpr std::size_t kept_parser_capacity = std::size_t{1} << 20U;  // larger ones are given back after the record

constexpr string_view example_record = R"({"id": "1", "text": "…"})";

std::unexpected<Error> refuse(const Record& record, ErrorCode code, const std::string& message) {
  return fail(code, record.place() + message, record.source, record.line);
}

// With line and column for a text file; a JSON record knows its line already.
std::unexpected<Error> refuse_at(const Record& record, string_view text, std::size_t at, std::string message) {
  if (record.line != 0 || record.number != 0) return refuse(record, ErrorCode::invalid, message);
  const string_view before = text.substr(0, at);
  const auto line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  std::uint32_t column = 1;
  for (std::size_t i = start; i < at; i += unicode::decode(text, i).length) ++column;
  return fail(ErrorCode::invalid, std::move(message), record.source, line, column);
}

void drop_byte_order_mark(std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
}

bool is_utf16(string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

std::optional<article::Date> read_record_date(string_view text) {
  text = trim(text);
  if (text.size() > 10 && (text[10] == 'T' || text[10] == 't' || text[10] == ' ')) {
    if (const auto date = article::Date::parse_iso(text.substr(0, 10))) return date;
  }
  if (const auto date = article::Date::parse_iso(text)) return date;
  const auto printed = find_printed_date(text);
  return printed ? printed->date() : std::nullopt;
}

}  // namespace

struct RecordParser::Json {
  simdjson::dom::parser parser;
};

RecordParser::RecordParser(std::size_t largest_document)
    : json_(std::make_unique<Json>()),
      pages_(std::make_unique<web::PageReader>()),
      largest_document_(largest_document) {}
RecordParser::~RecordParser() = default;
RecordParser::RecordParser(RecordParser&&) noexcept = default;
RecordParser& RecordParser::operator=(RecordParser&&) noexcept = default;

std::string Record::place() const {
  return number == 0 ? std::string() : "record " + std::to_string(number) + " (byte " + std::to_string(offset) + "): ";
}

Result<Document> RecordParser::document(Record record) {
  if (const auto unpacked = unpack(record); !unpacked) return std::unexpected(unpacked.error());
  switch (record.form) {
    case Record::Form::json: return from_json(std::move(record));
    case Record::Form::page: return from_page(std::move(record));
    case Record::Form::item: return from_item(std::move(record));
    case Record::Form::text: break;
  }
  return from_text(std::move(record));
}

// Takes off what a transport put on.
Result<void> RecordParser::unpack(Record& record) const {
  const archive::Codings codings{.transfer = record.transfer_coding, .content = record.content_coding};
  if (!codings.any()) return {};
  auto undone = archive::undo(std::move(record.bytes), codings, largest_document_);
  if (!undone) return refuse(record, undone.error().code, undone.error().message);
  record.bytes = *std::move(undone);
  return {};
}

Result<Document> RecordParser::from_text(Record record) const {
  if (record.number != 0) {
    std::string scratch;
    const string_view text = html::to_utf8(record.bytes, html::find_charset(record.bytes, record.charset), scratch);
    if (text.data() != record.bytes.data()) record.bytes = std::string(text);
  }
  if (is_utf16(record.bytes)) {
    return refuse(record, ErrorCode::invalid, "UTF-16 text; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)");
  }
  Document document;
  document.text = std::move(record.bytes);
  document.id = record.name;
  if (!record.url.empty()) document.url = record.url;
  return finish(std::move(document), record);
}

namespace {

bool take_id(simdjson::dom::object object, std::string& out) {
  const auto field = find_field(object, "id");
  if (!field) return true;
  std::int64_t number = 0;
  if (field->get(number) == simdjson::SUCCESS) {
    out = std::to_string(number);
    return true;
  }
  return take_string(object, "id", out);
}

// The first complaint about the fields of a record; empty where there is none.
std::string read_fields(simdjson::dom::object object, Document& out) {
  const auto text = find_field(object, "text");
  if (!text) return "record without \"text\"; every record needs one";
  if (!take_string(object, "text", out.text)) return "\"text\" is not a string";
  if (!take_id(object, out.id)) return "\"id\" is neither a string nor an integer";
  if (!take_string(object, "url", out.url)) return "\"url\" is not a string";
  if (!take_string(object, "title", out.title)) return "\"title\" is not a string";
  std::string date;
  if (!take_string(object, "date", date)) return "\"date\" is not a string like \"2024-03-22\"";
  if (trim(date).empty()) return {};
  out.published = read_record_date(date);
  return out.published ? std::string() : "\"date\" is no date; write it like \"2024-03-22\"";
}

}  // namespace

Result<Document> RecordParser::from_json(Record record) {
  const std::size_t size = record.bytes.size();
  record.bytes.resize(size + simdjson::SIMDJSON_PADDING);
  Document document;
  std::string complaint;
  {
    Field root;
    simdjson::dom::object object;
    const auto status = json_->parser.parse(record.bytes.data(), size, false).get(root);
    if (status != simdjson::SUCCESS) {
      complaint = explain(status, example_record);
    } else if (root.get(object) != simdjson::SUCCESS) {
      complaint = "a record must be an object, like " + std::string(example_record);
    } else {
      complaint = read_fields(object, document);
    }
  }
  if (json_->parser.capacity() > kept_parser_capacity) json_ = std::make_unique<Json>();
  if (!complaint.empty()) return refuse(record, ErrorCode::invalid, complaint);
  if (document.title && trim(*document.title).empty()) document.title.reset();
  return finish(std::move(document), record);
}

namespace {

// The article as a text file would have it: the headline, an empty line, the paragraphs.
std::string with_title(const std::string& title, const std::string& text) {
  if (title.empty()) return text;
  const string_view first = string_view(text).substr(0, text.find('\n'));
  return first == title ? text : title + "\n\n" + text;
}

}  // namespace

Result<Document> RecordParser::from_page(Record record) {
  web::Page page = pages_->read(record.bytes, record.charset);
  if (page.kind != web::PageKind::article) {
    return refuse(record, ErrorCode::no_article, "no article in this page: " + std::string(web::describe(page.kind)));
  }
  Document document;
  document.id = record.name;
  document.text = with_title(page.says.title, page.text);
  web::Statements& says = page.says;
  if (!record.url.empty()) {
    document.url = record.url;
  } else if (article::is_web(says.url)) {
    document.url = says.url;
  }
  if (!says.title.empty()) document.title = std::move(says.title);
  document.authors = std::move(says.authors);
  document.site = std::move(says.site);
  document.language = std::move(says.language);
  document.captions = std::move(page.captions);
  document.videos = std::move(page.videos);
  document.published = says.published;
  document.modified = says.modified;
  return finish(std::move(document), record);
}

Result<Document> RecordParser::from_item(Record record) {
  const feeds::Item& item = *record.item;
  Document document;
  document.id = item.id;
  if (item.is_html) {
    web::Page piece = pages_->read_piece(item.content);
    document.text = with_title(item.title, piece.text);
    document.captions = std::move(piece.captions);
    document.videos = std::move(piece.videos);
  } else {
    document.text = with_title(item.title, item.content);
  }
  for (const feeds::Medium& medium : item.media) {
    if (medium.type.starts_with("video")) document.videos.push_back(medium.url);
  }
  if (trim(document.text).empty()) return refuse(record, ErrorCode::no_article, "no words in this item of a feed");
  if (article::is_web(item.link)) document.url = item.link;
  if (!item.title.empty()) document.title = item.title;
  document.authors = item.authors;
  document.site = record.site;
  document.is_teaser = item.is_teaser;
  document.language = item.language;
  document.published = item.published ? item.published : item.updated;
  if (item.published) document.modified = item.updated;
  return finish(std::move(document), record);
}

Result<Document> RecordParser::finish(Document document, const Record& record) const {
  drop_byte_order_mark(document.text);
  const string_view text = document.text;
  if (text.size() > largest_document_) {
    return refuse(record, ErrorCode::too_large,
                  "text of " + std::to_string(text.size()) + " bytes, more than the " +
                      std::to_string(largest_document_) + " allowed; split it or raise the limit");
  }
  if (const std::size_t at = text.find('\0'); at != string_view::npos) {
    return refuse_at(record, text, at, "binary data (a NUL byte); leave this file out or convert it to text");
  }
  if (const std::size_t at = unicode::find_invalid(text); at != string_view::npos) {
    return refuse_at(record, text, at, "not valid UTF-8; convert the file to UTF-8");
  }
  if (trim(text).empty()) return refuse(record, ErrorCode::invalid, "empty document; nothing to read in it");
  if (document.id.empty()) document.id = article::content_key(text);
  document.source = document.url ? *document.url : record.source;
  document.language = recognize_language(document.text, document.language);
  lay_out(document);
  return document;
}

std::string name_of_file(string_view path) {
  if (const std::size_t slash = path.rfind('/'); slash != string_view::npos) path.remove_prefix(slash + 1);
  for (const string_view packed : {".gz", ".zst"}) {
    if (path.size() > packed.size() && path.ends_with(packed)) path.remove_suffix(packed.size());
  }
  if (const std::size_t dot = path.rfind('.'); dot != string_view::npos && dot > 0) path = path.substr(0, dot);
  return std::string(path);
}

}  // namespace backlot::ingest
