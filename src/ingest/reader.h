// Articles from files, folders and standard input, one after the other, in bounded memory.
//
//   Reader reader({"articles/", "feed.jsonl.gz", "-"});
//   RecordParser parser;
//   while (auto record = reader.next()) {
//     if (!*record) { report(record->error()); continue; }        // one bad file; the next call goes on
//     Result<Document> document = parser.document(std::move(**record));
//     …
//   }
//
// What is read:
//   a folder   every .txt, .text, .md (an article each), .jsonl, .ndjson, .json (an article a line) and web page below
//              it, also with .gz or .zst behind, in the order of their names; other files and hidden ones are passed
//              over
//   a file     by its name as above; by its content where the name says nothing: JSON Lines if it begins with "{"
//   "-"        standard input, by its content
// What begins like a web page is one, whatever its name; also the files of a mirrored site, whose names say nothing.
// Whether a file is compressed is told by its content.
//
// Threads: next() is called by one thread at a time (put a lock around it); parsing, checking and laying out, which
// cost more, are done by RecordParser, one for each thread. Record::index puts results back in order.
#pragma once

#include "backlot/ingest/folder_walk.h"
#include "backlot/ingest/line_reader.h"
#include "backlot/ingest/record.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backlot::ingest {

struct ReadOptions {
  std::size_t longest_line = std::size_t{64} * 1024 * 1024;               // bytes of a line of JSON Lines
  std::size_t largest_document = RecordParser::default_largest_document;  // bytes of a text file
};

struct ReadTally {
  std::uint64_t files = 0;        // opened
  std::uint64_t records = 0;      // given out
  std::uint64_t errors = 0;       // given out
  std::uint64_t passed_over = 0;  // hidden, not of a known kind, or met twice in a folder
};

class Reader {
 public:
  explicit Reader(std::vector<std::string> paths, ReadOptions options = {});

  // The next record or error; nullopt when everything is read. An error concerns one file or one line:
  //   not_found, unreadable  a path that is not there, a folder loop, no permission
  //   too_large              a line or a text file over its bound; it is not held in memory
  //   invalid                a compressed file that is cut off or damaged, a .json file that is not JSON Lines
  // Memory: one record, and the buffers of one file.
  std::optional<Result<Record>> next();

  ReadTally tally() const;

 private:
  std::optional<Result<Record>> read_line();
  std::optional<Result<Record>> read_file(const FoundFile& file);
  Result<Record> read_whole(const std::string& path, Record::Form form);
  std::optional<Result<Record>> pass_over();
  Result<Record> count(Result<Record> result);
  Error placed(Error error, std::uint32_t line) const;
  void close();

  FolderWalk walk_;
  ReadOptions options_;
  ReadTally tally_;
  std::string path_;  // of the file that is open
  std::unique_ptr<Buffer> input_;
  std::optional<LineReader> lines_;  // of `input_`, where it is JSON Lines
};

}  // namespace backlot::ingest
