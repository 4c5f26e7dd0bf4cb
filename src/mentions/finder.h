// Finds what a document names.
//
//   text::Text text;
//   analyzer.analyze(source, segments, text);
//   mentions::Finder finder;                    // frozen: all it knows is laid out in the program
//   mentions::Mentions mentions;
//   finder.find(text, mentions);
//
// A pure function of the text: same words, same mentions. Cost: linear in the tokens, with a small factor for the
// number of different names.
#pragma once

#include "backlot/mentions/mentions.h"
#include "backlot/text/text.h"

namespace backlot::mentions {

class Finder {
 public:
  // Fills `out`, whose old content is dropped and whose memory is reused. `text` is borrowed only for the call; the
  // mentions count its tokens. May be called from any number of threads, each with its own `out`.
  void find(const text::Text& text, Mentions& out) const;
};

}  // namespace backlot::mentions
