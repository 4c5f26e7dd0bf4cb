// Rows that come from elsewhere, and files, to rows of documents: id, own_id, document (frozen_document.h), error.
//
//   Stage rows = parsed(batch);                     // records.h
//
//   FileRows file("crawl.warc.gz", {.source = "s3://bucket/crawl.warc.gz"});   // a copy, and what documents are to
//   name while (auto rows = file.next(500)) …
//
// own_id says whether the id is the document's own; others are a hash of its text, which several may have.
#pragma once

#include "backlot/cluster/stages.h"
#include "backlot/ingest/reader.h"

#include <cstddef>
#include <optional>
#include <string>

namespace backlot::cluster {

Stage parsed(const arrow::Batch& records);

// The documents of a file or folder, of whatever form (ingest/reader.h), a table at a time. What cannot be read is a
// row with its error, and the next one follows. Not for several threads at a time.
class FileRows {
 public:
  struct Options {
    std::string source;  // what documents and errors name as their file; empty: its path
    bool named = true;   // as of ingest::ReadOptions
  };
  FileRows(std::string path, Options options);

  // As many rows or some 32 MB; nothing at the end.
  std::optional<arrow::Table> next(std::size_t most_rows);

 private:
  Result<article::Document> document_of(Result<ingest::Record> record);

  ingest::Reader reader_;
  ingest::RecordParser parser_;
  std::string source_;
};

}  // namespace backlot::cluster
