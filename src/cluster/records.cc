#include "backlot/cluster/records.h"

#include "backlot/cluster/frozen_document.h"
#include "backlot/json/writer.h"

#include <algorithm>
#include <array>

namespace backlot::cluster {
namespace {

std::optional<arrow::Values> find(const arrow::Batch& batch, std::string_view name) {
  constexpr auto texts = std::to_array<std::string_view>({"u", "U", "z", "Z"});
  const auto column = batch.column(name);
  const bool is_text = column && std::ranges::find(texts, column->format()) != texts.end();
  return is_text ? std::optional(*column) : std::nullopt;
}

}  // namespace

Records::Records(const arrow::Batch& batch)
    : rows_(batch.rows()),
      document_(find(batch, "document")),
      record_(find(batch, "record")),
      source_(find(batch, "source")),
      text_(find(batch, "text")) {
  for (const char* const name : std::to_array({"id", "url", "title", "date"})) {
    if (const auto column = find(batch, name)) others_.emplace_back(name, *column);
  }
}

std::string Records::record_of(std::size_t row) const {
  if (record_ && !record_->is_null(row)) return std::string(record_->bytes(row));
  std::string out;
  json::Writer json(out);
  json.open_object();
  if (text_ && !text_->is_null(row)) json.field("text", text_->bytes(row));
  for (const auto& [name, column] : others_) {
    if (!column.is_null(row)) json.field(name, column.bytes(row));
  }
  json.close_object();
  return out;
}

Result<article::Document> Records::read(std::size_t row, ingest::RecordParser& parser) const {
  if (document_ && !document_->is_null(row)) return thawed_document(document_->bytes(row));
  ingest::Record record;
  record.form = ingest::Record::Form::json;
  record.bytes = record_of(row);
  if (source_ && !source_->is_null(row)) record.source = source_->bytes(row);
  auto document = parser.document(std::move(record));
  if (!document && document.error().file.empty()) document.error().line = document.error().column = 0;  // of no file
  return document;
}

std::optional<std::string_view> Records::id(std::size_t row) const {
  for (const auto& [name, column] : others_) {
    if (std::string_view(name) == "id" && !column.is_null(row) && !column.bytes(row).empty()) return column.bytes(row);
  }
  return std::nullopt;
}

}  // namespace backlot::cluster
