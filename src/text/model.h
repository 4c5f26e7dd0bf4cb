// A trained model: the tables of lexicon, tagger and lemmatiser, used where they lie in one read-only block.
//
//   auto model = Model::shipped();                   // built into the program: nothing is read or parsed
//   auto other = Model::open("models/other.blm");    // a file, mapped
//
// A model is made by tools/train_tagger. It carries the version of the layout, the fingerprint of the features it was
// trained with and one of its content, and is refused where they do not fit.
#pragma once

#include "backlot/files/mapped_file.h"
#include "backlot/result/result.h"
#include "backlot/text/lemmatizer.h"
#include "backlot/text/tagger.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace backlot::text {

// Immutable; any number of threads may tag with one Model.
class Model {
 public:
  // The model that is built in. Errors: `incompatible`, `invalid`.
  static Result<std::shared_ptr<const Model>> shipped();
  // Errors: those of MappedFile::open; `invalid` (no model, cut off, damaged), `incompatible` (of another version).
  static Result<std::shared_ptr<const Model>> open(const std::string& path);
  // Views `file`, which must outlive the model and lie at an address divisible by 4. Errors as for open().
  static Result<Model> view(std::span<const std::byte> file, files::Check check);

  // Sets Token::tag and Token::lemma in one sentence, of which word and shape are set. Lemmas are views of the words,
  // of the model, or of the arena. `scratch` is memory to be used again.
  void tag(std::span<Token> sentence, Arena& arena, std::vector<Clue>& scratch) const;

  const Lexicon& lexicon() const { return lexicon_; }
  const Tagger& tagger() const { return tagger_; }
  const Lemmatizer& lemmatizer() const { return lemmatizer_; }

 private:
  files::MappedFile file_;  // empty where the bytes are somebody else's
  Lexicon lexicon_;
  Tagger tagger_;
  Lemmatizer lemmatizer_;
};

}  // namespace backlot::text
