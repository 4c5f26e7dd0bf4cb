// A spun text and its original, as a line of JSON Lines holds them: for learning what a program swaps.
//
//   {"spun": "…", "original": "…"}                 the texts themselves
//   {"spun_id": "s01", "original_id": "d01"}       the ids of two documents that are read elsewhere
#pragma once

#include "backlot/ingest/record.h"
#include "backlot/result/result.h"

#include <string>

namespace backlot::ingest {

struct Pair {
  std::string spun;
  std::string original;
  bool by_id = false;  // both are ids, not texts
};

// Errors name the file and line; `invalid`: malformed JSON, a field that is missing, empty or no string.
Result<Pair> read_pair(Record record);

}  // namespace backlot::ingest
