#include "backlot/cluster/annotating.h"

#include "backlot/cluster/records.h"
#include "backlot/cluster/rows.h"
#include "backlot/pipeline/annotation_json.h"
#include "backlot/pipeline/annotation_table.h"
#include "backlot/pipeline/parsed.h"
#include "backlot/unspin/reading.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace backlot::cluster {
namespace {

// The id of a row that could not be read, and why.
void tell_refused(std::optional<std::string_view> id, const Error& error, arrow::Builder& row) {
  if (id) row.field("id", *id);
  row.field("error", std::string_view(error.to_string())).close_object();
}

// As JSON, without the line break; `out` holds it.
std::string_view line_of(const article::Document& document, const facts::Annotation& annotation, std::string& out) {
  out.clear();
  pipeline::append_json(document, annotation, {}, out);
  return std::string_view(out).substr(0, out.size() - 1);
}

}  // namespace

// Calls take(id, document, annotation) or refuse(id, error) for each row, in order; documents go through the stages
// together.
template <class Take, class Refuse>
void Annotating::annotate(const arrow::Batch& documents, Take take, Refuse refuse) {
  const Records records(documents);
  for (std::size_t begin = 0; begin < records.size(); begin += pipeline::Annotator::batch) {
    const std::size_t end = std::min(records.size(), begin + pipeline::Annotator::batch);
    pipeline::Parsed read;
    for (std::size_t row = begin; row < end; ++row) read.add(records.read(row, parser_));
    const auto annotations = annotator_.annotate(read.documents, scratch_);
    read.for_each_row(
        [&](std::size_t row, std::size_t document) {
          const article::Document& of_row = read.documents[document];
          take(records.id(begin + row).value_or(of_row.id), of_row, annotations[document]);
        },
        [&](std::size_t row, const Error& error) { refuse(records.id(begin + row), error); });
  }
}

arrow::Table Annotating::lines(const arrow::Batch& documents) {
  Made made({arrow::text("id"), arrow::text("annotation"), arrow::text("error")});
  std::string line;
  annotate(
      documents,
      [&](std::string_view id, const article::Document& document, const facts::Annotation& annotation) {
        made.row().field("id", id).field("annotation", line_of(document, annotation, line)).close_object();
      },
      [&](std::optional<std::string_view> id, const Error& error) { tell_refused(id, error, made.row()); });
  return std::move(made).table();
}

arrow::Field Annotating::columns_schema() {
  arrow::Field schema = pipeline::annotation_schema();
  schema.children.insert(schema.children.begin(), arrow::text("id"));
  schema.children.push_back(arrow::text("line"));
  return schema;
}

arrow::Table Annotating::columns(const arrow::Batch& documents, bool with_lines) {
  auto schema = std::make_shared<const arrow::Field>(columns_schema());
  arrow::Builder rows(*schema);
  std::string line;
  annotate(
      documents,
      [&](std::string_view id, const article::Document& document, const facts::Annotation& annotation) {
        rows.open_object().field("id", id);
        pipeline::AnnotationForm(document, annotation, rows).tell({});
        if (with_lines) rows.field("line", line_of(document, annotation, line));
        rows.close_object();
      },
      [&](std::optional<std::string_view> id, const Error& error) { tell_refused(id, error, rows.open_object()); });
  auto batch = std::make_shared<const arrow::Column>(std::move(rows).finish());
  return {std::move(schema), {std::move(batch)}};
}

arrow::Table Annotating::restored(const arrow::Batch& documents) {
  Made made(
      {arrow::text("id"), arrow::text("text"), arrow::truth("spun"), arrow::number("score"), arrow::text("error")});
  const Records records(documents);
  for (std::size_t row = 0; row < records.size(); ++row) {
    const auto document = records.read(row, parser_);
    if (!document) {
      tell_refused(records.id(row), document.error(), made.row());
      continue;
    }
    const unspin::Restoration restoration = annotator_.restore(*document, scratch_);
    arrow::Builder& out = made.row().field("id", records.id(row).value_or(document->id));
    out.field("text", unspin::Reading(document->text, restoration.damage).text()).field("spun", restoration.verdict);
    out.field("score", static_cast<float>(restoration.spun)).close_object();
  }
  return std::move(made).table();
}

}  // namespace backlot::cluster
