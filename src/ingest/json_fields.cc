#include "backlot/ingest/json_fields.h"

namespace backlot::ingest {

std::string explain(simdjson::error_code code, std::string_view example) {
  switch (code) {
    case simdjson::UTF8_ERROR: return "not valid UTF-8; convert the file to UTF-8";
    case simdjson::UNCLOSED_STRING: return "JSON is cut off inside a string; every record must be complete on its line";
    case simdjson::EMPTY: return "empty record";
    case simdjson::STRING_ERROR:
      return "a string holds a broken escape (half of a surrogate pair or an unknown \\ sequence)";
    case simdjson::DEPTH_ERROR: return "JSON is nested too deeply";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return "no memory to read this record";
    default: return "malformed or cut-off JSON; expected one object a line, like " + std::string(example);
  }
}

}  // namespace backlot::ingest
