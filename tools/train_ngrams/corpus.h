// Text to learn from, as sentences of words the way the restorer sees them: cut by the tokeniser of src/text, folded.
//
//   std::vector<Sentence> sentences;
//   if (auto done = read_masc("masc.txt", {0.0, 0.9}, sentences); !done) …
#pragma once

#include "backlot/result/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::ngrams {

struct Word {
  std::string folded;
  bool capitalized = false;
};
using Sentence = std::vector<Word>;

// A part of a file: from this share of its lines up to that one.
struct Share {
  double from = 0;
  double to = 1;
};

// One sentence a line, its tokens divided by spaces (MASC): clitics are joined again before it is cut anew.
Result<void> read_masc(const std::string& path, Share share, std::vector<Sentence>& out);

// The `# text =` lines of a CoNLL-U file.
Result<void> read_treebank(const std::string& path, std::vector<Sentence>& out);

// The sentences of every .txt file of a folder, in the order of their names: articles of the kind that is read later.
Result<void> read_articles(const std::string& folder, std::vector<Sentence>& out);

// What WordNet says of its words, and the sentences that show them.
struct Glosses {
  std::vector<Sentence> definitions;
  std::vector<Sentence> examples;
};

// Those of data.noun, data.verb, data.adj and data.adv in a folder.
Result<Glosses> read_glosses(const std::string& folder);

// The words of one line of plain text.
Sentence words_of(std::string_view line);

// "I do n't know Winston- Salem" -> "I don't know Winston-Salem".
std::string joined(std::string_view tokens);

}  // namespace backlot::ngrams
