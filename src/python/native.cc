#include "backlot/python/native.h"

#include <algorithm>
#include <string>
#include <thread>

namespace backlot::python {

namespace nb = nanobind;

void raise(const Error& error) { throw Failure(error.to_string()); }

void raise(const Error& error, std::size_t row) {
  throw Failure("row " + std::to_string(row) + ": " + error.to_string());
}

nb::bytes bytes_of(std::string_view text) { return nb::bytes(text.data(), text.size()); }

unsigned threads_of(std::optional<unsigned> threads) {
  return std::clamp(threads.value_or(std::thread::hardware_concurrency()), 1U, 256U);
}

article::Document document_of(Row& row) {
  ingest::RecordParser parser;
  auto document = read(row, parser);
  if (!document) raise(document.error());
  return *std::move(document);
}

bool was_interrupted() {
  const nb::gil_scoped_acquire lock;
  return PyErr_CheckSignals() != 0;
}

void throw_if_interrupted() {
  if (PyErr_Occurred() != nullptr) throw nb::python_error();
}

}  // namespace backlot::python
