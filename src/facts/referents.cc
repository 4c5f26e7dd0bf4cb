#include "backlot/facts/referents.h"

#include "backlot/facts/gender_beliefs.h"
#include "backlot/facts/introductions.h"
#include "backlot/facts/job_holders.h"
#include "backlot/facts/protagonists.h"
#include "backlot/facts/salience.h"
#include "backlot/facts/spoken_of.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace backlot::facts {
namespace {

using mentions::Gender;
using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;
using Meant = Referents::Meant;

constexpr int walks = 3;

// How much a pronoun or role says about the gender of whom it means.
constexpr float from_role = 1.0F;
constexpr float from_subject = 1.0F;
constexpr float from_other_place = 0.4F;
constexpr float clear_lead = 2.0F;  // a pronoun that could as well mean another says little

class Walker {
 public:
  Walker(const Context& context, const Clauses& clauses, const Roles& roles)
      : context_(context),
        clauses_(clauses),
        introductions_(context),
        protagonists_(context, clauses, roles),
        beliefs_(context.mentions(), roles),
        spoken_(context, clauses),
        holders_(context, roles, introductions_, spoken_),
        salience_(context, roles, introductions_, protagonists_, beliefs_),
        meant_(context.mentions().all.size()) {}
  Walker(const Walker&) = delete;  // its parts borrow each other
  Walker& operator=(const Walker&) = delete;

  void walk();
  // False where another walk would find the same.
  bool learn() { return beliefs_.count_votes(); }

  const Protagonists& protagonists() const { return protagonists_; }
  std::vector<Meant> take() { return std::move(meant_); }

 private:
  struct Ranked {
    float score;
    const Seen* seen;
  };
  // Who stands out most, and by how much.
  struct Found {
    Meant meant;
    float lead = 0;  // of the first before the second
  };

  void see(std::uint32_t index);
  Meant resolve(const Mention& m);
  Meant choose(const Mention& m);
  void rank(const Spot& here, const Wanted& wanted);
  Found find(const Mention& m, const Wanted& wanted);
  std::uint32_t owner_of(const Mention& role);
  bool is_own_act(std::uint32_t pronoun) const;
  Gender called(const Mention& m) const;
  float weight_of(const Mention& m, const Wanted& wanted) const;

  const Context& context_;
  const Clauses& clauses_;
  Introductions introductions_;
  Protagonists protagonists_;
  GenderBeliefs beliefs_;
  SpokenOf spoken_;
  JobHolders holders_;
  Salience salience_;
  std::vector<Meant> meant_;    // by mention
  std::vector<Ranked> ranked_;  // scratch: whoever fits a mention
};

void Walker::walk() {
  spoken_.forget();
  const auto& all = context_.mentions().all;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Kind kind = all[i].kind;
    if (kind != Kind::person && kind != Kind::pronoun && kind != Kind::role && !is_company(kind)) continue;
    const bool quoted = context_.text().quotation_of(all[i].first) >= 0;
    if (kind == Kind::person && quoted && all[i].entity != no_entity) meant_[i].people.assign(1, all[i].entity);
    if (!quoted) see(i);
  }
}

void Walker::see(std::uint32_t index) {
  const Mention& m = context_.mentions().all[index];
  Meant& meant = meant_[index];
  meant.people.clear();
  meant.unnamed = no_mention;
  if (m.kind != Kind::person && !is_company(m.kind))
    meant = resolve(m);
  else if (m.kind == Kind::person && m.entity != no_entity)
    meant.people.push_back(m.entity);
  for (const std::uint32_t entity : meant.people) spoken_.remember(entity, index, m.kind == Kind::pronoun, called(m));
  if (!meant.people.empty()) return;
  if (m.kind != Kind::person && m.kind != Kind::pronoun) spoken_.remember(no_entity, index, false);
  if (meant.unnamed != no_mention) spoken_.remember(no_entity, meant.unnamed, true);
}

// By its own words, where they tell; otherwise by who stands out.
Meant Walker::resolve(const Mention& m) {
  if (m.kind != Kind::role || m.value >= context_.mentions().roles.size()) return choose(m);
  const mentions::Role& role = context_.mentions().roles[m.value];
  if (const std::uint32_t beside = role.count == 1 ? holders_.named_beside(m) : no_entity; beside != no_entity) {
    beliefs_.vote(beside, role.gender, GenderBeliefs::told);
    return {{beside}};
  }
  const auto& leads = protagonists_.leads();
  if (role.count != 1 && context_.text().tokens[role.noun].lemma == "lead" && leads[1] != no_entity)
    return {{leads[0], leads[1]}};
  if (!role.definite || role.count != 1) return choose(m);
  const bool crew = role.kind == mentions::Role::Kind::crew;
  const std::uint32_t person = crew ? holders_.crew(m, role) : holders_.described(m, role);
  if (person != no_entity) return {{person}};
  return crew ? Meant{} : choose(m);
}

