// backlot._native: what python/backlot is made of. Texts of documents come in as rows (rows.h); results go out as lines
// of JSON, which the package turns into objects where somebody looks at them, or as Arrow tables.
#include "backlot/python/native.h"

namespace nb = nanobind;

NB_MODULE(_native, m) {
  namespace python = backlot::python;
  nb::set_leak_warnings(false);  // what others still hold at the end of the program is no leak of ours
  m.doc() = "The compiled part of backlot; use the package.";
  nb::exception<python::Failure>(m, "Error", PyExc_ValueError);
  python::add_document(m);
  python::add_reader(m);
  python::add_table(m);
  python::add_annotator(m);
  python::add_copies(m);
  python::add_cluster(m);
}
