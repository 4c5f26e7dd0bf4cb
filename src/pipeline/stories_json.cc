#include "backlot/pipeline/stories_json.h"

#include "backlot/json/writer.h"

namespace backlot::pipeline {
namespace {

void append_document(const StoryDocument& d, const CorpusStories& found, json::Writer& json) {
  json.open_object().field("id", std::string_view(found.ids[d.document]));
  json.key("relation");
  d.relation == copies::Relation::different ? json.null() : json.value(copies::name_of(d.relation));
  json.key("source");
  d.source ? json.value(std::string_view(found.ids[*d.source])) : json.null();
  json.field("confidence", static_cast<double>(d.confidence));
  json.close_object();
}

}  // namespace

std::string stories_json(const CorpusStories& found) {
  std::string out;
  json::Writer json(out);
  json.open_object().key("stories").open_array();
  for (const Story& story : found.stories) {
    json.open_object().field("id", std::string_view(found.ids[story.documents.front().document]));
    json.field("size", static_cast<std::int64_t>(story.documents.size()));
    json.field("weakest", static_cast<double>(story.weakest)).key("documents").open_array();
    for (const StoryDocument& d : story.documents) append_document(d, found, json);
    json.close_array().close_object();
  }
  json.close_array().key("excerpts").open_array();
  for (const Excerpt& e : found.excerpts) {
    json.open_object()
        .field("id", std::string_view(found.ids[e.document]))
        .field("of", std::string_view(found.ids[e.of]));
    json.field("probability", static_cast<double>(e.probability)).close_object();
  }
  json.close_array().close_object();
  return out + '\n';
}

}  // namespace backlot::pipeline
