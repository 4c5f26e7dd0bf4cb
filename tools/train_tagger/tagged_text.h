// Sentences tagged by hand, one a line: "She/PRON laughs/VERB ./PUNCT". Lines that start with # are notes.
#pragma once

#include "backlot/result/result.h"
#include "treebank/conllu.h"

#include <string>
#include <vector>

namespace backlot::train {

// Words have form and tag, and are marked with spaces as English is written; they have no lemma. Errors: those of
// opening the file; `invalid` with the line.
Result<std::vector<treebank::Sentence>> read_tagged(const std::string& path);

}  // namespace backlot::train
