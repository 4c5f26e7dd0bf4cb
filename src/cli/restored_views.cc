#include "backlot/cli/restored_views.h"

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

}  // namespace backlot::cli
