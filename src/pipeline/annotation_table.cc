#include "backlot/pipeline/annotation_table.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace backlot::pipeline {
namespace {

using arrow::Field;
using arrow::integer;
using arrow::number;
using arrow::structure;
using arrow::text;
using arrow::truth;

Field texts(std::string name) { return arrow::list(std::move(name), text("")); }
Field spans(std::string name) { return arrow::list(std::move(name), arrow::list("", integer(""))); }

// A list of facts: their own columns, then their evidence.
Field facts(std::string name, std::vector<Field> columns) {
  for (Field& f :
       std::vector{integer("start"), integer("end"), integer("sentence"), number("confidence"), text("rule")}) {
    columns.push_back(std::move(f));
  }
  return arrow::list(std::move(name), structure("", std::move(columns)));
}

Field doc() {
  return structure("doc", {text("id"), text("source"), text("url"), text("title"), text("published"), text("language"),
                           text("modified"), text("site"), texts("authors"), texts("captions"), texts("videos"),
                           truth("teaser"), text("text")});
}

}  // namespace

Field annotation_schema() {
  return structure(
      "annotation",
      {doc(), spans("sentences"), structure("spun", {truth("verdict"), number("score")}),
       facts("works", {text("title"), text("as_written"), text("type"), texts("networks"), texts("genres"),
                       text("season"), text("premise")}),
       facts("cast", {text("actor"), text("actor_as_written"), text("character"), text("character_as_written"),
                      text("work"), text("description"), text("status")}),
       facts("crew", {text("person"), text("job"), text("work")}),
       facts("schedule", {text("work"), text("kind"), texts("days"), text("time"), text("tz"), text("tz_basis"),
                          text("date"), text("network")}),
       facts("ratings", {text("work"), integer("episode"), number("value"), text("scope"), text("source")}),
       facts("memberships", {text("person"), text("group")}),
       facts("quotes", {text("text"), text("restored"), text("speaker"), text("cue"), spans("parts")}),
       facts("moments", {integer("order"), texts("people"), text("kind"), text("summary")}),
       arrow::list("damage", structure("", {integer("start"), integer("end"), text("as_written"), text("restored"),
                                            text("kind"), number("confidence"), text("why")})),
       text("error")});
}

void AnnotationRows::add(const article::Document& document, const facts::Annotation& annotation,
                         const FormOptions& options) {
  rows_.open_object();
  AnnotationForm(document, annotation, rows_).tell(options);
  rows_.close_object();
}

void AnnotationRows::add_error(std::string_view id, std::string_view why) {
  rows_.open_object();
  if (!id.empty()) rows_.key("doc").open_object().field("id", id).close_object();
  rows_.field("error", why).close_object();
}

}  // namespace backlot::pipeline
