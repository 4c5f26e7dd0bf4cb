#include "backlot/unspin/inventory.h"

#include "backlot/unicode/utf8.h"
#include "backlot/unspin/inflection.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace backlot::unspin {

namespace {

constexpr double rare = 1e-7;            // share in clean text of a word that the model does not know
constexpr double inflected_share = 0.3;  // weight of a pair that was seen in another form only
constexpr double reverse_weight = 0.2;   // of a pair that was seen the other way round only
constexpr double unseen = 0.5;           // occurrences that are added to every expectation
constexpr float surviving = 0.2F;        // weight of a phrase that a spinner would have swapped: some spin lightly
constexpr double most_trust = 1;         // in a form that clean articles write less often than the model expects
constexpr float most_evidence = 3.0F;    // of one phrase

// One pair of phrases with the weight of its counts.
struct Pair {
  std::string restored;
  std::vector<std::string> original;
  std::vector<std::string> spun;
  double weight = 0;
  std::uint32_t count = 0;
  std::uint32_t related = 0;  // count in other forms
  Origin origin = Origin::measured;
  Use use = Use::anywhere;
};

// A phrase that spinners touch.
struct Touched {
  std::vector<std::string> words;
  double expected = 0;  // occurrences in clean text of the size measured
  double seen = 0;      // how often it was swapped
  Use use = Use::anywhere;

  double rate() const {
    return use != Use::anywhere ? Inventory::name_rate : std::min(Inventory::highest_rate, seen / (expected + unseen));
  }
  // The rate, or more where the text that was measured has the phrase more often than the model's: entertainment news
  // is full of films that are played in.
  double boost() const { return use != Use::anywhere ? Inventory::name_rate : seen / (expected + unseen); }
};

}  // namespace

// Builds the tables in the order: pairs, originals with their rates, candidates, evidence.
class InventoryBuilder {
 public:
  InventoryBuilder(const Syllables& syllables, const LanguageModel& model, const UsualPhrases& usual)
      : syllables_(syllables), model_(model), usual_(usual) {}

  // The image.
  std::string build(const Substitutions& substitutions, const Substitutions& stand_ins) {
    for (const Substitution& row : substitutions.rows()) add_with_stop(row);
    for (const Substitution& row : stand_ins.rows()) add(row, Origin::syllable);
    for (const Substitution& row : substitutions.rows()) add_inflected(row);
    for (const Substitution& row : substitutions.rows()) add_reverse(row);
    for (const Pair& pair : pairs_) touched(pair).seen += pair.weight;
    for (const Pair& pair : pairs_) add_candidate(pair);
    for (const Touched& original : originals_) keep(original);
    weigh();
    return lay_out(out_);
  }

 private:
  double expected(std::span<const std::string> words) const;
  Use use_of(const Substitution& row) const;
  void add(const Substitution& row, Origin origin);
  void add_with_stop(const Substitution& row);
  void add_inflected(const Substitution& row);
  void add_reverse(const Substitution& row);
  Touched& touched(const Pair& pair);
  double trust(std::span<const std::string> form) const;
  void add_candidate(const Pair& pair);
  void add_variant(std::uint32_t form, Candidate candidate, Use use);
  void keep(const Touched& original);
  void weigh();
  std::uint32_t form_of(std::span<const std::string> words);

  const Syllables& syllables_;
  const LanguageModel& model_;
  const UsualPhrases& usual_;
  std::vector<Pair> pairs_;
  std::map<std::pair<std::string, std::string>, std::size_t> pair_index_;
  std::vector<Touched> originals_;
  std::map<std::pair<PhraseKey, Use>, std::size_t> original_index_;
  std::map<std::uint32_t, std::pair<std::vector<std::string>, double>>
      written_;  // form -> words, occurrences when spun
  InventoryParts out_;
};

double InventoryBuilder::expected(std::span<const std::string> words) const {
  std::vector<LanguageModel::Word> context;
  double log_share = 0;
  for (const std::string& word : words) {
    const auto id = model_.find(word);
    log_share += id == LanguageModel::unknown ? std::log(rare) : model_.log_probability(context, id);
    context.push_back(id);
  }
  return std::exp(log_share) * Inventory::measured_tokens;
}

Use InventoryBuilder::use_of(const Substitution& row) const {
  if (row.kind != "name") return Use::anywhere;
  if (row.original.contains(' ')) return Use::whole_name;
  return syllables_.is_syllable(unicode::fold(row.original)) ? Use::name_piece : Use::anywhere;
}

void InventoryBuilder::add(const Substitution& row, Origin origin) {
  const Use use = use_of(row);
  const std::string restored = use == Use::anywhere ? unicode::fold(row.original) : row.original;
  const auto [place, is_new] = pair_index_.try_emplace({restored, unicode::fold(row.spun)}, pairs_.size());
  if (is_new) pairs_.push_back({restored, words_of(row.original), words_of(row.spun), 0, 0, 0, origin, use});
  Pair& pair = pairs_[place->second];
  if (pair.origin != origin) return;  // a guess about what was measured
  pair.weight += row.count;
  if (origin == Origin::measured) pair.count += row.count;
}

// An abbreviation at the end of a sentence has one stop for two: "9.1 p.c." was "9.1 percent."
void InventoryBuilder::add_with_stop(const Substitution& row) {
  add(row, Origin::measured);
  const std::size_t stop = row.spun.find('.');
  if (stop == std::string::npos || stop + 1 == row.spun.size() || row.spun.contains(' ')) return;
  add({row.original + ".", row.spun + ".", row.kind, row.count}, Origin::measured);
}

