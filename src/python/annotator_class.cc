// backlot._native.Annotator.
#include "backlot/pipeline/restored_json.h"
#include "backlot/python/annotating.h"
#include "backlot/python/native.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <string>
#include <utility>

namespace backlot::python {
namespace {

namespace nb = nanobind;

using NamedText = std::pair<std::string, std::string>;  // of a file, and what is in it

pipeline::Annotator annotator_of(const std::vector<NamedText>& rules, const std::optional<NamedText>& lexicon) {
  pipeline::AnnotatorOptions options;
  for (const auto& [name, text] : rules) options.user_rules.push_back({name, text});
  if (lexicon) {
    auto parsed = unspin::Substitutions::parse(lexicon->second, lexicon->first);
    if (!parsed) raise(parsed.error());
    options.user_substitutions = *std::move(parsed);
  }
  auto made = pipeline::Annotator::create(options);
  if (!made) raise(made.error());
  return *std::move(made);
}

class Annotator {
 public:
  Annotator(const std::vector<NamedText>& rules, const std::optional<NamedText>& lexicon,
            std::optional<unsigned> threads)
      : annotator_(annotator_of(rules, lexicon)), scratches_(annotator_), threads_(threads_of(threads)) {}

  nb::list annotate(const nb::list& objects) {
    auto rows = rows_of(objects);
    std::vector<Result<std::string>> lines;
    {
      const nb::gil_scoped_release free;
      lines = python::annotate(scratches_, rows, options());
    }
    throw_if_interrupted();
    nb::list out;
    for (const auto& line : lines) {
      if (line) {
        out.append(bytes_of(*line));
      } else {
        out.append(line.error().to_string());
      }
    }
    return out;
  }

  arrow::Table annotate_table(const nb::list& objects) {
    auto rows = rows_of(objects);
    arrow::Table table;
    {
      const nb::gil_scoped_release free;
      table = python::annotate_table(scratches_, rows, options());
    }
    throw_if_interrupted();
    return table;
  }

  nb::bytes restore(nb::handle object) {
    Row row = row_of(object);
    std::string json;
    {
      const nb::gil_scoped_release free;
      const article::Document document = document_of(row);
      const auto kept = scratches_.lend();
      json = pipeline::restored_json(document, annotator_.restore(document, kept->scratch));
    }
    return bytes_of(json);
  }

  unsigned threads() const { return threads_; }

 private:
  AnnotatingOptions options() const { return {.threads = threads_, .stop = was_interrupted}; }

  pipeline::Annotator annotator_;
  Scratches scratches_;
  unsigned threads_;
};

}  // namespace

void add_annotator(nb::module_& m) {
  nb::class_<Annotator>(m, "Annotator", nb::is_final())
      .def(nb::init<const std::vector<NamedText>&, const std::optional<NamedText>&, std::optional<unsigned>>(),
           nb::arg("rules"), nb::arg("lexicon") = nb::none(), nb::arg("threads") = nb::none())
      .def_prop_ro("threads", &Annotator::threads)
      .def("annotate", &Annotator::annotate, nb::arg("rows"),
           nb::sig("def annotate(self, rows: list[object]) -> list[bytes | str]"),
           "A line of JSON (bytes) for each row, or why it has none (str).")
      .def("annotate_table", &Annotator::annotate_table, nb::arg("rows"),
           nb::sig("def annotate_table(self, rows: list[object]) -> Table"))
      .def("restore", &Annotator::restore, nb::arg("row").none(), nb::sig("def restore(self, row: object) -> bytes"),
           "JSON: {\"id\", \"spun\", \"restored\", \"damage\"}.");
}

}  // namespace backlot::python
