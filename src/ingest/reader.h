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
// What is read, told by content and not by name, compressed (gzip, Zstandard) or not:
//   text             an article
//   a web page       its article
//   JSON Lines       an article a line
//   WARC, WET        the pages and texts in them
//   RSS, Atom, JSON Feed   an article an item
//   a folder         all of these below it, in the order of their names, so also a mirrored site. Hidden files are
//   passed
//                    over, as is what might be anything (content_kind.h): there, a text is called .txt, .text or .md
//   "-"              standard input, which holds any of these but a folder
//
// Threads: next() is called by one thread at a time (put a lock around it); parsing, checking and laying out, which
// cost more, are done by RecordParser, one for each thread. Record::index puts results back in order.
#pragma once

#include "backlot/ingest/folder_walk.h"
#include "backlot/ingest/path_list.h"
#include "backlot/ingest/record.h"
#include "backlot/ingest/record_source.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backlot::ingest {

struct ReadOptions {
  std::size_t longest_line = std::size_t{64} * 1024 * 1024;               // bytes of a line of JSON Lines
  std::size_t largest_document = RecordParser::default_largest_document;  // bytes of a text or page
  bool named = true;  // files that are given are what they seem; false: they are told as those of a folder are
};

struct ReadTally {
  std::uint64_t files = 0;        // opened
  std::uint64_t records = 0;      // given out
  std::uint64_t errors = 0;       // given out
  std::uint64_t passed_over = 0;  // hidden, not of a known kind, or met twice in a folder; the like in an archive
};

class Reader {
 public:
  explicit Reader(std::vector<std::string> paths, ReadOptions options = {});
  explicit Reader(PathList paths, ReadOptions options = {});

  // The next record or error; nullopt when everything is read. An error concerns one file, line or record of an
  // archive:
  //   not_found, unreadable  a path that is not there, a folder loop, no permission
  //   too_large              a line, text or page over its bound; it is not held in memory
  //   invalid                compressed data that is cut off or damaged, a record of an archive that is, JSON over
  //   several
  //                         lines, no feed
  // Memory: one record, and the buffers of one file; a whole feed of up to 32 MiB.
  std::optional<Result<Record>> next();

  ReadTally tally() const;

 private:
  std::optional<Error> open(const FoundFile& file);
  std::optional<Error> refuse(Error error);
  Result<Record> count(Result<Record> result);
  void close();

  FolderWalk walk_;
  ReadOptions options_;
  ReadTally tally_;
  std::string path_;                      // of the file that is open
  std::unique_ptr<RecordSource> source_;  // its records
};

}  // namespace backlot::ingest
