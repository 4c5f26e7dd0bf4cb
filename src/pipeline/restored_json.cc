#include "backlot/pipeline/restored_json.h"

#include "backlot/json/writer.h"
#include "backlot/pipeline/annotation_form.h"
#include "backlot/unspin/reading.h"

namespace backlot::pipeline {

std::string restored_json(const article::Document& document, const unspin::Restoration& restoration) {
  const unspin::Reading reading(document.text, restoration.damage);
  const unicode::CodePointMap offsets(document.text);
  std::string out;
  json::Writer json(out);
  json.open_object().field("id", document.id).key("spun").open_object();
  json.field("verdict", restoration.verdict).field("score", static_cast<float>(restoration.spun)).close_object();
  json.field("restored", reading.text()).key("damage").open_array();
  for (const unspin::Damage& d : restoration.damage) tell_damage(d, document.text, offsets, json);
  json.close_array().close_object();
  return out + "\n";
}

}  // namespace backlot::pipeline
