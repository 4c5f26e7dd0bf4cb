// Swaps the words of an article as a spinning program does.
//
//   const Spinner spinner(materials);
//   double share = spinner.spin(article, 0.4, Swapper::wordnet, random);    // of all words, as far as it went
//
// Two kinds: by what a real spinner was seen to write (lexicons/substitutions.tsv) as far as that reaches, then by
// synonyms; and by WordNet's synonyms alone. Where words with synonyms give out, words of similar meaning and function
// words are swapped too. Names stay, unless a word of them is in the dictionary ("Quiet Harbor" becomes "Still Haven").
#pragma once

#include "make_corpus/article.h"
#include "make_corpus/materials.h"

#include <string_view>
#include <vector>

namespace backlot::made {

enum class Swapper : std::uint8_t { lexicon, wordnet };

class Spinner {
 public:
  explicit Spinner(const Materials& materials);

  // Gives back the share of the article's words that were swapped; below `share` where nothing is left to swap.
  double spin(Article& article, double share, Swapper swapper, Random& random) const;

  // Swaps each word that has synonyms with probability `p`.
  void reword(std::string& sentence, double p, Random& random) const;

 private:
  struct Place;  // a word, or several, that may be swapped
  struct Swap {
    std::string spun;
    std::uint32_t count = 1;
  };
  using Table = ByWord<std::vector<Swap>>;

  static void add(const unspin::Substitutions& rows, Table& to);
  void find_places(std::string_view sentence, std::uint32_t number, Swapper swapper, std::vector<Place>& out) const;
  std::string swapped(const Place& place, std::string_view written, Random& random) const;

  const Vocabulary& words_;
  Table lexicon_, functions_;
};

}  // namespace backlot::made
