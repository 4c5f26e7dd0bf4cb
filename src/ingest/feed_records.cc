#include "backlot/feeds/feed.h"

#include "backlot/ingest/record_source.h"
#include "backlot/url/url.h"

#include <optional>
#include <utility>

namespace backlot::ingest {
namespace {

class FeedRecords : public RecordSource {
 public:
  explicit FeedRecords(std::unique_ptr<streams::Buffer> input) : input_(std::move(input)) {}

  std::optional<Result<Record>> next() override {
    if (input_) {
      if (auto error = read()) return std::unexpected(*std::move(error));
    }
    if (at_ == feed_.items.size()) return std::nullopt;
    auto item = std::make_shared<feeds::Item>(std::move(feed_.items[at_++]));
    item->link = url::resolve(feed_.address.empty() ? feed_.site : feed_.address, item->link);
    Record record;
    record.form = Record::Form::item;
    record.site = feed_.title;
    record.item = std::move(item);
    return record;
  }

 private:
  std::optional<Error> read() {
    const feeds::ReadOptions options;
    const auto input = std::exchange(input_, nullptr);
    const auto bytes = read_all(*input, options.largest, "feed");
    if (!bytes) return bytes.error();
    auto feed = feeds::read(*bytes, {}, options);
    if (!feed) return std::move(feed).error();
    feed_ = *std::move(feed);
    return std::nullopt;
  }

  std::unique_ptr<streams::Buffer> input_;  // nullptr once it is read
  feeds::Feed feed_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<RecordSource> feed_records(std::unique_ptr<streams::Buffer> input) {
  return std::make_unique<FeedRecords>(std::move(input));
}

}  // namespace backlot::ingest
