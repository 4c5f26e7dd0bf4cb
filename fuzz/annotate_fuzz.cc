// Any text through the whole way to JSON: no crash, offsets inside the text, the same output twice.
#include "backlot/ingest/record.h"
#include "backlot/pipeline/annotation_json.h"
#include "backlot/pipeline/annotator.h"
#include "backlot/unicode/utf8.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using backlot::pipeline::Annotator;
  static const auto annotator = Annotator::create({});
  static Annotator::Scratch scratch(*annotator);
  static backlot::ingest::RecordParser parser;
  // Bytes that are no UTF-8 are refused before anything is read; here they are repaired so that the rest is reached.
  std::string text = backlot::unicode::repair({reinterpret_cast<const char*>(data), size});
  const auto document = parser.document({.form = backlot::ingest::Record::Form::text,
                                         .bytes = std::move(text),
                                         .source = "fuzz",
                                         .name = "fuzz",
                                         .line = 0,
                                         .index = 0});
  if (!document) return 0;
  std::string first;
  std::string second;
  const auto annotation = annotator->annotate(*document, scratch);
  for (const auto& sentence : annotation.sentences) {
    if (sentence.end < sentence.begin || sentence.end > document->text.size()) std::abort();
  }
  backlot::pipeline::append_json(*document, annotation, {}, first);
  backlot::pipeline::append_json(*document, annotator->annotate(*document, scratch), {}, second);
  if (first != second) std::abort();
  return 0;
}
