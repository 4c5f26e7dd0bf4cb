// Any bytes as a JSON Lines stream, plain or compressed: lines are split within their bound, records are refused with
// an error that names the line, or laid out soundly. The first byte says how many bytes arrive at a time.
#include "document_check.h"

#include "backlot/ingest/record.h"
#include "backlot/streams/decompress.h"
#include "backlot/streams/line_reader.h"

#include <algorithm>
#include <cstdint>

namespace {

using namespace backlot::ingest;
using namespace backlot::streams;

class Pieces : public ByteSource {
 public:
  Pieces(std::string_view bytes, std::size_t step) : bytes_(bytes), step_(step) {}
  backlot::Result<std::size_t> read(std::span<char> into) override {
    const std::size_t count = std::min({step_, into.size(), bytes_.size()});
    std::copy_n(bytes_.data(), count, into.data());
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
  std::size_t step_;
};

std::unique_ptr<Buffer> open(std::string_view bytes, std::size_t step) {
  auto raw = std::make_unique<Buffer>(std::make_unique<Pieces>(bytes, step));
  if (is_gzip(bytes)) return std::make_unique<Buffer>(gunzip(std::move(raw)));
  if (is_zstd(bytes)) return std::make_unique<Buffer>(unzstd(std::move(raw)));
  return raw;
}

constexpr std::size_t longest_line = 4096;
constexpr int most_lines = 2000;  // a small compressed input may hold very many

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto input = open({reinterpret_cast<const char*>(data) + 1, size - 1}, data[0] + 1U);
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
