#include "backlot/facts/cast_rows.h"

#include <algorithm>

namespace backlot::facts {
namespace {

std::size_t words_in(std::string_view s) {
  return s.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(s, ' '));
}

// "lead role", "male lead": says nothing of who he is.
bool is_generic(std::string_view said) {
  return words_in(said) < 5 && (said.ends_with("lead") || said.ends_with("role") || said.ends_with("leads") ||
                                said.ends_with("roles") || said.ends_with("character") || said.starts_with("lead "));
}

// Whether `now` says more of who the character is than `before`: the first full one stays, a mere title gives way.
bool says_more(std::string_view now, std::string_view before) {
  if (before.empty() || (is_generic(before) && !is_generic(now) && !now.empty())) return !now.empty();
  return words_in(before) < 4 && words_in(now) >= words_in(before) + 2 && words_in(now) < 30;
}

// "signed on to play" and "will play" may be taken back by what follows; "plays" and "is confirmed for" may not.
bool settles(const Casting& c) {
  if (c.hearsay) return false;
  if (!c.claim->constant("firm").empty()) return true;
  if (c.form != Casting::Form::part || c.claim->constant("settled") == "no") return false;
  return !c.future;
}

}  // namespace

CastRow* CastRows::find(std::uint32_t actor, std::optional<std::uint32_t> work) {
  const auto found = std::ranges::find_if(rows_, [&](const CastRow& r) { return r.actor == actor && r.work == work; });
  return found == rows_.end() ? nullptr : &*found;
}

CastRow* CastRows::find(std::uint32_t actor) {
  const auto found = std::ranges::find(rows_, actor, &CastRow::actor);
  return found == rows_.end() ? nullptr : &*found;
}

CastRow& CastRows::row(std::uint32_t actor, std::optional<std::uint32_t> work, std::uint32_t at) {
  if (CastRow* found = find(actor, work)) return *found;
  CastRow& row = rows_.emplace_back();
  row.actor = actor;
  row.work = work;
  row.at = at;
  return row;
}

void CastRows::take(CastRow& row, const Casting& c) {
  const bool known = row.character != mentions::no_entity || !row.character_name.empty();
  const bool says = c.character != mentions::no_entity || !c.character_name.empty();
  const bool other = known && says && (row.character != c.character || row.character_name != c.character_name);
  if (other && c.weight <= row.weight) return;
  if (says) {
    if (other) row.description.clear();
    row.character = c.character;
    row.character_name = c.character_name;
    row.weight = std::max(row.weight, c.weight);
  }
  // Headlines say it shorter than what stands below them, and in capitals: "Hitman With Stage Fright".
  const bool headline =
      c.claim != nullptr && context_->sentences()[c.claim->sentence].block == article::BlockKind::headline;
  if (row.headline_description && !c.description.empty() && !headline) row.description.clear();
  if (says_more(c.description, row.description)) {
    row.description = c.description;
    row.headline_description = headline;
  }
  if (row.claim == nullptr || (row.claim->rule().weight < c.weight && c.form == Casting::Form::part))
    row.claim = c.claim;
}

void CastRows::add(const Casting& c) {
  CastRow& r = row(c.actor, c.work, c.at);
  take(r, c);
  if (c.status == Status::confirmed && settles(c)) r.settled = true;
  if (c.status != Status::confirmed && !r.settled) r.status = c.status;
}

bool CastRows::played_by_other(std::uint32_t character, std::uint32_t actor) const {
  return std::ranges::any_of(
      rows_, [&](const CastRow& r) { return r.character == character && r.actor != actor && r.settled; });
}

}  // namespace backlot::facts
