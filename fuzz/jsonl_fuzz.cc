// Any bytes as a JSON Lines stream, plain or compressed: lines are split within their bound, records are refused with
// an error that names the line, or laid out soundly. The first byte says how many bytes arrive at a time.
#include "document_check.h"
#include "pieces.h"

#include "backlot/ingest/record.h"
#include "backlot/streams/line_reader.h"

#include <cstdint>

namespace {

using namespace backlot::ingest;
using namespace backlot::streams;

constexpr std::size_t longest_line = 4096;
constexpr int most_lines = 2000;  // a small compressed input may hold very many

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto input = backlot::fuzz::open({reinterpret_cast<const char*>(data) + 1, size - 1}, data[0] + 1U);
  LineReader lines(*input, longest_line);
  RecordParser parser;
  std::string line;
  for (int i = 0; i < most_lines; ++i) {
    const auto more = lines.next(line);
    if (!more && more.error().code != backlot::ErrorCode::too_large) break;
    if (!more) continue;
    if (!*more) break;
    backlot::fuzz::require(line.size() <= longest_line);
    Record record;
    record.form = Record::Form::json;
    record.bytes = line;
    record.source = "input.jsonl";
    record.line = lines.number();
    const auto document = parser.document(std::move(record));
    if (document) {
      backlot::fuzz::check_document(*document);
    } else {
      backlot::fuzz::require(document.error().line == lines.number());
    }
  }
  return 0;
}
