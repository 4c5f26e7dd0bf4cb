// What a file holds, by its first bytes.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::ingest {

enum class ContentKind : std::uint8_t {
  text,
  page,
  json_lines,
  spread_json,  // JSON over several lines, which is not read
  feed,
  archive,  // WARC or WET
  other,    // in a folder: style sheets, scripts, pictures, records of something else
};

// `head` has up to 4 KiB. The name decides only where the bytes do not: a named file that is nothing else is a text; in
// a folder, where files of all kinds lie, only what is called one (.txt, .text, .md) is, and JSON must have a "text" or
// be called .jsonl or .ndjson.
ContentKind kind_of_content(std::string_view head, std::string_view path, bool named);

}  // namespace backlot::ingest
