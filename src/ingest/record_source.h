// The records of one file that is open: a kind of file is a source.
#pragma once

#include "backlot/ingest/record.h"
#include "backlot/streams/bytes.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace backlot::ingest {

class RecordSource {
 public:
  virtual ~RecordSource() = default;
  // The next record or error; nullopt at the end. Errors and records do not name the file: their caller does.
  virtual std::optional<Result<Record>> next() = 0;
  // Parts of the file that hold nothing to read, so far: pictures and scripts of an archive.
  virtual std::uint64_t passed_over() const { return 0; }
};

// Each takes over `input`. Bounds are in bytes.

// JSON Lines. `line` of a record or error is set.
std::unique_ptr<RecordSource> line_records(std::unique_ptr<streams::Buffer> input, std::size_t longest);
// Pages and texts of a WARC or WET; `number` and `offset` are set.
std::unique_ptr<RecordSource> archive_records(std::unique_ptr<streams::Buffer> input, std::size_t largest);
// Items of a feed. Holds the whole feed.
std::unique_ptr<RecordSource> feed_records(std::unique_ptr<streams::Buffer> input);
// The whole file as one record of this form.
std::unique_ptr<RecordSource> whole_file(std::unique_ptr<streams::Buffer> input, Record::Form form, std::string name,
                                         std::size_t largest);

// All bytes of `input`; `too_large` where it has more than `largest`. `what` names them in that error.
Result<std::string> read_all(streams::Buffer& input, std::size_t largest, std::string_view what);

}  // namespace backlot::ingest
