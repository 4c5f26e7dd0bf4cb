// The lemma of a word under a tag: an exception that the model lists, or an ending taken off so that a word remains
// that the dictionary knows.
//
//   plays VERB -> play, movies NOUN -> movie, dying VERB -> die, 's AUX -> be, Girls PROPN -> girls
#pragma once

#include "backlot/text/arena.h"
#include "backlot/text/clues.h"
#include "backlot/text/lexicon.h"

#include <span>
#include <string_view>

namespace backlot::text {

class Lemmatizer {
 public:
  Lemmatizer() = default;
  Lemmatizer(Lexicon lexicon, std::span<const LemmaSlot> exceptions, std::string_view pool)
      : lexicon_(lexicon), exceptions_(exceptions), pool_(pool) {}

  // Sets Token::lemma; tags and clues are known. Lemmas are views of the word, the pool, or the arena.
  void lemmatize(std::span<Token> sentence, const std::vector<Clue>& clues, Arena& arena) const;

  // By the rules alone.
  std::string_view by_rule(std::string_view word, Tag tag, Arena& arena) const;

 private:
  std::string_view exception(std::uint64_t word_hash, Tag tag) const;

  Lexicon lexicon_;
  std::span<const LemmaSlot> exceptions_;
  std::string_view pool_;
};

// The key of an exception.
inline std::uint64_t lemma_key(std::uint64_t word_hash, Tag tag) {
  return feature_key(64, word_hash, static_cast<std::uint64_t>(tag));
}

}  // namespace backlot::text
