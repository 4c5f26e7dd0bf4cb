// Tables of substitutions: any bytes are read or refused with a line, and what is read is written and read again.
#include "backlot/unspin/substitutions.h"

#include <cstddef>
#include <cstdint>

using namespace backlot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto table = unspin::Substitutions::parse({reinterpret_cast<const char*>(data), size}, "fuzz.tsv");
  if (!table) {
    if (table.error().line == 0 || table.error().message.empty()) __builtin_trap();
    return 0;
  }
  const auto again = unspin::Substitutions::parse(table->to_tsv(), "again.tsv");
  if (!again || again->rows().size() != table->rows().size() || again->to_tsv() != table->to_tsv()) __builtin_trap();
  return 0;
}
