// Treebanks in CoNLL-U (universaldependencies.org/format).
#pragma once

#include "backlot/result/result.h"
#include "backlot/text/pretokenized.h"
#include "backlot/text/tag.h"

#include <string>
#include <vector>

namespace backlot::treebank {

struct Word {
  std::string form;
  std::string lemma;
  text::Tag tag = text::Tag::x;
  std::string xpos;      // the tag of the Penn Treebank
  std::string features;  // "Number=Sing|Person=3"
  int head = 0;          // index of the word it depends on, from 0; -1 for the root
  std::string relation;  // how it depends on it
  bool space_after = true;
};

using Sentence = std::vector<Word>;

// The sentences of a file, in order. Ranges ("1-2") and empty nodes ("8.1") are left out. Errors: those of opening the
// file; `invalid` with the line.
Result<std::vector<Sentence>> read_conllu(const std::string& path);

// Views of the words, for text::pretokenized.
std::vector<text::Form> forms_of(const Sentence& sentence);

}  // namespace backlot::treebank
