// Why the guide believes a fact: the sentences that say so.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/unicode/span.h"

#include <string>
#include <vector>

namespace backlot::guide {

// A stretch of a sentence that was put right before the fact was read from it.
struct Mend {
  Span mark;             // bytes of Testimony::sentence
  std::string restored;  // what stood there before
  std::string why;
};

struct Testimony {
  Source source;
  std::string sentence;     // as written
  Span mark;                // bytes of `sentence`: the words that say it
  Span bytes;               // of the document's text: the same words
  Span code_points;         // the same, counted in code points, as `annotate` prints them
  bool superseded = false;  // the document's address shows another text now
  // What the document derives from, where it is a copy ("spun copy of …"): it is no source of its own.
  std::string copy_relation;  // "verbatim", "light rewrite", "spun", "excerpt"; empty where it is none
  std::string copied_from;    // title, or id where it has none
  std::vector<Mend> mends;    // in the order of the sentence; only where Source::spun
};

// `statement` is the fact in words. Testimony in the order in which the documents were read, those that are not
// superseded first; `total` says how many there are where `limit` left some out.
struct Why {
  FactId fact = 0;
  FactKind kind = FactKind::work;
  std::string statement;
  std::uint32_t support = 0;    // independent sources
  std::uint32_t documents = 0;  // not superseded
  std::uint32_t total = 0;
  std::vector<Testimony> testimony;
};

}  // namespace backlot::guide
