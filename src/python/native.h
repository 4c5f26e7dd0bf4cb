// What the parts of the module share: each registers its classes and functions, and raises the same exception.
#pragma once

#include "backlot/article/document.h"
#include "backlot/copies/words.h"
#include "backlot/python/rows.h"
#include "backlot/result/result.h"

#include <nanobind/nanobind.h>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace backlot::python {

// backlot.Error in Python.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[noreturn]] void raise(const Error& error);
// Names the row, counted from 0.
[[noreturn]] void raise(const Error& error, std::size_t row);

nanobind::bytes bytes_of(std::string_view text);

// All processors where none are said.
unsigned threads_of(std::optional<unsigned> threads);

// Raises what is wrong with it.
article::Document document_of(Row& row);

// How copies read words. Frozen, made at the first use: importing the package must cost nothing.
const copies::Reader& words();

// For run_rows(): whether a signal (Ctrl-C) came in. The exception of its handler is then set, and has to be thrown
// once the work has ended: throw_if_interrupted(). Only Python's main thread is ever interrupted.
bool was_interrupted();
void throw_if_interrupted();

void add_document(nanobind::module_& m);
void add_reader(nanobind::module_& m);
void add_table(nanobind::module_& m);
void add_annotator(nanobind::module_& m);
void add_copies(nanobind::module_& m);
void add_cluster(nanobind::module_& m);

}  // namespace backlot::python
