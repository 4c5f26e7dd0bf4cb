// Rows of documents to rows of annotations.
//
//   Annotating annotate(annotator);                       // one a thread
//   arrow::Table rows = annotate.lines(batch);   // id, annotation (the line that `backlot annotate` writes), error
//   … = annotate.columns(batch);                 // id, the columns of pipeline/annotation_table.h, and line: the same
//                                                // as lines() gives, or null
//   … = annotate.restored(batch);                // id, text (as it was before words were swapped), spun, score, error
//
// Rows keep their order; one that could not be read has its error, and nothing else but its id.
#pragma once

#include "backlot/arrow/batch.h"
#include "backlot/arrow/handover.h"
#include "backlot/ingest/record.h"
#include "backlot/pipeline/annotator.h"
#include "backlot/result/result.h"

namespace backlot::cluster {

class Annotating {
 public:
  // `annotator` must outlive it.
  explicit Annotating(const pipeline::Annotator& annotator) : annotator_(annotator), scratch_(annotator) {}

  arrow::Table lines(const arrow::Batch& documents);
  arrow::Table columns(const arrow::Batch& documents, bool with_lines = false);
  arrow::Table restored(const arrow::Batch& documents);

  // What the tables hold where there are no rows.
  static arrow::Field columns_schema();

 private:
  template <class Take, class Refuse>
  void annotate(const arrow::Batch& documents, Take take, Refuse refuse);

  const pipeline::Annotator& annotator_;
  pipeline::Annotator::Scratch scratch_;
  ingest::RecordParser parser_;
};

}  // namespace backlot::cluster
