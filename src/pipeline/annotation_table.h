// Annotations as rows of an Arrow table, by the same schema as their JSON: a key is a column, an object a struct, a
// list a list; `error` says why a row has no annotation.
//
//   AnnotationRows rows(annotation_schema());
//   rows.add(document, annotation, {});
//   rows.add_error("row 7", "no text");
//   arrow::Column table = std::move(rows).finish();
#pragma once

#include "backlot/arrow/builder.h"
#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/pipeline/annotation_form.h"

#include <string_view>

namespace backlot::pipeline {

arrow::Field annotation_schema();

class AnnotationRows {
 public:
  // `schema`: of annotation_schema(); must outlive what is made.
  explicit AnnotationRows(const arrow::Field& schema) : rows_(schema) {}

  void add(const article::Document& document, const facts::Annotation& annotation, const FormOptions& options);
  // A document that could not be read: nothing but its id, where it has one, and why.
  void add_error(std::string_view id, std::string_view why);

  arrow::Column finish() && { return std::move(rows_).finish(); }

 private:
  arrow::Builder rows_;
};

}  // namespace backlot::pipeline
