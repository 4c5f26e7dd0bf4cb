// The substitutions, inverted and weighed: from a spun form to what it may stand for.
//
// log P(form | original) is how often the pair was seen against how often the original is to be expected in a text of
// the size the table was measured on, which the language model tells; the rest of the original's probability is that it
// is kept. A piece of a name is nearly always damaged.
//
// Frozen: any number of threads may ask one. The candidates are made of the image when they are first asked for, which
// a program that only meets clean text never does.
#pragma once

#include "backlot/unspin/inventory_layout.h"
#include "backlot/unspin/substitutions.h"
#include "backlot/unspin/syllables.h"
#include "backlot/unspin/usual_phrases.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace backlot::unspin {

class Inventory {
 public:
  // Tokens of original text behind the counts of the table that is built in (see its notes).
  static constexpr double measured_tokens = 25'600;
  static constexpr double highest_rate = 0.95;
  static constexpr double name_rate = 0.97;

  // That of the tables and the model that are built in.
  static Inventory shipped();

  // `stand_ins` are names as in the table of substitutions, but not measured; `usual` is what clean articles write.
  static Inventory build(const Substitutions& substitutions, const Substitutions& stand_ins, const Syllables& syllables,
                         const LanguageModel& model, const UsualPhrases& usual = UsualPhrases({}));

  Inventory(Inventory&&) noexcept;
  Inventory& operator=(Inventory&&) noexcept;
  ~Inventory();

  // As it lies in memory (inventory_layout.h).
  std::span<const std::byte> image() const { return image_; }

  // What a phrase is: a number for a phrase that is a form or begins one, PhraseTable::none otherwise.
  std::uint32_t find(PhraseKey key) const { return find_phrase(forms_, key); }
  void fetch(PhraseKey key) const { fetch_phrase(forms_, key); }
  // The candidates of such a phrase; none where it only begins a longer form. They live as long as the inventory.
  std::span<const Candidate> candidates(std::uint32_t form) const;

  // Whether there are candidates, and whether a piece of a name is among them.
  bool is_form(std::uint32_t form) const { return rows_[form].count != 0; }
  bool may_be_name_piece(std::uint32_t form) const { return rows_[form].name_piece != 0; }

  // log P(a spinner leaves the phrase as it is); 0 where it is never touched.
  float kept(PhraseKey key) const;

  // How much likelier the phrase is in spun text than in clean text (natural logarithm), for judging documents.
  float evidence(std::uint32_t form) const { return rows_[form].evidence; }

 private:
  struct Candidates;

  // The image is that of `own`, or outlives the inventory.
  Inventory(std::span<const std::byte> image, std::unique_ptr<const std::string> own);

  std::unique_ptr<const std::string> own_;  // nothing where the program carries the image
  std::span<const std::byte> image_;
  std::span<const PhraseSlot> forms_;
  std::span<const FormRow> rows_;
  std::span<const PhraseSlot> originals_;
  std::span<const float> kept_;
  std::unique_ptr<Candidates> candidates_;
};

}  // namespace backlot::unspin
