// The words of WordNet (lexicons/synonyms.tsv) in their regular forms: to fill sentences with, and to swap.
//
//   const Vocabulary words(synonyms_tsv);
//   words.draw(WordClass::noun, Form::s, random)             // "promises"
//   const Use* use = words.find("promised");                 // a form of a verb
//   words.synonyms(*use, Closeness::same)                    // "pledged", …
//
// Regular forms only: "feel" makes "feeled", and "felt" is not found.
#pragma once

#include "backlot/unspin/inflection.h"
#include "make_corpus/random.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backlot::made {

using unspin::Form;

enum class WordClass : std::uint8_t { noun, verb, adjective, adverb };

// Words of one meaning, or those of a similar one as well.
enum class Closeness : std::uint8_t { same, near };

// A form of a term.
struct Use {
  std::uint32_t term = 0;
  Form form = Form::base;
};

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
};
template <class Value>
using ByWord = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

class Vocabulary {
 public:
  explicit Vocabulary(std::string_view synonyms_tsv);

  // Of a word in lower case; null where it is not known.
  const Use* find(std::string_view word) const;
  WordClass class_of(const Use& use) const { return terms_[use.term].word_class; }
  // In the same form; may be of several words. Empty where there are none.
  std::vector<std::string> synonyms(const Use& use, Closeness closeness) const;
  bool has_synonyms(const Use& use, Closeness closeness) const;
  // A frequent word more often than a rare one.
  const std::string& draw(WordClass word_class, Form form, Random& random) const;

 private:
  struct Term {
    std::array<std::string, 4> forms;  // by Form
    WordClass word_class = WordClass::noun;
    std::uint32_t seen = 0;  // how often in its class
    std::vector<std::string> same;
    std::vector<std::string> near;
  };
  struct Builder;

  std::vector<Term> terms_;
  ByWord<Use> uses_;
  std::array<std::vector<std::uint32_t>, 4> drawn_;  // terms of a class, the most frequent first
};

}  // namespace backlot::made
