// Proposes, for each place of a sentence, what may have stood there.
#pragma once

#include "backlot/unspin/fixed_expressions.h"
#include "backlot/unspin/inventory.h"
#include "backlot/unspin/lattice.h"
#include "backlot/unspin/name_runs.h"
#include "backlot/unspin/surroundings.h"
#include "backlot/unspin/synonyms.h"
#include "backlot/unspin/weights.h"

#include <cstdint>

namespace backlot::unspin {

struct Sources;  // restorer.h

// Borrows everything it is made of; one for the sentences of one document.
class LatticeBuilder {
 public:
  LatticeBuilder(const text::Text& text, const Surroundings& around, const NameRuns& names, const Inventory& inventory,
                 const LanguageModel& model, Synonyms& synonyms, FixedExpressions& expressions, const Sources& sources,
                 const Weights& weights)
      : text_(text),
        around_(around),
        names_(names),
        inventory_(inventory),
        model_(model),
        synonyms_(synonyms),
        expressions_(expressions),
        sources_(sources),
        weights_(weights) {}

  // The lattice over tokens [first, last), at most `longest_lattice` of them, into `out`.
  void build(std::uint32_t first, std::uint32_t last, Lattice& out) const;
  static constexpr std::uint32_t longest_lattice = 256;
  static constexpr std::uint32_t longest_form = 12;     // tokens
  static constexpr std::uint32_t most_candidates = 16;  // of one form

 private:
  void keep(std::uint32_t token, std::uint32_t place, Lattice& out) const;
  void propose_measured(std::uint32_t token, std::uint32_t place, std::uint32_t last, Lattice& out) const;
  void propose(std::uint32_t token, std::uint32_t place, std::uint32_t length, std::uint32_t form, Lattice& out) const;
  void propose_synonyms(std::uint32_t token, std::uint32_t place, std::uint32_t last, Lattice& out) const;
  bool admits(const Candidate& candidate, std::uint32_t first, std::uint32_t last) const;
  float weight_of(const Candidate& candidate, std::uint32_t first, std::uint32_t last) const;
  bool fills_title(std::uint32_t first, std::uint32_t last) const;
  bool small_after_capital(std::uint32_t first, std::uint32_t last) const;
  bool before_capital(std::uint32_t last) const;

  const text::Text& text_;
  const Surroundings& around_;
  const NameRuns& names_;
  const Inventory& inventory_;
  const LanguageModel& model_;
  Synonyms& synonyms_;
  FixedExpressions& expressions_;
  const Sources& sources_;
  const Weights& weights_;
};

}  // namespace backlot::unspin
