// Columns handed to another program in the same process, without a copy: Arrow's C data interface.
//
//   ArrowArrayStream stream;
//   hand_over(schema, {batch, batch}, stream);     // pyarrow, pandas, DuckDB, polars … read and release it
//
// Ownership: what the receiver was given stays alive until it calls `release`, whatever happens here. Each batch is a
// column of `schema`, which is a structure: its rows are the rows of a table.
#pragma once

#include "backlot/arrow/abi.h"
#include "backlot/arrow/column.h"

#include <memory>
#include <vector>

namespace backlot::arrow {

// Columns refer to their schema: it is kept as long as they are.
struct Table {
  std::shared_ptr<const Field> schema;
  std::vector<std::shared_ptr<const Column>> batches;
};

void hand_over(const Field& field, ArrowSchema& out);
void hand_over(const Table& table, std::size_t batch, ArrowArray& out);
void hand_over(Table table, ArrowArrayStream& out);

}  // namespace backlot::arrow