Meant Walker::choose(const Mention& m) {
  std::optional<Wanted> wanted = wanted_by(context_, clauses_, m);
  if (!wanted) return {};
  if (wanted->role && wanted->other) wanted->except = owner_of(m);
  Found found = find(m, *wanted);
  if (found.meant.people.size() == 1) {
    const float sure = std::clamp(found.lead / clear_lead, 0.1F, 1.0F);
    beliefs_.vote(found.meant.people.front(), wanted->gender, weight_of(m, *wanted) * sure);
  }
  return std::move(found.meant);
}

// Those who fit, the most salient first; among equals the one spoken of last.
void Walker::rank(const Spot& here, const Wanted& wanted) {
  ranked_.clear();
  const std::span<const Seen> seen = spoken_.oldest_first();
  for (auto s = seen.rbegin(); s != seen.rend() && here.line - s->line <= farthest_line; ++s) {
    if (!salience_.fits(*s, here, wanted)) continue;
    const Ranked found{salience_.score(*s, here, wanted), &*s};
    ranked_.insert(std::ranges::upper_bound(ranked_, found.score, std::greater<>(), &Ranked::score), found);
  }
}

Walker::Found Walker::find(const Mention& m, const Wanted& wanted) {
  const Spot here = spoken_.spot(m);
  rank(here, wanted);
  std::vector<Ranked>& ranked = ranked_;
  Found found;
  if (ranked.empty()) return found;
  found.lead = ranked.size() == 1 ? clear_lead : ranked[0].score - ranked[1].score;
  if (wanted.count != 1) {
    // “The production team hinted … They added”
    const auto staff = std::ranges::find_if(ranked, [&](const Ranked& r) {
      return r.seen->entity == no_entity && r.seen->standing.place == Place::subject && here.line - r.seen->line <= 2;
    });
    if (staff != ranked.end() && wanted.subject && staff->seen->spoke) std::iter_swap(ranked.begin(), staff);
  }
  if (ranked.front().seen->entity == no_entity) {
    found.meant.unnamed = ranked.front().seen->mention;
    return found;
  }
  std::vector<std::uint32_t>& people = found.meant.people;
  const std::size_t count = wanted.count == 0 ? 2 : wanted.count;
  for (const Ranked& r : ranked) {
    if (r.seen->entity != no_entity && people.size() < count) people.push_back(r.seen->entity);
  }
  if (people.size() < count) people.clear();
  return found;
}

// "his" of "his co-star", "Yoon" of "Yoon's partner".
std::uint32_t Walker::owner_of(const Mention& role) {
  const auto& all = context_.mentions().all;
  const auto index = static_cast<std::size_t>(&role - all.data());
  for (std::size_t i = index; i-- > 0 && all[i].last + 1 >= role.first;) {
    if (all[i].last + 1 == role.first && all[i].kind == Kind::person) return all[i].entity;
  }
  if (index + 1 >= all.size() || all[index + 1].first != role.first || all[index + 1].kind != Kind::pronoun)
    return no_entity;
  const std::optional<Wanted> wanted = wanted_by(context_, clauses_, all[index + 1]);
  if (!wanted) return no_entity;
  const Found found = find(all[index + 1], *wanted);
  return found.meant.people.size() == 1 ? found.meant.people.front() : no_entity;
}

// What a pronoun that stands for whoever acts calls him. Any other may as well mean somebody else.
Gender Walker::called(const Mention& m) const {
  if (m.kind != Kind::pronoun) return Gender::unknown;
  const std::optional<Wanted> wanted = wanted_by(context_, clauses_, m);
  return wanted && (wanted->subject || is_own_act(m.first)) ? wanted->gender : Gender::unknown;
}

// “…,” Roe complains, rubbing his side: his own.
bool Walker::is_own_act(std::uint32_t pronoun) const {
  const auto& tokens = context_.text().tokens;
  return pronoun > 1 && tokens[pronoun - 1].word.ends_with("ing") && tokens[pronoun - 2].word == ",";
}

float Walker::weight_of(const Mention& m, const Wanted& wanted) const {
  if (m.kind == Kind::role) return from_role;
  return wanted.subject || is_own_act(m.first) ? from_subject : from_other_place;
}

}  // namespace

Referents::Referents(const Context& context, const Clauses& clauses, const Roles& roles)
    : context_(context), clauses_(clauses), roles_(roles) {
  Walker walker(context, clauses, roles);
  walker.walk();
  for (int i = 1; i < walks && walker.learn(); ++i) walker.walk();
  about_characters_ = walker.protagonists().about_characters();
  meant_ = walker.take();
}

const Mention* Referents::unnamed(const Mention& mention) const {
  const std::uint32_t found = meant_by(mention).unnamed;
  return found == no_mention ? nullptr : &context_.mentions().all[found];
}

}  // namespace backlot::facts
