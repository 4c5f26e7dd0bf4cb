#include "backlot/cli/read_input.h"

#include "backlot/cli/input_size.h"

#include <algorithm>

namespace backlot::cli {

ingest::PathList paths_of(const Typed& typed) {
  return ingest::PathList(typed.operands, {typed.text("--files-from").value_or(""), typed.has("--null") ? '\0' : '\n'});
}

bool reads_standard_input(const Typed& typed) {
  return typed.text("--files-from") == "-" || std::ranges::find(typed.operands, "-") != typed.operands.end();
}

std::uint64_t input_size(const Typed& typed) { return typed.has("--files-from") ? 0 : input_size(typed.operands); }

}  // namespace backlot::cli
