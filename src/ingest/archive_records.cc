#include "backlot/archive/headers.h"
#include "backlot/archive/warc.h"
#include "backlot/article/web_address.h"
#include "backlot/ingest/record_source.h"
#include "backlot/unicode/ascii.h"

#include <utility>

namespace backlot::ingest {
namespace {

using archive::WarcRecord;
using std::string_view;
using unicode::ascii::equal_ignoring_case;

bool is_page(string_view media_type) {
  return equal_ignoring_case(media_type, "text/html") || equal_ignoring_case(media_type, "application/xhtml+xml");
}

// Files that sites keep for programs.
bool is_for_programs(string_view url) {
  for (const string_view name :
       {"/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt"}) {
    if (url.ends_with(name)) return true;
  }
  return false;
}

std::optional<Record::Form> form_of(string_view content_type, string_view url) {
  const string_view media_type = archive::media_type_of(content_type);
  if (is_page(media_type)) return Record::Form::page;
  if (equal_ignoring_case(media_type, "text/plain") && !is_for_programs(url)) return Record::Form::text;
  return std::nullopt;
}

// What a server sent: a page or text that was found there; nullopt for pictures, redirections, errors and the rest.
std::optional<Record> of_response(WarcRecord& from) {
  const archive::Headers headers(from.block);
  const auto status = archive::status_of(headers.first_line());
  if (!status || *status < 200 || *status > 299) return std::nullopt;
  const string_view type = headers["content-type"];
  const auto form = form_of(type, from.url);
  if (!form) return std::nullopt;
  Record record;
  record.form = *form;
  record.charset = archive::charset_of(type);
  record.transfer_coding = headers["transfer-encoding"];
  record.content_coding = headers["content-encoding"];
  const std::size_t size = headers.size();
  record.bytes = std::move(from.block);
  record.bytes.erase(0, size);
  return record;
}

// A file, or the text that was made of a page.
std::optional<Record> of_resource(WarcRecord& from) {
  const auto form = form_of(from.content_type, from.url);
  if (!form) return std::nullopt;
  Record record;
  record.form = *form;
  record.charset = archive::charset_of(from.content_type);
  record.bytes = std::move(from.block);
  return record;
}

std::optional<Record> record_of(WarcRecord& from) {
  if (!article::is_web(from.url)) return std::nullopt;
  if (from.type == "response") return of_response(from);
  if (from.type == "resource" || from.type == "conversion") return of_resource(from);
  return std::nullopt;
}

class ArchiveRecords : public RecordSource {
 public:
  ArchiveRecords(std::unique_ptr<streams::Buffer> input, std::size_t largest)
      : input_(std::move(input)), archive_(*input_, largest), largest_(largest) {}

  std::optional<Result<Record>> next() override {
    while (auto from = archive_.next()) {
      if (!*from) return std::unexpected(std::move(*from).error());
      auto record = record_of(**from);
      if (!record) {
        ++passed_over_;
        continue;
      }
      record->url = std::move((*from)->url);
      record->number = (*from)->number;
      record->offset = (*from)->offset;
      if ((*from)->left_out > 0) {
        return fail(ErrorCode::too_large, record->place() + "page of more than the " + std::to_string(largest_) +
                                              " bytes allowed; raise the limit");
      }
      return *std::move(record);
    }
    return std::nullopt;
  }

  std::uint64_t passed_over() const override { return passed_over_; }

 private:
  std::unique_ptr<streams::Buffer> input_;
  archive::WarcReader archive_;
  std::size_t largest_;
  std::uint64_t passed_over_ = 0;
};

}  // namespace

std::unique_ptr<RecordSource> archive_records(std::unique_ptr<streams::Buffer> input, std::size_t largest) {
  return std::make_unique<ArchiveRecords>(std::move(input), largest);
}

}  // namespace backlot::ingest
