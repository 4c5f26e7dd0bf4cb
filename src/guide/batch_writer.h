// Keeps a batch of entries: documents, then the statements of the new ones.
#pragma once

#include "backlot/guide/change_notes.h"
#include "backlot/guide/documents.h"
#include "backlot/guide/entities.h"
#include "backlot/guide/evidence_writer.h"
#include "backlot/guide/fact_store.h"

#include <functional>
#include <span>

namespace backlot::guide {

struct BatchBounds {
  std::uint32_t longest_text = 0;
  std::uint32_t longest_name = 0;
};

class BatchWriter {
 public:
  BatchWriter(Connection& connection, const BatchBounds& bounds);

  // More to be written in the transaction of a batch; the documents are those of its entries, 0 for a refused one.
  using Also = std::function<void(std::span<const DocumentId>)>;

  // One transaction. After an error nothing of the batch is kept.
  Result<Learned> keep(std::span<const Entry> batch);
  Result<Learned> keep(std::span<const Entry* const> batch, const Also& also);
  bool has(const article::Document& document, const std::string& content_key) {
    return documents_.has(document, content_key);
  }

 private:
  DocumentId keep(const Entry& entry, std::int64_t now, Learned& learned);
  void forget();

  Connection& db_;
  BatchBounds bounds_;
  Documents documents_;
  Entities entities_;
  FactStore facts_;
  EvidenceWriter evidence_;
  ChangeNotes changes_;
};

}  // namespace backlot::guide
