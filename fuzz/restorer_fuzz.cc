// The restorer on any text: never crashes, spans in order inside the text, confidences between 0 and 1, and a reading
// whose offsets lead there and back.
#include "backlot/text/analyzer.h"
#include "backlot/unicode/utf8.h"
#include "backlot/unspin/reading.h"
#include "backlot/unspin/restorer.h"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace backlot;

namespace {

void require(bool condition) {
  if (!condition) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const text::Analyzer analyzer = *text::Analyzer::shipped();
  // Every text is decoded, whatever the judge says.
  static const unspin::Restorer restorer = *unspin::Restorer::shipped({.spun_least = 0});
  static unspin::Restorer::Scratch scratch;
  static text::Text text;
  const std::string source = unicode::repair({reinterpret_cast<const char*>(data), size});
  analyzer.analyze(source, {}, text);
  const unspin::Restoration found = restorer.restore(text, {}, scratch);
  require(found.spun >= 0 && found.spun <= 1);
  std::uint32_t at = 0;
  for (const unspin::Damage& d : found.damage) {
    require(d.span.begin >= at && d.span.begin < d.span.end && d.span.end <= source.size());
    require(d.confidence >= 0 && d.confidence <= 1 && unicode::find_invalid(d.restored) == std::string::npos);
    at = d.span.end;
  }
  const unspin::Reading reading(source, found.damage);
  require(unicode::find_invalid(reading.text()) == std::string::npos);
  for (const text::Token& t : text.tokens)
    require(reading.to_written(reading.to_restored(t.span())).contains(t.span()));
  return 0;
}
