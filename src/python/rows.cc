#include "backlot/python/rows.h"

#include "backlot/json/writer.h"

#include <nanobind/stl/shared_ptr.h>

#include <array>
#include <optional>
#include <string_view>

namespace backlot::python {
namespace {

namespace nb = nanobind;
using std::string_view;

constexpr string_view half_a_pair = "holds half of a surrogate pair, which no text may";

std::string type_of(nb::handle object) { return nb::str(object.type().attr("__name__")).c_str(); }

// "None", "nan (float)", "bytes; decode it first": what stands where a text should.
std::string shown(nb::handle object) {
  if (object.is_none()) return "None";
  const std::string type = type_of(object);
  if (type == "bytes" || type == "bytearray") return type + "; decode it first";
  if (PyFloat_Check(object.ptr())) return nb::str(object).c_str() + std::string(" (float)");
  return type;
}

// What tables have where they have nothing: None, NaN, pandas' NaT and NA.
bool is_missing(nb::handle object) {
  if (object.is_none()) return true;
  if (PyUnicode_Check(object.ptr()) || PyLong_Check(object.ptr())) return false;
  if (PyFloat_Check(object.ptr())) return PyFloat_AsDouble(object.ptr()) != PyFloat_AsDouble(object.ptr());
  const std::string type = type_of(object);
  return type == "NAType" || type == "NaTType";
}

// Its UTF-8, as bytes of their own: a str would keep them as long as it lives. Nothing where half of a pair has none.
std::optional<nb::bytes> utf8(nb::handle text) {
  PyObject* const bytes = PyUnicode_AsUTF8String(text.ptr());
  if (bytes != nullptr) return nb::steal<nb::bytes>(bytes);
  if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError) == 0) throw nb::python_error();
  PyErr_Clear();
  return std::nullopt;
}

string_view view(const nb::bytes& bytes) { return {bytes.c_str(), bytes.size()}; }

Row complain(std::string why, std::string id = {}) {
  return {.document = nullptr, .record = {}, .complaint = std::move(why), .id = std::move(id)};
}

Row of_text(nb::handle object) {
  const auto text = utf8(object);
  if (!text) return complain("the text " + std::string(half_a_pair));
  Row row;
  row.record.reserve(text->size() + text->size() / 16 + 16);
  json::Writer(row.record).open_object().field("text", view(*text)).close_object();
  return row;
}

// The value of a key; an invalid object where it has none.
nb::object at(nb::handle mapping, const char* key) {
  PyObject* const found = PyMapping_GetItemString(mapping.ptr(), key);
  if (found != nullptr) return nb::steal(found);
  if (PyErr_ExceptionMatches(PyExc_KeyError) == 0) throw nb::python_error();
  PyErr_Clear();
  return {};
}

// As a str, where the key may be something else: ids are numbers, too, and dates are dates.
nb::object as_text(string_view key, nb::object value) {
  const bool is_number = PyIndex_Check(value.ptr()) != 0 && !PyBool_Check(value.ptr());
  if (key == "date" || (key == "id" && is_number)) return nb::str(value);
  return value;
}

// Puts one key of `mapping` into the record. Returns a complaint, empty where there is none.
std::string copy_key(nb::handle mapping, const char* key, json::Writer& json, std::string& id) {
  const nb::object found = at(mapping, key);
  const bool is_text = string_view(key) == "text";
  if (is_text && !found.is_valid()) return "no \"text\"; every document needs one";
  if (!is_text && (!found.is_valid() || is_missing(found))) return {};
  const nb::object value = as_text(key, found);
  const std::string named = "\"" + std::string(key) + "\" ";
  if (!PyUnicode_Check(value.ptr())) return named + "is " + shown(found) + ", expected a str";
  const auto bytes = utf8(value);
  if (!bytes) return named + std::string(half_a_pair);
  if (string_view(key) == "id") id = view(*bytes);
  json.field(key, view(*bytes));
  return {};
}

Row of_mapping(nb::handle mapping) {
  Row row;
  json::Writer json(row.record);
  json.open_object();
  for (const char* const key : std::to_array({"id", "text", "url", "title", "date"})) {
    std::string complaint = copy_key(mapping, key, json, row.id);
    if (!complaint.empty()) return complain(std::move(complaint), std::move(row.id));
  }
  json.close_object();
  return row;
}

bool is_mapping(nb::handle object) {
  if (PyDict_Check(object.ptr())) return true;
  return nb::isinstance(object, nb::module_::import_("collections.abc").attr("Mapping"));
}

// A row has no file that line and column would stand behind.
void place_in_message(Error& error) {
  if (error.line == 0) return;
  error.message =
      "line " + std::to_string(error.line) + ", column " + std::to_string(error.column) + ": " + error.message;
  error.line = error.column = 0;
}

}  // namespace

Row row_of(nb::handle object) {
  if (PyUnicode_Check(object.ptr())) return of_text(object);
  std::shared_ptr<article::Document> document;
  if (nb::try_cast(object, document) && document) {  // None is a document of none to nanobind
    std::string id = document->id;
    return {.document = std::move(document), .record = {}, .complaint = {}, .id = std::move(id)};
  }
  if (is_mapping(object)) return of_mapping(object);
  return complain("expected a str, a mapping with \"text\" or a Document, not " + shown(object));
}

std::vector<Row> rows_of(const nb::list& objects) {
  std::vector<Row> rows;
  rows.reserve(objects.size());
  for (const nb::handle object : objects) rows.push_back(row_of(object));
  return rows;
}

Result<article::Document> read(Row& row, ingest::RecordParser& parser) {
  if (row.document) return *row.document;
  if (!row.complaint.empty()) return fail(ErrorCode::invalid, row.complaint);
  ingest::Record record;
  record.form = ingest::Record::Form::json;
  record.bytes = std::move(row.record);
  auto document = parser.document(std::move(record));
  if (!document) place_in_message(document.error());
  return document;
}

}  // namespace backlot::python
