// How an inventory lies in memory: tables used in place (text/sections.h) and strings in a pool.
//
// The one of the tables that are built in is laid out when the program is built (inventory_compiler.cc), so that a
// start parses, weighs and allocates nothing of it.
#pragma once

#include "backlot/text/sections.h"
#include "backlot/unspin/candidate.h"
#include "backlot/unspin/phrase_key.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::unspin {

// A form: its candidates [first, first + count), its weight as evidence, and whether a piece of a name is among them.
struct FormRow {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  float evidence = 0;
  std::uint32_t name_piece = 0;
};

// A candidate: in the pool from `text`, first what is restored, then its pieces, a line break behind each.
struct CandidateRow {
  std::uint32_t text = 0;
  std::uint32_t restored_size = 0;
  std::uint32_t pieces_size = 0;
  std::uint32_t first_word = 0;
  std::uint32_t words = 0;
  std::uint32_t count = 0;
  float channel = 0;
  Origin origin = Origin::measured;
  Use use = Use::anywhere;
  std::uint16_t related = 0;  // no more than fits
};
static_assert(sizeof(PhraseSlot) == 16 && sizeof(FormRow) == 16 && sizeof(CandidateRow) == 32);

struct InventoryHeader {
  text::Section forms;       // PhraseSlot, to FormRow
  text::Section rows;        // FormRow
  text::Section candidates;  // CandidateRow
  text::Section words;       // LanguageModel::Word
  text::Section pool;        // char
  text::Section originals;   // PhraseSlot, to `kept`
  text::Section kept;        // float
};

// What an inventory is laid out from.
struct InventoryParts {
  struct Form {
    std::vector<Candidate> candidates;
    float evidence = 0;
  };
  PhraseTable form_table;
  std::vector<Form> forms;
  PhraseTable original_table;
  std::vector<float> kept;
};

std::string lay_out(const InventoryParts& parts);

}  // namespace backlot::unspin
