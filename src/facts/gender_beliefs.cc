#include "backlot/facts/gender_beliefs.h"

#include "backlot/facts/name_hints.h"

#include <cmath>
#include <utility>

namespace backlot::facts {
namespace {

using mentions::Gender;

constexpr float hinted = 0.8F;

float first_belief(const mentions::Entity& entity) {
  if (entity.kind != mentions::Kind::person) return 0;
  if (!entity.gender_told) return hinted * static_cast<float>(gender_hint(entity.name));
  return entity.gender == Gender::female ? GenderBeliefs::told : -GenderBeliefs::told;
}

}  // namespace

GenderBeliefs::GenderBeliefs(const mentions::Mentions& mentions, const Roles& roles) : roles_(roles) {
  for (const mentions::Entity& entity : mentions.entities) first_.push_back(first_belief(entity));
  votes_.assign(first_.size(), 0);
  beliefs_ = first_;
  share();
}

float GenderBeliefs::agreement(std::uint32_t entity, Gender gender) const {
  return gender == Gender::unknown ? 0 : gender == Gender::female ? beliefs_[entity] : -beliefs_[entity];
}

void GenderBeliefs::vote(std::uint32_t entity, Gender gender, float weight) {
  if (gender != Gender::unknown) votes_[entity] += gender == Gender::female ? weight : -weight;
}

bool GenderBeliefs::count_votes() {
  const std::vector<float> before = std::exchange(beliefs_, first_);
  for (std::size_t e = 0; e < beliefs_.size(); ++e) beliefs_[e] += votes_[e];
  votes_.assign(votes_.size(), 0);
  share();
  return beliefs_ != before;
}

// Women play women, as a rule.
void GenderBeliefs::share() {
  for (std::uint32_t e = 0; e < beliefs_.size(); ++e) {
    const std::uint32_t actor = roles_.actor_of(e);
    if (actor == e) continue;
    if (std::abs(beliefs_[actor]) < told) beliefs_[actor] += beliefs_[e] / 2;
    if (std::abs(beliefs_[e]) < told) beliefs_[e] += beliefs_[actor] / 2;
  }
}

}  // namespace backlot::facts
