#include "backlot/cli/restored_views.h"

#include "backlot/json/writer.h"
#include "backlot/unicode/utf8.h"
#include "backlot/unspin/reading.h"

namespace backlot::cli {
namespace {

std::string with_line_end(std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

}  // namespace

std::string restored_text(const article::Document& document, const unspin::Restoration& restoration) {
  const unspin::Reading reading(document.text, restoration.damage);
  return with_line_end(std::string(reading.text()));
}

std::string restored_marks(const article::Document& document, const unspin::Restoration& restoration) {
  std::string out;
  std::uint32_t at = 0;
  for (const unspin::Damage& d : restoration.damage) {
    out += Span{at, d.span.begin}.of(document.text);
    out += "⟦";
    out += d.span.of(document.text);
    out += "→" + d.restored + "⟧";
    at = d.span.end;
  }
  return with_line_end(out + document.text.substr(at));
}

std::string restored_json(const article::Document& document, const unspin::Restoration& restoration) {
  const unspin::Reading reading(document.text, restoration.damage);
  const unicode::CodePointMap offsets(document.text);
  std::string out;
  json::Writer json(out);
  json.open_object().field("id", document.id).key("spun").open_object();
  json.field("verdict", restoration.verdict).field("score", static_cast<float>(restoration.spun)).close_object();
  json.field("restored", reading.text()).key("damage").open_array();
  for (const unspin::Damage& d : restoration.damage) {
    json.open_object().field("start", offsets(d.span.begin)).field("end", offsets(d.span.end));
    json.field("as_written", d.span.of(document.text)).field("restored", d.restored);
    json.field("kind", unspin::name_of(d.kind)).field("confidence", d.confidence).field("why", d.why).close_object();
  }
  json.close_array().close_object();
  return out + "\n";
}

}  // namespace backlot::cli
