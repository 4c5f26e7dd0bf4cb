// backlot.Document.
#include "backlot/article/document.h"

#include "backlot/cluster/frozen_document.h"
#include "backlot/python/native.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <functional>
#include <string>

namespace backlot::python {
namespace {

namespace nb = nanobind;
using article::Document;

std::optional<std::string> iso(const std::optional<article::Date>& date) {
  return date ? std::optional(date->iso()) : std::nullopt;
}

Document make(nb::object text, nb::object id, nb::object url, nb::object title, nb::object date) {
  nb::dict fields;
  fields["text"] = std::move(text);
  fields["id"] = std::move(id);
  fields["url"] = std::move(url);
  fields["title"] = std::move(title);
  fields["date"] = std::move(date);
  Row row = row_of(fields);
  return document_of(row);
}

std::string frozen(const Document& d) {
  std::string out;
  cluster::freeze(d, out);
  return out;
}

Document thawed(const nb::bytes& state) {
  auto document = cluster::thawed_document({state.c_str(), state.size()});
  if (!document) raise(document.error());
  return *std::move(document);
}

std::string shown(const Document& d) {
  return "<backlot.Document " + d.id + ", " + std::to_string(d.text.size()) + " bytes>";
}

constexpr const char* about =
    "One article: a text with what is known of it. Immutable; checked when it is made.\n\n"
    "    Document(\"Wen Li stars as Ada in “Tin Roof”.\", id=\"a1\", date=\"2026-03-04\")\n\n"
    "text: str of at most 16 MiB as UTF-8, the main text with a headline as its first line, paragraphs apart by line\n"
    "breaks. id: a hash of the text unless given. date: when it was published, ISO 8601 or as articles print it\n"
    "(\"March 4, 2026\"). What the text itself states (title, date) is taken from it where it is not given.\n\n"
    "Raises backlot.Error for a text that is empty, too large or holds what no text may (NUL, half of a surrogate\n"
    "pair), and for a date that is none. Documents are equal where all their fields are; they can be pickled.";

}  // namespace

void add_document(nb::module_& m) {
  nb::class_<Document>(m, "Document", nb::is_final(), about)
      .def(
          "__init__",
          [](Document* self, nb::object text, nb::object id, nb::object url, nb::object title, nb::object date) {
            new (self)
                Document(make(std::move(text), std::move(id), std::move(url), std::move(title), std::move(date)));
          },
          nb::arg("text"), nb::kw_only(), nb::arg("id") = nb::none(), nb::arg("url") = nb::none(),
          nb::arg("title") = nb::none(), nb::arg("date") = nb::none(),
          nb::sig("def __init__(self, text: str, *, id: str | int | None = None, url: str | None = None, "
                  "title: str | None = None, date: str | datetime.date | None = None) -> None"))
      .def_prop_ro(
          "text", [](const Document& d) { return std::string_view(d.text); }, "What all offsets refer to.")
      .def_prop_ro(
          "id", [](const Document& d) { return std::string_view(d.id); }, "Its own, else a hash of the text.")
      .def_prop_ro(
          "source", [](const Document& d) { return std::string_view(d.source); }, "Path or address.")
      .def_prop_ro("url", [](const Document& d) { return d.url; })
      .def_prop_ro("title", [](const Document& d) { return d.title; })
      .def_prop_ro(
          "published", [](const Document& d) { return iso(d.published); }, "ISO 8601: \"2026-03-04\".")
      .def_prop_ro(
          "modified", [](const Document& d) { return iso(d.modified); }, "ISO 8601.")
      .def_prop_ro(
          "language", [](const Document& d) { return std::string_view(d.language); }, "BCP 47; empty where unknown.")
      .def_prop_ro("site", [](const Document& d) { return std::string_view(d.site); })
      .def_prop_ro("authors", [](const Document& d) { return d.authors; })
      .def_prop_ro(
          "captions", [](const Document& d) { return d.captions; }, "Of the pictures of a web page.")
      .def_prop_ro(
          "videos", [](const Document& d) { return d.videos; }, "Addresses of those that a web page shows.")
      .def(
          "__eq__",
          [](const Document& d, nb::handle other) {
            const Document* held = nullptr;
            return nb::try_cast(other, held) && held != nullptr && frozen(d) == frozen(*held);
          },
          nb::sig("def __eq__(self, other: object, /) -> bool"))
      .def("__hash__",
           [](const Document& d) { return std::hash<std::string>()(d.text) ^ std::hash<std::string>()(d.id); })
      .def("__repr__", &shown)
      .def(
          "__getstate__", [](const Document& d) { return bytes_of(frozen(d)); },
          nb::sig("def __getstate__(self) -> bytes"))
      .def(
          "__setstate__", [](Document& d, const nb::bytes& state) { new (&d) Document(thawed(state)); },
          nb::sig("def __setstate__(self, state: bytes, /) -> None"));
}

}  // namespace backlot::python
