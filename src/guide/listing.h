// Everything of one sort, part by part: what a program asks that wants all of it.
//
//   DocumentId last = 0;
//   for (;;) {
//     const auto some = guide.documents(last, 200);
//     if (!some || some->empty()) break;
//     last = some->back().document;
//   }
#pragma once

#include "backlot/guide/pages.h"

#include <optional>
#include <string>

namespace backlot::guide {

struct FactFilter {
  FactId after = 0;  // only later ones
  std::optional<FactKind> kind = {};
  EntityId about = 0;  // only of this entity; 0: of all
  std::uint32_t most = 50;
};

// A fact that at least one document states, in a line.
struct ListedFact {
  FactId fact = 0;
  FactKind kind = FactKind::work;
  std::string statement;        // in words
  std::uint32_t support = 0;    // independent sources
  std::uint32_t documents = 0;  // copies counted
  std::optional<article::Date> newest;
};

}  // namespace backlot::guide
