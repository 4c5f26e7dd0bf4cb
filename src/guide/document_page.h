// One document as it was kept, with everything that was read from it.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/unicode/span.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::guide {

// A fact and the words that say it.
struct MarkedFact {
  FactId fact = 0;
  FactKind kind = FactKind::work;
  Span span;              // bytes of DocumentPage::text
  std::string statement;  // in words
  std::uint32_t support = 0;
  float confidence = 0;
  std::string rule;
};

// Words that a program had swapped.
struct MendedSpan {
  Span span;             // bytes of DocumentPage::text
  std::string restored;  // what stood there before
  std::string why;
};

struct Origin {
  DocumentId document = 0;
  std::string title;     // or its id
  std::string relation;  // "verbatim", "light rewrite", "spun", "excerpt"
  float confidence = 0;  // that it was made from that one and not the reverse
};

struct DocumentPage {
  Source document;       // its rule is empty
  bool shown = true;     // some address shows this text now
  float spun_score = 0;  // probability that a program swapped its words
  std::string text;
  std::vector<MendedSpan> mended;  // in the order of the text
  std::vector<MarkedFact> facts;   // in the order of the text
  std::optional<Origin> copied_from;
  DocumentId story = 0;  // the smallest document of its story: its own id where it stands alone
  std::uint32_t story_size = 1;
};

}  // namespace backlot::guide
