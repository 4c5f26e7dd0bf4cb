// Any bytes as a text file: refused with an error, or laid out soundly.
#include "document_check.h"

#include "backlot/ingest/record.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  backlot::ingest::Record record;
  record.bytes.assign(reinterpret_cast<const char*>(data), size);
  record.source = "input.txt";
  record.name = "input";
  backlot::ingest::RecordParser parser;
  const auto document = parser.document(std::move(record));
  if (document) backlot::fuzz::check_document(*document);
  return 0;
}
