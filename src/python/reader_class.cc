// backlot._native.Reader: the documents of files, folders and archives, one after the other.
#include "backlot/ingest/reader.h"
#include "backlot/python/native.h"

#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <memory>
#include <mutex>

namespace backlot::python {
namespace {

namespace nb = nanobind;

class Reader {
 public:
  explicit Reader(std::vector<std::string> paths) : reader_(std::move(paths)) {}

  // nullptr at the end. Any number of threads may ask.
  std::shared_ptr<article::Document> next() {
    const nb::gil_scoped_release free;
    const std::lock_guard lock(mutex_);
    auto record = reader_.next();
    if (!record) return nullptr;
    if (!*record) raise(record->error());
    auto document = parser_.document(**std::move(record));
    if (!document) raise(document.error());
    return std::make_shared<article::Document>(*std::move(document));
  }

 private:
  std::mutex mutex_;
  ingest::Reader reader_;
  ingest::RecordParser parser_;
};

}  // namespace

void add_reader(nb::module_& m) {
  nb::class_<Reader>(m, "Reader", nb::is_final(), "The documents of files, folders and archives, one after the other.")
      .def(nb::init<std::vector<std::string>>(), nb::arg("paths"))
      .def(
          "__iter__", [](nb::handle self) { return nb::borrow(self); }, nb::sig("def __iter__(self) -> Reader"))
      .def(
          "__next__",
          [](Reader& reader) {
            auto document = reader.next();
            if (!document) throw nb::stop_iteration();
            return document;
          },
          "Raises what is wrong with one record; the next call goes on behind it.");
}

}  // namespace backlot::python
