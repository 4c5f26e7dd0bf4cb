#include "backlot/ingest/record_source.h"
#include "backlot/ingest/scan.h"
#include "backlot/streams/line_reader.h"

namespace backlot::ingest {
namespace {

class LineRecords : public RecordSource {
 public:
  LineRecords(std::unique_ptr<streams::Buffer> input, std::size_t longest)
      : input_(std::move(input)), lines_(*input_, longest) {}

  std::optional<Result<Record>> next() override {
    Record record;
    while (!ended_) {
      const auto line = lines_.next(record.bytes);
      if (!line) {
        Error error = line.error();
        error.line = lines_.number();
        // Behind damage of packed data, lines go on with the next member.
        ended_ = error.code != ErrorCode::too_large && !input_->resume();
        return std::unexpected(std::move(error));
      }
      ended_ = !*line;
      if (lines_.number() == 1 && record.bytes.starts_with("\xEF\xBB\xBF")) record.bytes.erase(0, 3);
      if (ended_ || trim(record.bytes).empty()) continue;
      record.form = Record::Form::json;
      record.line = lines_.number();
      return record;
    }
    return std::nullopt;
  }

 private:
  std::unique_ptr<streams::Buffer> input_;
  streams::LineReader lines_;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<RecordSource> line_records(std::unique_ptr<streams::Buffer> input, std::size_t longest) {
  return std::make_unique<LineRecords>(std::move(input), longest);
}

}  // namespace backlot::ingest
