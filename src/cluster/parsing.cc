#include "backlot/cluster/parsing.h"

#include "backlot/article/content_key.h"
#include "backlot/cluster/frozen_document.h"
#include "backlot/cluster/records.h"
#include "backlot/cluster/rows.h"

#include <utility>
#include <vector>

namespace backlot::cluster {
namespace {

constexpr std::size_t most_bytes = std::size_t{32} << 20U;  // of the documents in a table

class DocumentRows {
 public:
  void add(const Result<article::Document>& document, std::optional<std::string_view> id = {}) {
    arrow::Builder& row = made_.row();
    if (document) {
      freeze(*document, frozen_);
      bytes_ += frozen_.size();
      row.field("id", std::string_view(document->id));
      row.field("own_id", document->id != article::content_key(document->text));
      row.field("document", std::string_view(frozen_));
    } else {
      if (id) row.field("id", *id);
      row.field("error", std::string_view(document.error().to_string()));
    }
    row.close_object();
  }
  std::size_t bytes() const { return bytes_; }
  arrow::Table table() && { return std::move(made_).table(); }

 private:
  Made made_{{arrow::text("id"), arrow::truth("own_id"), arrow::bytes("document"), arrow::text("error")}};
  std::string frozen_;
  std::size_t bytes_ = 0;
};

}  // namespace

Stage parsed(const arrow::Batch& batch) {
  const Records records(batch);
  ingest::RecordParser parser;
  DocumentRows rows;
  for (std::size_t row = 0; row < records.size(); ++row) rows.add(records.read(row, parser), records.id(row));
  return std::move(rows).table();
}

FileRows::FileRows(std::string path, Options options)
    : reader_(std::vector{std::move(path)}, {.named = options.named}), source_(std::move(options.source)) {}

std::optional<arrow::Table> FileRows::next(std::size_t most_rows) {
  DocumentRows rows;
  std::size_t count = 0;
  while (count < most_rows && rows.bytes() < most_bytes) {
    auto record = reader_.next();
    if (!record) break;
    rows.add(document_of(*std::move(record)));
    ++count;
  }
  return count > 0 ? std::optional(std::move(rows).table()) : std::nullopt;
}

Result<article::Document> FileRows::document_of(Result<ingest::Record> record) {
  if (record && !source_.empty()) record->source = source_;
  auto document = record ? parser_.document(*std::move(record)) : std::unexpected(std::move(record).error());
  if (!document && !source_.empty()) document.error().file = source_;
  return document;
}

}  // namespace backlot::cluster
