#include "backlot/unspin/thesaurus.h"

#include "backlot/unspin/shipped_thesaurus.h"

namespace backlot::unspin {

Thesaurus Thesaurus::shipped() { return Thesaurus(shipped_thesaurus()); }

Thesaurus::Thesaurus(std::span<const std::byte> data) {
  const ThesaurusHeader header = thesaurus_header(data);
  terms_ = text::section_of<TermSlot>(data, header.terms);
  originals_ = text::section_of<OriginalRow>(data, header.originals);
  pool_ = text::section_of<char>(data, header.pool).data();
}

Thesaurus::Originals Thesaurus::originals_of(std::string_view term) const {
  const std::uint64_t hash = text::hash_word(term);
  const std::uint32_t check = text::check32(hash);
  const auto same = [check](const TermSlot& slot) { return slot.check == check; };
  const auto empty = [](const TermSlot& slot) { return slot.check == 0; };
  const TermSlot* slot = text::find_slot(terms_, hash, same, empty);
  if (slot == nullptr) return {{}, pool_};
  return {originals_.subspan(slot->first, slot->count), pool_};
}

}  // namespace backlot::unspin
