// Which documents of a corpus may tell the same news, of those that are no copies of each other.
//
//   std::vector<copies::Kin> kin = look_for_retellings(threads, words_of, documents, reader);
//
// Each document is compared with those that share most of its rarest words (copies/story_index.h); words are as rare as
// they are in the corpus (copies/rarity.h); then it is said what each pair has in common (copies/same_news.h).
#pragma once

#include "backlot/copies/neighbours.h"
#include "backlot/copies/same_news.h"
#include "backlot/copies/shelf.h"
#include "backlot/copies/story_tree.h"
#include "backlot/copies/words.h"

#include <functional>
#include <span>
#include <vector>

namespace backlot::pipeline {

// Called from any thread.
using WordsOf = std::function<std::span<const copies::Word>(copies::DocumentNumber)>;

// Two documents that were compared, the smaller number first.
struct Compared {
  copies::DocumentNumber first = 0;
  copies::DocumentNumber second = 0;
  copies::NewsFigures figures;
};

// `documents` in rising order. All pairs that have something to do with each other, each once, in rising order.
// `shelf`, where given, holds what is read of the documents.
std::vector<Compared> compare_stories(unsigned threads, const WordsOf& words_of,
                                      std::span<const copies::DocumentNumber> documents, const copies::Reader& reader,
                                      copies::Shelf* shelf = nullptr);

// The same, as copies::link() takes them; without pages of one template.
std::vector<copies::Kin> look_for_retellings(unsigned threads, const WordsOf& words_of,
                                             std::span<const copies::DocumentNumber> documents,
                                             const copies::Reader& reader, copies::Shelf* shelf = nullptr);

}  // namespace backlot::pipeline
