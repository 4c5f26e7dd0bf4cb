#include "backlot/pipeline/annotation_json.h"

#include "backlot/json/writer.h"

namespace backlot::pipeline {

void append_json(const article::Document& document, const facts::Annotation& annotation, const FormOptions& options,
                 std::string& out) {
  json::Writer json(out);
  json.open_object().field("schema", 1);
  AnnotationForm(document, annotation, json).tell(options);
  json.close_object();
  out.push_back('\n');
}

}  // namespace backlot::pipeline
