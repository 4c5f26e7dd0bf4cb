// Rows to annotations on many threads, in their order: what backlot.Annotator does while it does not hold the
// interpreter's lock. No Python here.
#pragma once

#include "backlot/arrow/handover.h"
#include "backlot/python/rows.h"
#include "backlot/python/scratches.h"
#include "backlot/result/result.h"

#include <span>
#include <string>
#include <vector>

namespace backlot::python {

struct AnnotatingOptions {
  unsigned threads = 1;
  bool (*stop)() = nullptr;  // in_pieces.h; what was not read is then missing from the result
};

// A line of JSON for each row (the same bytes as `backlot annotate` writes, without the line break), or why it has
// none.
std::vector<Result<std::string>> annotate(Scratches& scratches, std::span<Row> rows, const AnnotatingOptions& options);

// The same as a table, whose column `error` says why a row has no annotation. A batch has up to 1,024 rows.
arrow::Table annotate_table(Scratches& scratches, std::span<Row> rows, const AnnotatingOptions& options);

}  // namespace backlot::python
