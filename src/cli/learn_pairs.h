// The pairs of texts that `learn` reads.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/cli/skipped.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::cli {

struct LearnPair {
  std::string spun;
  std::string original;
  std::string source;  // where the pair stands
  std::uint32_t line = 0;
};

// Those of all operands, in order; where they are ids, the texts of the documents that --texts names. Pairs that cannot
// be read, or of which one is not there, are told and left out. Error: ids without --texts.
Result<std::vector<LearnPair>> learn_pairs(const Typed& typed, Skipped& skipped);

}  // namespace backlot::cli
