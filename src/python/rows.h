// What a Python caller hands over as documents, taken out of Python so that threads may work on it without the
// interpreter's lock.
//
//   std::vector<Row> rows = rows_of(list);                     // holding the lock
//   { nb::gil_scoped_release free; … read(rows[i], parser) }   // not holding it
//
// A row is a str (the text), a backlot.Document, or a mapping with "text" and optionally "id", "url", "title", "date",
// as a line of JSON Lines has it; None, NaN, NaT and NA count as absent. Anything else is a complaint about that row,
// never an exception: whoever asked decides what becomes of it.
#pragma once

#include "backlot/article/document.h"
#include "backlot/ingest/record.h"
#include "backlot/result/result.h"

#include <nanobind/nanobind.h>

#include <memory>
#include <string>
#include <vector>

namespace backlot::python {

// Destroyed holding the lock: it refers to objects of Python.
struct Row {
  std::shared_ptr<const article::Document> document;  // where it is one already
  std::string record;                                 // else a line of JSON Lines
  std::string complaint;                              // else why it is neither
  std::string id;                                     // of the row, as far as it was read
};

// Throws what a mapping of the caller throws when it is asked for a key.
Row row_of(nanobind::handle object);
std::vector<Row> rows_of(const nanobind::list& objects);

// The document of a row, whose record it takes. Errors: the complaint; those of RecordParser::document.
Result<article::Document> read(Row& row, ingest::RecordParser& parser);

}  // namespace backlot::python
