// backlot.Table: rows in Arrow's layout, handed over by the Arrow PyCapsule interface.
#include "backlot/arrow/handover.h"
#include "backlot/python/native.h"

#include <nanobind/stl/string.h>

#include <cstdint>
#include <string>

namespace backlot::python {
namespace {

namespace nb = nanobind;
using arrow::Table;

// Gives back what nobody took.
template <class Handed>
nb::object capsule_of(Handed* handed, const char* name) {
  return nb::steal(PyCapsule_New(handed, name, [](PyObject* capsule) {
    auto* const held = static_cast<Handed*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
    if (held->release != nullptr) held->release(held);
    delete held;
  }));
}

std::int64_t rows_in(const Table& table) {
  std::int64_t rows = 0;
  for (const auto& batch : table.batches) rows += batch->length();
  return rows;
}

nb::object stream_of(const Table& table, nb::handle) {
  auto* const stream = new ArrowArrayStream{};
  arrow::hand_over(table, *stream);
  return capsule_of(stream, "arrow_array_stream");
}

nb::object schema_of(const Table& table) {
  auto* const schema = new ArrowSchema{};
  arrow::hand_over(*table.schema, *schema);
  return capsule_of(schema, "arrow_schema");
}

}  // namespace

void add_table(nb::module_& m) {
  nb::class_<Table>(m, "Table", nb::is_final(),
                    "Annotations in Arrow's layout, for whatever reads the Arrow PyCapsule interface:\n"
                    "pyarrow.table(t), polars.DataFrame(t), duckdb. Nothing is copied; what was handed over stays\n"
                    "valid when the table is gone.\n\n"
                    "A row for each document; the columns are the keys of an annotation (docs/python.md), and `error`\n"
                    "says why a document has none. Immutable; any number of threads may read it.")
      .def("__len__", &rows_in)
      .def("__repr__", [](const Table& t) { return "<backlot.Table of " + std::to_string(rows_in(t)) + " rows>"; })
      .def("__arrow_c_schema__", &schema_of, nb::sig("def __arrow_c_schema__(self) -> object"))
      .def("__arrow_c_stream__", &stream_of, nb::arg("requested_schema") = nb::none(),
           nb::sig("def __arrow_c_stream__(self, requested_schema: object | None = None) -> object"),
           "The schema is always that of annotations, whatever is requested.");
}

}  // namespace backlot::python
