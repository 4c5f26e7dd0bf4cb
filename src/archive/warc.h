// Web archives: WARC 0.17 to 1.1 (ISO 28500), and WET, which is WARC with the text of pages.
//
//   WarcReader archive(input);                         // a Buffer, already unpacked
//   while (auto record = archive.next()) {
//     if (!*record) { report(record->error()); continue; }              // a damaged record; the next call goes on
//     if ((*record)->type == "response") use((*record)->url, (*record)->block);
//   }
//
// A record that is damaged or cut off is one error, which names it by its number and by where it begins; reading goes
// on at the next one. To find it, the line "WARC/1.…" is looked for in what the record claims for its own, too, as a
// record that was cut off claims what follows; and behind damage in packed data the next member of gzip or zstd is.
#pragma once

#include "backlot/result/result.h"
#include "backlot/streams/bytes.h"

#include <cstdint>
#include <optional>
#include <string>

namespace backlot::archive {

struct WarcRecord {
  std::string type;          // "response", "conversion", …
  std::string url;           // WARC-Target-URI, without the "<" and ">" of some writers; empty for none
  std::string content_type;  // of the block: "application/http; msgtype=response", "text/plain"
  std::string date;          // WARC-Date, as written
  std::string block;
  std::uint64_t left_out = 0;  // bytes of the block that are not in `block`, which holds the first 64 KiB then
  std::uint64_t number = 0;    // of the record, from 1
  std::uint64_t offset = 0;    // where it begins, in bytes of the unpacked archive
};

class WarcReader {
 public:
  // Borrows `input`, which must outlive the reader. Of records of more than `largest` bytes only the beginning is held:
  // most are films, which nobody wants to read.
  WarcReader(streams::Buffer& input, std::size_t largest) : input_(input), largest_(largest) {}

  // The next record, or what is wrong with it; nullopt at the end. Errors; the message begins with "record 17 (byte
  // 8123): ", without the name of the file:
  //   invalid    cut off, no WARC where a record should begin, a length that is wrong, damaged packed data
  // One record is held, and whatever else it claims for its own.
  std::optional<Result<WarcRecord>> next();

  // Whether bytes begin like an archive.
  static bool looks_like_archive(std::string_view head);

 private:
  std::optional<Result<WarcRecord>> read_record();
  Result<std::string> read_head();
  Result<void> read_block(std::uint64_t wanted, std::uint64_t length, std::string& block);
  Result<void> skip(std::uint64_t length);
  bool ends_well();
  std::optional<Error> skip_breaks();
  void find_next(std::string_view claimed);
  void scan_for_next();
  std::unexpected<Error> damaged(ErrorCode code, const std::string& what) const;
  std::unexpected<Error> stopped(Error error);

  streams::Buffer& input_;
  std::size_t largest_;
  std::uint64_t number_ = 0;
  std::uint64_t offset_ = 0;
  bool ended_ = false;
};

}  // namespace backlot::archive
