// What articles are made of: words, sentences, events, pages, the furniture of sites; read once from the project's
// folders lexicons/ and tools/corpus/.
#pragma once

#include "backlot/result/result.h"
#include "backlot/unspin/substitutions.h"
#include "make_corpus/frame.h"

#include <string>
#include <vector>

namespace backlot::made {

// News of one kind, each fact in several wordings; the first fact is the headline.
struct Event {
  std::vector<std::vector<Frame>> facts;
};

// Articles of one template. `repeated` lines stand several times.
struct Page {
  struct Line {
    Frame frame;
    bool repeated = false;
  };
  std::vector<Line> lines;  // the first is the headline
};

struct Materials {
  Vocabulary words;
  unspin::Substitutions lexicon;    // measured of a spinner: lexicons/substitutions.tsv
  unspin::Substitutions functions;  // for words that have no synonyms: tools/corpus/function-words.tsv
  std::vector<Frame> sentences, quotes, bylines, ends, abouts;
  std::vector<Event> events;
  std::vector<Page> pages;

  // `root`: the folder of the project. Errors: of reading the files.
  static Result<Materials> load(const std::string& root);
};

}  // namespace backlot::made
