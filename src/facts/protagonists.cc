#include "backlot/facts/protagonists.h"

#include <algorithm>
#include <vector>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

constexpr int enough_for_topic = 3;  // times the subject

bool is_subject(const Clauses& clauses, const Mention& m) {
  return m.kind == Kind::person && m.entity != no_entity && clauses.at(m).place == Place::subject;
}

bool tells_of_characters(const Context& context, const Clauses& clauses, const Roles& roles) {
  int actors = 0;
  int characters = 0;
  for (const Mention& m : context.mentions().all) {
    if (!is_subject(clauses, m)) continue;
    if (roles.part(m.entity) == Part::actor) ++actors;
    if (roles.part(m.entity) == Part::character) ++characters;
  }
  return characters > actors;
}

std::vector<std::uint32_t> actors_in(const text::Sentence& s, const Context& context, const Roles& roles) {
  std::vector<std::uint32_t> actors;
  for (const Mention* m : context.mentions_in({s.first, s.last})) {
    const bool acts = m->kind == Kind::person && m->entity != no_entity && roles.part(m->entity) == Part::actor;
    if (acts && std::ranges::find(actors, m->entity) == actors.end()) actors.push_back(m->entity);
  }
  return actors;
}

}  // namespace

Protagonists::Protagonists(const Context& context, const Clauses& clauses, const Roles& roles)
    : about_characters_(tells_of_characters(context, clauses, roles)), on_set_(!context.claims("making-of").empty()) {
  find_leads(context, roles);
  find_topic(context, clauses);
}

void Protagonists::find_topic(const Context& context, const Clauses& clauses) {
  std::vector<int> subjects(context.mentions().entities.size(), 0);
  for (const Mention& m : context.mentions().all) {
    if (is_subject(clauses, m)) ++subjects[m.entity];
  }
  const auto best = std::ranges::max_element(subjects);
  if (best == subjects.end()) return;
  most_frequent_ = static_cast<std::uint32_t>(best - subjects.begin());
  if (*best < enough_for_topic) return;
  const auto rivals = std::ranges::count_if(subjects, [most = *best](int n) { return 2 * n > most; });
  if (rivals == 1) topic_ = most_frequent_;
}

// A guest star may have the headline to himself.
void Protagonists::find_leads(const Context& context, const Roles& roles) {
  for (const text::Sentence& s : context.text().sentences) {
    const std::vector<std::uint32_t> actors = actors_in(s, context, roles);
    if (actors.size() == 2) {
      leads_ = {actors[0], actors[1]};
      return;
    }
    for (const std::uint32_t e : actors) {
      if (leads_[1] == no_entity && !is_lead(e)) (leads_[0] == no_entity ? leads_[0] : leads_[1]) = e;
    }
  }
}

}  // namespace backlot::facts
