#include "backlot/ingest/record_source.h"

#include <utility>

namespace backlot::ingest {
namespace {

class WholeFile : public RecordSource {
 public:
  WholeFile(std::unique_ptr<streams::Buffer> input, Record record, std::size_t largest)
      : input_(std::move(input)), record_(std::move(record)), largest_(largest) {}

  std::optional<Result<Record>> next() override {
    if (!input_) return std::nullopt;
    const auto input = std::exchange(input_, nullptr);
    auto bytes = read_all(*input, largest_, record_.form == Record::Form::page ? "page" : "text");
    if (!bytes) return std::unexpected(std::move(bytes).error());
    record_.bytes = *std::move(bytes);
    return std::move(record_);
  }

 private:
  std::unique_ptr<streams::Buffer> input_;  // nullptr once it is read
  Record record_;
  std::size_t largest_;
};

}  // namespace

Result<std::string> read_all(streams::Buffer& input, std::size_t largest, std::string_view what) {
  std::string all;
  while (true) {
    const auto bytes = input.available();
    if (!bytes) return std::unexpected(bytes.error());
    if (bytes->empty()) return all;
    if (all.size() + bytes->size() > largest) {
      return fail(ErrorCode::too_large, std::string(what) + " of more than the " + std::to_string(largest) +
                                            " bytes allowed; split it or raise the limit");
    }
    all.append(*bytes);
    input.consume(bytes->size());
  }
}

std::unique_ptr<RecordSource> whole_file(std::unique_ptr<streams::Buffer> input, Record::Form form, std::string name,
                                         std::size_t largest) {
  Record record;
  record.form = form;
  record.name = std::move(name);
  return std::make_unique<WholeFile>(std::move(input), std::move(record), largest);
}

}  // namespace backlot::ingest
