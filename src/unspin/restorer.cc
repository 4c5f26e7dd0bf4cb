#include "backlot/unspin/restorer.h"

#include "backlot/unspin/agreement.h"
#include "backlot/unspin/calibration.h"
#include "backlot/unspin/decoder.h"
#include "backlot/unspin/dictionary_judge.h"
#include "backlot/unspin/inventory.h"
#include "backlot/unspin/lattice_builder.h"
#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/numerals.h"
#include "backlot/unspin/report.h"
#include "backlot/unspin/shipped.h"
#include "backlot/unspin/spun_judge.h"
#include "backlot/unspin/surroundings.h"
#include "backlot/unspin/title_readings.h"

#include <algorithm>

namespace backlot::unspin {

struct Restorer::Data {
  std::shared_ptr<const LanguageModel> model;
  Inventory inventory;
  Options options;
};

struct Restorer::Scratch::Memory {
  Surroundings around;
  NameRuns names;
  Lattice lattice;
  Decoder decoder;
  Findings findings;
  Synonyms synonyms;
  FixedExpressions expressions;
  Numerals numerals;
  DictionaryJudge dictionary_judge;
};

Restorer::Scratch::Scratch() : memory_(std::make_unique<Memory>()) {}
Restorer::Scratch::Scratch(Scratch&&) noexcept = default;
Restorer::Scratch& Restorer::Scratch::operator=(Scratch&&) noexcept = default;
Restorer::Scratch::~Scratch() = default;

Result<Restorer> Restorer::shipped(Options options) {
  auto model = NgramModel::shipped();
  if (!model) return std::unexpected(model.error());
  return Restorer(std::make_unique<const Data>(*std::move(model), Inventory::shipped(), options));
}

Restorer::Restorer(std::unique_ptr<const Data> data) : data_(std::move(data)) {}

Restorer::Restorer(const Substitutions& substitutions, std::shared_ptr<const LanguageModel> model, Options options) {
  Inventory inventory =
      Inventory::build(substitutions, shipped_stand_ins(), Syllables::shipped(), *model, shipped_usual_phrases());
  data_ = std::make_unique<const Data>(std::move(model), std::move(inventory), options);
}
Restorer::Restorer(Restorer&&) noexcept = default;
Restorer& Restorer::operator=(Restorer&&) noexcept = default;
Restorer::~Restorer() = default;

double Restorer::spun(const text::Text& text) const { return judge(text, data_->inventory).probability(); }

Restoration Restorer::restore(const text::Text& text, const Hints& hints, Scratch& scratch) const {
  const Options& options = data_->options;
  Scratch::Memory& memory = *scratch.memory_;
  Restoration out{.spun = spun(text), .verdict = false, .damage = {}};
  out.verdict = out.spun >= options.spun_least;
  if (out.verdict) {
    find(text, hints, options, memory);
    out.damage = damage(text, hints, options, memory);
  } else if (options.dictionaries && memory.dictionary_judge.suspects(text, *data_->model)) {
    restore_by_dictionary(text, hints, memory, out);
  }
  return out;
}

// With the thesaurus as the only source: first to judge, then, less cautiously, to restore.
void Restorer::restore_by_dictionary(const text::Text& text, const Hints& hints, Scratch::Memory& memory,
                                     Restoration& out) const {
  Options options = data_->options;
  options.sources.lexicon = false;
  options.sources.names = false;
  find(text, hints, options, memory);
  out.spun = std::max(out.spun, DictionaryJudge::probability(text, memory.findings.all()));
  out.verdict = out.spun >= options.spun_least;
  if (!out.verdict) return;
  options.sources.names = data_->options.sources.names;
  options.weights.synonym = options.weights.dictionary_synonym;
  find(text, hints, options, memory);
  out.damage = damage(text, hints, options, memory);
}

// Decodes the text: memory.findings holds all that may be restored, in order.
void Restorer::find(const text::Text& text, const Hints& hints, const Options& options, Scratch::Memory& memory) const {
  memory.around.read(text, Syllables::shipped(), data_->inventory);
  memory.names.read(text, memory.around, data_->inventory, *data_->model);
  memory.names.read_headline(text, hints.headline);
  memory.names.read_address(hints.address, Syllables::shipped());
  memory.around.read_bare_titles(text);
  memory.findings.clear();
  memory.synonyms.start(text.tokens.size());
  memory.expressions.clear();
  memory.numerals.clear();
  const LatticeBuilder builder(text, memory.around, memory.names, data_->inventory, *data_->model, memory.synonyms,
                               memory.expressions, options.sources, options.weights);
  for (const text::Sentence& s : text.sentences) {
    for (std::uint32_t first = s.first; first < s.last; first += LatticeBuilder::longest_lattice) {
      builder.build(first, std::min(s.last, first + LatticeBuilder::longest_lattice), memory.lattice);
      memory.decoder.decode(memory.lattice, options.sources.context ? data_->model.get() : nullptr, options.weights,
                            options.beam);
      memory.findings.take(memory.lattice, first, memory.around);
    }
  }
  memory.numerals.find(text, memory.findings);
  memory.findings.merge();
}

std::vector<Damage> Restorer::damage(const text::Text& text, const Hints& hints, const Options& options,
                                     Scratch::Memory& memory) const {
  std::vector<Finding>& findings = memory.findings.all();
  if (options.sources.document) agree_on_syllables(text, findings);
  auto titles = read_titles(text, memory.around, findings,
                            {.model = *data_->model,
                             .words = shipped_title_words(),
                             .weights = options.weights,
                             .document = options.sources.document});
  for (Finding& f : findings) f.posterior = confidence_of(f.posterior);
  for (auto& readings : titles)
    for (TitleReading& r : readings) r.share = confidence_of(r.share, log_odds_missing_of_title);
  return report(text, memory.around, findings, titles, {.least = options.least, .knows_name = hints.knows_name});
}

}  // namespace backlot::unspin
