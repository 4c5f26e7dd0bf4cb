// Documents out of the rows of a batch: a column `document` (frozen_document.h), `record` (a line of JSON Lines), or
// `text` with `id`, `url`, `title`, `date` as far as there are such columns; `source` names where a row came from. All
// are texts or bytes; columns of other kinds are not looked at.
#pragma once

#include "backlot/arrow/batch.h"
#include "backlot/article/document.h"
#include "backlot/ingest/record.h"
#include "backlot/result/result.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace backlot::cluster {

class Records {
 public:
  explicit Records(const arrow::Batch& batch);
  std::size_t size() const { return rows_; }

  // Errors: those of ingest::RecordParser; invalid (no text).
  Result<article::Document> read(std::size_t row, ingest::RecordParser& parser) const;
  // As it was given, of a row that could not be read too. A row that has one is known by it, whatever its document
  // says.
  std::optional<std::string_view> id(std::size_t row) const;

 private:
  std::string record_of(std::size_t row) const;

  std::size_t rows_;
  std::optional<arrow::Values> document_, record_, source_, text_;
  std::vector<std::pair<const char*, arrow::Values>> others_;  // `id` first, where there is one
};

}  // namespace backlot::cluster
