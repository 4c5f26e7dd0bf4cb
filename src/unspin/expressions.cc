#include "backlot/unspin/expressions.h"

#include "backlot/unspin/shipped_thesaurus.h"

namespace backlot::unspin {

Expressions Expressions::shipped() { return Expressions(shipped_thesaurus()); }

Expressions::Expressions(std::span<const std::byte> data)
    : runs_(text::section_of<RunSlot>(data, thesaurus_header(data).runs)) {}

Expressions::Run Expressions::start() const {
  Run run;
  run.goes_on_ = true;
  return run;
}

Expressions::Run Expressions::next(const Run& run, std::string_view folded) const {
  Run after;
  after.words_ = static_cast<std::uint8_t>(run.words_ + 1);
  if (!run.goes_on_) return after;
  after.key_ = run_key(run.key_, folded);
  const std::uint32_t check = text::check32(after.key_);
  const auto same = [check](const RunSlot& slot) { return slot.check == check; };
  const auto empty = [](const RunSlot& slot) { return slot.check == 0; };
  const RunSlot* slot = text::find_slot(runs_, after.key_, same, empty);
  if (slot == nullptr) return after;
  after.seen_ = slot->seen;
  after.goes_on_ = slot->longer != 0;
  after.part_ = slot->part;
  return after;
}

}  // namespace backlot::unspin
