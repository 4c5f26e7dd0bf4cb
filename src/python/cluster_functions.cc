// backlot._native.stage() and what goes with it: the stages of src/cluster on batches of Arrow, for backlot.spark.
#include "backlot/arrow/batch.h"
#include "backlot/cluster/annotating.h"
#include "backlot/cluster/parsing.h"
#include "backlot/cluster/stages.h"
#include "backlot/python/native.h"
#include "backlot/unspin/shipped.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace backlot::python {
namespace {

namespace nb = nanobind;
using arrow::Batch;
using arrow::Table;
using cluster::Stage;

// Of the thread that annotates: Spark's workers have one.
cluster::Annotating& annotating() {
  static const pipeline::Annotator annotator = [] {
    auto made = pipeline::Annotator::create({});
    if (!made) raise(made.error());
    return *std::move(made);
  }();
  static thread_local cluster::Annotating made(annotator);
  return made;
}

using Run = Stage (*)(const Batch&);
constexpr auto stages = std::to_array<std::pair<std::string_view, Run>>({
    {"annotation_lines", [](const Batch& rows) -> Stage { return annotating().lines(rows); }},
    {"annotation_columns", [](const Batch& rows) -> Stage { return annotating().columns(rows); }},
    {"annotation_columns_and_lines", [](const Batch& rows) -> Stage { return annotating().columns(rows, true); }},
    {"restored", [](const Batch& rows) -> Stage { return annotating().restored(rows); }},
    {"parsed", cluster::parsed},
    {"documents", [](const Batch& rows) { return cluster::documents(rows, words()); }},
    {"postings", cluster::postings},
    {"pair_keys", cluster::pair_keys},
    {"pair_stretch", cluster::pair_stretch},
    {"furniture_keys", cluster::furniture_keys},
    {"worth_a_look", cluster::worth_a_look},
    {"verify", [](const Batch& rows) { return cluster::verify(rows, words()); }},
    {"same_words", cluster::same_words},
    {"likely_roots", cluster::likely_roots},
    {"derive", cluster::derive},
    {"count_words", [](const Batch& rows) { return cluster::count_words(rows, words()); }},
    {"listings", cluster::listings},
    {"meet", cluster::meet},
    {"partners", cluster::partners},
    {"compare", cluster::compare},
    {"surroundings", cluster::surroundings},
    {"kin", cluster::kin},
    {"nearest_parts", cluster::nearest_parts},
    {"join_parts", cluster::join_parts},
    {"link", cluster::link},
    {"tell", cluster::tell},
});

// What a batch lends by the Arrow PyCapsule interface, held as long as it is read.
class Lent {
 public:
  explicit Lent(const nb::handle& batch) : capsules_(nb::cast<nb::tuple>(batch.attr("__arrow_c_array__")())) {}

  Batch batch() const {
    const auto* const schema = static_cast<ArrowSchema*>(pointer(0, "arrow_schema"));
    const auto* const array = static_cast<ArrowArray*>(pointer(1, "arrow_array"));
    auto made = Batch::of(*schema, *array);
    if (!made) raise(made.error());
    return *made;
  }

 private:
  void* pointer(std::size_t at, const char* name) const {
    void* const found = PyCapsule_GetPointer(capsules_[at].ptr(), name);
    if (found == nullptr) throw nb::python_error();
    return found;
  }

  nb::tuple capsules_;
};

template <class Work>
Table run(const nb::handle& rows, Work work) {
  const Lent lent(rows);
  const Batch batch = lent.batch();
  const nb::gil_scoped_release free;
  Stage made = work(batch);
  if (!made) raise(made.error());
  return *std::move(made);
}

Table stage(std::string_view name, const nb::handle& rows) {
  for (const auto& [known, work] : stages) {
    if (known == name) return run(rows, work);
  }
  throw nb::value_error(("no stage \"" + std::string(name) + "\"").c_str());
}

copies::Rarity rarity(const nb::bytes& counts, std::uint64_t texts) {
  copies::TextsWith texts_with;
  const auto to = texts_with.counts();
  if (counts.size() != to.size_bytes()) throw nb::value_error("counts of another size");
  std::memcpy(to.data(), counts.c_str(), counts.size());
  return {std::move(texts_with), texts};
}

std::optional<Table> next_of(cluster::FileRows& file, std::size_t most_rows) {
  const nb::gil_scoped_release free;
  return file.next(most_rows);
}

}  // namespace

void add_cluster(nb::module_& m) {
  m.def("stage", &stage, nb::arg("name"), nb::arg("batch"), nb::sig("def stage(name: str, batch: object) -> Table"),
        "One of the stages of src/cluster/stages.h, on a batch of Arrow.");
  nb::class_<copies::Rarity>(m, "Rarity")
      .def(
          "__init__",
          [](copies::Rarity* self, const nb::bytes& counts, std::uint64_t texts) {
            new (self) copies::Rarity(rarity(counts, texts));
          },
          nb::arg("counts"), nb::arg("texts"), nb::sig("def __init__(self, counts: bytes, texts: int) -> None"));
  m.def(
      "weigh",
      [](const nb::handle& rows, const copies::Rarity& rarity) {
        return run(rows, [&](const Batch& batch) { return cluster::weigh(batch, words(), rarity); });
      },
      nb::arg("batch"), nb::arg("rarity"), nb::sig("def weigh(batch: object, rarity: Rarity) -> Table"));
  nb::class_<cluster::FileRows>(m, "FileRows", nb::is_final(),
                                "Rows of documents out of a file (src/cluster/parsing.h).")
      .def(
          "__init__",
          [](cluster::FileRows* self, std::string path, std::string source, bool named) {
            new (self) cluster::FileRows(std::move(path), {.source = std::move(source), .named = named});
          },
          nb::arg("path"), nb::arg("source"), nb::arg("named"),
          nb::sig("def __init__(self, path: str, source: str, named: bool) -> None"))
      .def("next", &next_of, nb::arg("most_rows"), "None at the end.",
           nb::sig("def next(self, most_rows: int) -> Table | None"));
  m.attr("WORD_COUNTERS") = static_cast<std::int64_t>(copies::TextsWith::counters);
}

}  // namespace backlot::python
