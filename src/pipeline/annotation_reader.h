// The lines that annotation_json.h writes, read again: what was annotated elsewhere.
//
//   AnnotationReader read;                         // one a thread; keeps its memory
//   Result<Annotated> said = read(line);
//
// append_json(said->document, said->annotation) gives the same line again, and the document is laid out.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/result/result.h"

#include <memory>
#include <string_view>

namespace backlot::pipeline {

struct Annotated {
  article::Document document;
  facts::Annotation annotation;
};

class AnnotationReader {
 public:
  AnnotationReader();
  ~AnnotationReader();
  AnnotationReader(AnnotationReader&&) noexcept;
  AnnotationReader& operator=(AnnotationReader&&) noexcept;

  // Errors: invalid (no JSON; another schema; no text; a field that is missing or of another kind; an offset that lies
  // outside the text).
  Result<Annotated> operator()(std::string_view line);

 private:
  struct Json;
  std::unique_ptr<Json> json_;
};

}  // namespace backlot::pipeline
