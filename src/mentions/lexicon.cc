#include "backlot/mentions/lexicon.h"

#include "backlot/mentions/lexicon_table.h"

namespace backlot::mentions::lexicon {
namespace {

#include "lexicon_data.inc"  // constexpr: table_bits, table, words, networks, zones

constexpr Word unknown{};

}  // namespace

const Word& find(Key key) {
  constexpr std::size_t mask = (std::size_t{1} << table_bits) - 1;
  const std::uint32_t tag = tag_of(key.hash());
  for (std::size_t i = slot_of(key.hash(), table_bits); table[i].tag != 0; i = (i + 1) & mask) {
    if (table[i].tag == tag) return words[table[i].word];
  }
  return unknown;
}

void fetch(Key key) { __builtin_prefetch(&table[slot_of(key.hash(), table_bits)]); }

const Network& network(std::uint32_t index) { return networks[index]; }
std::string_view zone(std::uint32_t index) { return zones[index]; }

}  // namespace backlot::mentions::lexicon
