// Full text over documents and facts.
//
//   auto hits = guide.search("rain on the set", 10);
//   for (const auto& d : hits->documents) print(d.title, d.snippet.text, d.snippet.marks);
//
// Every word must occur; a phrase in double quotation marks must occur as it is. All other punctuation is white space:
// no input is a syntax error. Words are compared without regard to case and accents; where whole words give too few
// answers, beginnings of words count too. A name stands for all names of what is called so: 임시완 finds what only says
// Yim Si-wan, except within quotation marks. Superseded documents and facts that nothing supports any longer are left
// out.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/unicode/span.h"

#include <string>
#include <vector>

namespace backlot::guide {

// A stretch of text around what was found. `marks` are byte ranges of `text`, in order, not overlapping.
struct Snippet {
  std::string text;  // one line; "…" where it was cut
  std::vector<Span> marks;
};

struct DocumentHit {
  Source document;
  Snippet snippet;
};

struct FactHit {
  FactId fact = 0;
  FactKind kind = FactKind::work;
  std::uint32_t support = 0;
  Snippet snippet;  // the fact in words, as `why` says it
};

// Documents by how well they match (BM25), facts by their support; at most `limit` of each.
struct Hits {
  std::vector<DocumentHit> documents;
  std::vector<FactHit> facts;
};

}  // namespace backlot::guide
