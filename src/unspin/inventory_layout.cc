#include "backlot/unspin/inventory_layout.h"

#include <algorithm>

namespace backlot::unspin {
namespace {

// The rows of all candidates, with their strings and words.
struct Rows {
  std::vector<CandidateRow> candidates;
  std::vector<LanguageModel::Word> words;
  std::string pool;

  void add(const Candidate& c) {
    CandidateRow row{.text = static_cast<std::uint32_t>(pool.size()),
                     .restored_size = static_cast<std::uint32_t>(c.restored.size()),
                     .first_word = static_cast<std::uint32_t>(words.size()),
                     .words = static_cast<std::uint32_t>(c.words.size()),
                     .count = c.count,
                     .channel = c.channel,
                     .origin = c.origin,
                     .use = c.use,
                     .related = static_cast<std::uint16_t>(std::min(c.related, 0xFFFFU))};
    pool += c.restored;
    for (const std::string& piece : c.pieces) pool += piece + "\n";
    row.pieces_size = static_cast<std::uint32_t>(pool.size()) - row.text - row.restored_size;
    words.insert(words.end(), c.words.begin(), c.words.end());
    candidates.push_back(row);
  }
};

bool is_name_piece(const Candidate& candidate) { return candidate.use == Use::name_piece; }

}  // namespace

std::string lay_out(const InventoryParts& parts) {
  Rows rows;
  std::vector<FormRow> forms;
  for (const InventoryParts::Form& form : parts.forms) {
    forms.push_back({static_cast<std::uint32_t>(rows.candidates.size()),
                     static_cast<std::uint32_t>(form.candidates.size()), form.evidence,
                     std::ranges::any_of(form.candidates, is_name_piece) ? 1U : 0U});
    for (const Candidate& c : form.candidates) rows.add(c);
  }
  InventoryHeader header;
  std::string image(sizeof(header), '\0');
  header.forms = text::append_section(image, parts.form_table.slots());
  header.rows = text::append_section(image, forms);
  header.candidates = text::append_section(image, rows.candidates);
  header.words = text::append_section(image, rows.words);
  header.pool = text::append_section(image, rows.pool);
  header.originals = text::append_section(image, parts.original_table.slots());
  header.kept = text::append_section(image, parts.kept);
  image.replace(0, sizeof(header), reinterpret_cast<const char*>(&header), sizeof(header));
  return image;
}

}  // namespace backlot::unspin
