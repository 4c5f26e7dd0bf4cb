#include "train_ngrams/pack_ngrams.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace backlot::ngrams {
namespace {

constexpr double fill = 0.7;

std::uint32_t room_for(std::size_t entries) {
  return static_cast<std::uint32_t>(static_cast<double>(entries) / fill) + 2;
}

std::uint8_t steps(double log_value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(-log_value * unspin::log_steps), 0L, 255L));
}

template <class Slot, class Empty>
std::size_t free_slot(const std::vector<Slot>& table, std::uint64_t key, Empty empty) {
  std::size_t at = text::first_slot(key, static_cast<std::uint32_t>(table.size()));
  while (!empty(table[at])) at = at + 1 == table.size() ? 0 : at + 1;
  return at;
}

constexpr auto is_empty_cell = [](std::uint32_t cell) { return cell == 0; };

std::vector<unspin::VocabularySlot> vocabulary_table(const Vocabulary& vocabulary) {
  std::vector<std::pair<WordId, std::string_view>> words;
  for (const auto& [word, id] : vocabulary.ids()) words.emplace_back(id, word);
  std::ranges::sort(words);  // the same file whatever the order of the hash table
  std::vector<unspin::VocabularySlot> table(room_for(words.size()));
  for (const auto& [id, word] : words) {
    const std::uint64_t hash = text::hash_word(word);
    const auto empty = [](const unspin::VocabularySlot& slot) { return slot.check == 0; };
    table[free_slot(table, hash, empty)] = {text::check32(hash), id, 0};
  }
  return table;
}

struct PairTables {
  std::vector<std::uint32_t> cells;
  std::vector<std::uint8_t> back_offs;
};

PairTables pair_tables(const std::vector<Estimate>& pairs) {
  PairTables tables{std::vector<std::uint32_t>(room_for(pairs.size())), {}};
  tables.back_offs.resize(tables.cells.size());
  for (const Estimate& e : pairs) {
    const auto key = unspin::pair_key(static_cast<WordId>(e.key >> 16U), static_cast<WordId>(e.key));
    const std::size_t at = free_slot(tables.cells, key, is_empty_cell);
    tables.cells[at] = unspin::check_of(key) | steps(e.log_probability);
    tables.back_offs[at] = steps(e.log_back_off);
  }
  return tables;
}

std::vector<std::uint32_t> triple_table(const std::vector<Estimate>& triples) {
  std::vector<std::uint32_t> cells(room_for(triples.size()));
  for (const Estimate& e : triples) {
    const auto key = unspin::triple_key(static_cast<WordId>(e.key >> 32U), static_cast<WordId>(e.key >> 16U),
                                        static_cast<WordId>(e.key));
    cells[free_slot(cells, key, is_empty_cell)] = unspin::check_of(key) | steps(e.log_probability);
  }
  return cells;
}

}  // namespace

std::string pack_ngrams(const Vocabulary& vocabulary, const Estimates& estimates,
                        const std::array<std::size_t, unspin::word_classes>& spread) {
  std::vector<unspin::SingleRow> singles;
  for (const Estimate& e : estimates.singles) singles.push_back({steps(e.log_probability), steps(e.log_back_off)});
  const PairTables pairs = pair_tables(estimates.pairs);
  unspin::NgramHeader header;
  std::string payload(sizeof(header), '\0');
  header.vocabulary = text::append_section(payload, vocabulary_table(vocabulary));
  header.singles = text::append_section(payload, singles);
  header.pairs = text::append_section(payload, pairs.cells);
  header.back_offs = text::append_section(payload, pairs.back_offs);
  header.triples = text::append_section(payload, triple_table(estimates.triples));
  for (std::size_t i = 0; i < spread.size(); ++i)
    header.spread[i] = std::log(static_cast<float>(std::max<std::size_t>(1, spread[i])));
  payload.replace(0, sizeof(header), reinterpret_cast<const char*>(&header), sizeof(header));
  return files::pack_data(unspin::ngram_format, payload);
}

}  // namespace backlot::ngrams
