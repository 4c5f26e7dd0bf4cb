#include "backlot/unspin/ngram_model.h"

#include "backlot/unspin/word_class.h"

#include <algorithm>
#include <cstring>

// Put there by shipped_ngrams.cc.
extern "C" {
extern const std::byte backlot_ngrams_begin[];
extern const std::byte backlot_ngrams_end[];
}

namespace backlot::unspin {
namespace {

// A search ends at an empty slot: a table without one, which no tool writes, would be searched for ever.
template <class Slot, class Empty>
bool has_room(std::span<const Slot> table, Empty empty) {
  return std::ranges::any_of(table, empty);
}

constexpr auto is_empty_cell = [](std::uint32_t cell) { return cell == 0; };
constexpr auto is_empty_word = [](const VocabularySlot& slot) { return slot.check == 0; };

const std::uint32_t* find_cell(std::span<const std::uint32_t> table, std::uint64_t key) {
  const std::uint32_t check = check_of(key);
  const auto same = [check](std::uint32_t cell) { return (cell & ~0xFFU) == check; };
  return text::find_slot(table, key, same, is_empty_cell);
}

}  // namespace

Result<NgramModel> NgramModel::view(std::span<const std::byte> file, files::Check check) {
  const auto payload = files::open_data(ngram_format, file, check);
  if (!payload) return std::unexpected(payload.error());
  NgramHeader header;
  if (payload->size() < sizeof(header)) return fail(ErrorCode::invalid, "too short to be an n-gram model");
  std::memcpy(&header, payload->data(), sizeof(header));
  const auto vocabulary = text::section_inside<VocabularySlot>(*payload, header.vocabulary);
  const auto singles = text::section_inside<SingleRow>(*payload, header.singles);
  const auto pairs = text::section_inside<std::uint32_t>(*payload, header.pairs);
  const auto back_offs = text::section_inside<std::uint8_t>(*payload, header.back_offs);
  const auto triples = text::section_inside<std::uint32_t>(*payload, header.triples);
  const bool inside = vocabulary && singles && pairs && back_offs && triples;
  if (!inside || singles->size() < word_classes || back_offs->size() != pairs->size())
    return fail(ErrorCode::invalid, "a table of the n-gram model lies outside it, or has not its size");
  if (!has_room(*vocabulary, is_empty_word) || !has_room(*pairs, is_empty_cell) || !has_room(*triples, is_empty_cell))
    return fail(ErrorCode::invalid, "a table of the n-gram model is full");
  NgramModel model;
  model.vocabulary_ = *vocabulary;
  model.singles_ = *singles;
  model.pairs_ = *pairs;
  model.back_offs_ = *back_offs;
  model.triples_ = *triples;
  std::ranges::copy(header.spread, model.spread_);
  return model;
}

Result<std::shared_ptr<const NgramModel>> NgramModel::open(const std::string& path) {
  auto file = files::MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  auto model = view(file->bytes(), files::Check::all);
  if (!model) return fail(model.error().code, model.error().message, path);
  model->file_ = std::move(*file);
  return std::make_shared<const NgramModel>(std::move(*model));
}

// The content is not checked against its fingerprint here: that would read all of it at every start. A test does.
Result<std::shared_ptr<const NgramModel>> NgramModel::shipped() {
  auto model = view({backlot_ngrams_begin, backlot_ngrams_end}, files::Check::header);
  if (!model) return std::unexpected(model.error());
  return std::make_shared<const NgramModel>(std::move(*model));
}

LanguageModel::Word NgramModel::find(std::string_view folded) const {
  if (const auto by_shape = class_of(folded)) return *by_shape;
  const std::uint64_t hash = text::hash_word(folded);
  const std::uint32_t check = text::check32(hash);
  const auto same = [check](const VocabularySlot& slot) { return slot.check == check; };
  const VocabularySlot* slot = text::find_slot(vocabulary_, hash, same, is_empty_word);
  return slot != nullptr && slot->id < singles_.size() ? slot->id : Word{unknown};
}

NgramModel::Context NgramModel::context_after(Word before, Word last) const {
  const std::uint32_t* pair = find_cell(pairs_, pair_key(before, last));
  return {before, last, pair != nullptr ? back_offs_[pair - pairs_.data()] : std::uint8_t{0}, singles_[last].back_off};
}

float NgramModel::cost(unsigned steps, Word word) const {
  const float said = -static_cast<float>(steps) / log_steps;
  return word < word_classes ? said - spread_[word] : said;
}

float NgramModel::step(Context& context, Word word) const {
  const std::uint32_t* triple = find_cell(triples_, triple_key(context.before, context.last, word));
  const std::uint32_t* pair = find_cell(pairs_, pair_key(context.last, word));
  const unsigned shorter =
      context.pair_back_off + (pair != nullptr ? *pair & 0xFFU : context.single_back_off + singles_[word].cost);
  const unsigned steps = triple != nullptr ? *triple & 0xFFU : shorter;
  const std::uint8_t back_off = pair != nullptr ? back_offs_[pair - pairs_.data()] : std::uint8_t{0};
  context = {context.last, word, back_off, singles_[word].back_off};
  return cost(steps, word);
}

float NgramModel::log_probability(std::span<const Word> context, Word word) const {
  if (context.empty()) return cost(singles_[word].cost, word);
  const Word last = context.back();
  if (context.size() >= 2) {
    Context after = context_after(context[context.size() - 2], last);
    return step(after, word);
  }
  const std::uint32_t* pair = find_cell(pairs_, pair_key(last, word));
  return cost(pair != nullptr ? *pair & 0xFFU : singles_[last].back_off + unsigned{singles_[word].cost}, word);
}

}  // namespace backlot::unspin