void InventoryBuilder::add_inflected(const Substitution& row) {
  for (const WordPair& pair : inflected(row)) {
    if (model_.find(pair.original) == LanguageModel::unknown) continue;
    const auto [place, is_new] = pair_index_.try_emplace({pair.original, pair.spun}, pairs_.size());
    if (is_new)
      pairs_.push_back({pair.original, {pair.original}, {pair.spun}, 0, 0, 0, Origin::inflected, Use::anywhere});
    Pair& other = pairs_[place->second];
    if (is_new || other.origin == Origin::measured) other.weight += row.count * inflected_share;
    other.related += row.count;
  }
}

// Spinners go by lists of synonyms, which have no direction: mom -> mother, mother -> mom.
void InventoryBuilder::add_reverse(const Substitution& row) {
  if (use_of(row) != Use::anywhere || row.kind == "func" || row.kind == "phrase" || row.kind == "name") return;
  const std::string original = unicode::fold(row.spun);
  const std::string spun = unicode::fold(row.original);
  if (original.find_first_not_of("abcdefghijklmnopqrstuvwxyz '-") != std::string::npos) return;
  const std::vector<std::string> words = words_of(original);
  const bool known =
      std::ranges::none_of(words, [&](const std::string& word) { return model_.find(word) == LanguageModel::unknown; });
  if (!known || !pair_index_.try_emplace({original, spun}, pairs_.size()).second) return;
  pairs_.push_back({original, words, words_of(spun), reverse_weight, 0, 0, Origin::inflected, Use::anywhere});
}

Touched& InventoryBuilder::touched(const Pair& pair) {
  const auto [place, is_new] =
      original_index_.try_emplace({key_of(std::span(pair.original)), pair.use}, originals_.size());
  if (is_new) originals_.push_back({pair.original, expected(pair.original), 0, pair.use});
  return originals_[place->second];
}

std::uint32_t InventoryBuilder::form_of(std::span<const std::string> words) {
  PhraseKey key = 0;
  std::uint32_t form = 0;
  for (const std::string& word : words) {
    key = extend(key, key_of(word));
    form = out_.form_table.insert(key, static_cast<std::uint32_t>(out_.forms.size()));
    if (form == out_.forms.size()) out_.forms.emplace_back();
  }
  return form;
}

// What articles write themselves more often than the model expects is less often damage, by as much; what they hardly
// write ("printed") is more often.
double InventoryBuilder::trust(std::span<const std::string> form) const {
  const double usual = usual_.share(key_of(form)) * Inventory::measured_tokens + unseen;
  return std::min(most_trust, std::log((expected(form) + unseen) / usual));
}

void InventoryBuilder::add_candidate(const Pair& pair) {
  const Touched& original = touched(pair);
  const std::uint32_t form = form_of(pair.spun);
  const double share = pair.weight / original.seen;
  auto& [words, occurrences] = written_[form];
  words = pair.spun;
  occurrences += std::min(pair.weight, original.rate() * share * (original.expected + unseen));
  Candidate candidate{.restored = pair.restored,
                      .pieces = pair.original,
                      .words = {},
                      .channel = static_cast<float>(std::log(original.boost() * share) + trust(pair.spun)),
                      .count = pair.count,
                      .related = pair.related,
                      .origin = pair.origin,
                      .use = pair.use};
  for (const std::string& word : pair.original)
    candidate.words.push_back(pair.use == Use::name_piece ? LanguageModel::Word{LanguageModel::name}
                                                          : model_.find(word));
  if (pair.use == Use::name_piece) add_variant(form, candidate, Use::title_word);
  if (pair.use == Use::anywhere && pair.original.size() == 1 && syllables_.is_given(pair.original.front()))
    add_variant(form, candidate, Use::given_name);
  out_.forms[form].candidates.push_back(std::move(candidate));
}

// The same candidate for another place.
void InventoryBuilder::add_variant(std::uint32_t form, Candidate candidate, Use use) {
  const std::string folded = unicode::fold(candidate.restored);
  candidate.use = use;
  candidate.words = {use == Use::given_name ? LanguageModel::Word{LanguageModel::name} : model_.find(folded)};
  candidate.restored = use == Use::given_name ? candidate.restored : folded;
  out_.forms[form].candidates.push_back(std::move(candidate));
}

void InventoryBuilder::keep(const Touched& original) {
  if (original.use != Use::anywhere) return;
  const auto at = static_cast<std::uint32_t>(out_.kept.size());
  if (out_.original_table.insert(key_of(std::span(original.words)), at) != at) return;
  out_.kept.push_back(static_cast<float>(std::log(1 - original.rate())));
  written_[form_of(original.words)].first = original.words;
}

void InventoryBuilder::weigh() {
  for (const auto& [form, written] : written_) {
    const double clean = expected(written.first) + unseen;
    const std::uint32_t original = out_.original_table.find(key_of(std::span(written.first)));
    const double kept = original == PhraseTable::none ? clean : clean * std::exp(out_.kept[original]);
    const auto evidence = static_cast<float>(std::log((written.second + kept) / clean));
    out_.forms[form].evidence =
        std::clamp(evidence < 0 ? evidence * surviving : evidence, -most_evidence, most_evidence);
  }
}

Inventory Inventory::build(const Substitutions& substitutions, const Substitutions& stand_ins,
                           const Syllables& syllables, const LanguageModel& model, const UsualPhrases& usual) {
  auto image =
      std::make_unique<const std::string>(InventoryBuilder(syllables, model, usual).build(substitutions, stand_ins));
  const auto bytes = std::as_bytes(std::span(*image));
  return {bytes, std::move(image)};
}

}  // namespace backlot::unspin
