// What a guide holds, counted. Costs a pass over the facts: not for every page.
#pragma once

#include "backlot/article/date.h"
#include "backlot/guide/ids.h"

#include <array>
#include <cstdint>
#include <optional>

namespace backlot::guide {

struct Stats {
  int version = 0;  // of the schema
  std::uint64_t bytes = 0;
  std::uint64_t documents = 0;              // not superseded
  std::uint64_t superseded = 0;             // kept as history
  std::array<std::uint64_t, 6> entities{};  // by EntityKind
  std::array<std::uint64_t, 14> facts{};    // by FactKind; supported by at least one document
  std::uint64_t evidence = 0;
  std::uint64_t spun = 0;               // documents, not superseded, whose words a program swapped
  std::uint64_t copies = 0;             // documents that derive from another
  std::uint64_t stories = 0;            // that more than one document tells
  std::int64_t read_at = 0;             // when the last document was read, seconds since 1970-01-01 UTC
  std::optional<article::Date> newest;  // latest publication date

  std::uint64_t of(EntityKind kind) const { return entities[static_cast<std::size_t>(kind)]; }
  std::uint64_t of(FactKind kind) const { return facts[static_cast<std::size_t>(kind)]; }
};

}  // namespace backlot::guide
