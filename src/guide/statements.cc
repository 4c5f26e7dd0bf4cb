#include "backlot/guide/statements.h"

#include "backlot/guide/main_work.h"
#include "backlot/guide/role_name.h"

#include <cmath>

namespace backlot::guide {
namespace {

std::optional<std::string_view> view(const std::optional<std::string>& text) {
  return text && !text->empty() ? std::optional<std::string_view>(*text) : std::nullopt;
}

std::uint8_t bits_of(const std::vector<article::Weekday>& days) {
  unsigned bits = 0;
  for (const article::Weekday day : days) bits |= 1U << static_cast<unsigned>(day);
  return static_cast<std::uint8_t>(bits);
}

AiringDetail detail_of(const facts::Airing& a) {
  return {bits_of(a.days), a.minute, a.tz, a.tz.empty() ? facts::ZoneBasis::none : a.tz_basis, a.date};
}

}  // namespace

void StatementMaker::read(const facts::Annotation& a) {
  for (const auto& f : a.works) read(f);
  for (const auto& f : a.cast) read(f);
  for (const auto& f : a.crew) read(f);
  for (const auto& f : a.schedule) read(f);
  for (const auto& f : a.ratings) read(f);
  for (const auto& f : a.memberships) read(f);
  if (a.quotes.empty() && a.moments.empty()) return;
  const EntityId about = entity(EntityKind::work, main_work(a));
  refused_ = false;  // without a work they still stand
  for (const auto& f : a.quotes) read(f, a, about);
  for (const auto& f : a.moments) read(f, a, about);
}

void StatementMaker::read(const facts::Work& w) {
  const EntityId work = entity(EntityKind::work, std::string_view(w.title));
  refused_ = work == 0;
  if (refused_) return give({}, w.evidence);
  give({.kind = FactKind::work, .work = work, .value = facts::name(w.type)}, w.evidence);
  for (const std::string& n : w.networks) {
    const EntityId network = entity(EntityKind::network, std::string_view(n));
    refused_ = refused_ || network == 0;
    give({.kind = FactKind::network, .work = work, .object = network}, w.evidence);
  }
  for (const std::string& g : w.genres) give({.kind = FactKind::genre, .work = work, .text = g}, w.evidence);
  if (w.season) give({.kind = FactKind::season, .work = work, .text = *w.season}, w.evidence);
  if (w.premise) give({.kind = FactKind::premise, .work = work, .text = *w.premise}, w.evidence);
}

void StatementMaker::read(const facts::Cast& c) {
  const EntityId work = entity(EntityKind::work, c.work);
  const EntityId actor = entity(EntityKind::person, std::string_view(c.actor));
  const EntityId character = entity(EntityKind::character, c.character, work);
  refused_ = refused_ || (actor == 0 && character == 0);
  const bool stands = !refused_;
  give({.kind = FactKind::cast, .work = work, .person = actor, .object = character, .value = facts::name(c.status)},
       c.evidence);
  if (!stands || !c.description || c.description->empty()) return;
  give({.kind = FactKind::description, .work = work, .person = actor, .object = character, .text = *c.description},
       c.evidence);
}

void StatementMaker::read(const facts::Crew& c) {
  const EntityId work = entity(EntityKind::work, c.work);
  const EntityId person = entity(EntityKind::person, std::string_view(c.person));
  refused_ = refused_ || person == 0;
  give({.kind = FactKind::crew, .work = work, .person = person, .text = c.job}, c.evidence);
}

void StatementMaker::read(const facts::Airing& a) {
  const EntityId work = entity(EntityKind::work, a.work);
  const EntityId network = entity(EntityKind::network, a.network);
  give(
      {.kind = FactKind::airing, .work = work, .object = network, .value = facts::name(a.kind), .airing = detail_of(a)},
      a.evidence);
}

void StatementMaker::read(const facts::Rating& r) {
  const EntityId work = entity(EntityKind::work, r.work);
  refused_ = refused_ || !std::isfinite(r.value);
  give({.kind = FactKind::rating,
        .work = work,
        .rating = RatingDetail{r.episode, r.value, view(r.scope), view(r.source)}},
       r.evidence);
}

void StatementMaker::read(const facts::Membership& m) {
  const EntityId person = entity(EntityKind::person, std::string_view(m.person));
  const EntityId group = entity(EntityKind::group, std::string_view(m.group));
  refused_ = refused_ || person == 0 || group == 0;
  give({.kind = FactKind::membership, .person = person, .object = group}, m.evidence);
}

void StatementMaker::read(const facts::Quote& q, const facts::Annotation& a, EntityId main_work) {
  const bool role = q.speaker && is_role(*q.speaker, a);
  const EntityId speaker = role ? 0 : entity(EntityKind::person, q.speaker);
  const std::string_view text = q.restored.empty() ? q.text : q.restored;
  give({.kind = FactKind::quote,
        .work = main_work,
        .person = speaker,
        .value = role ? std::string_view(*q.speaker) : "",
        .text = text},
       q.evidence);
}

void StatementMaker::read(const facts::Moment& m, const facts::Annotation& a, EntityId main_work) {
  std::vector<EntityId> people;
  for (const std::string& p : m.people) {
    const EntityId id = is_role(p, a) ? 0 : entity(EntityKind::person, std::string_view(p));
    if (id != 0) people.push_back(id);
  }
  refused_ = false;  // the sentence still tells the moment
  give({.kind = FactKind::moment, .work = main_work, .value = facts::name(m.kind), .text = m.summary, .people = people},
       m.evidence, m.order);
}

EntityId StatementMaker::entity(EntityKind kind, std::string_view name, EntityId scope) {
  return entities_.find_or_make(kind, name, scope, learned_);
}

EntityId StatementMaker::entity(EntityKind kind, const std::optional<std::string>& name, EntityId scope) {
  if (!name || name->empty()) return 0;
  const EntityId id = entity(kind, std::string_view(*name), scope);
  refused_ = refused_ || id == 0;
  return id;
}

void StatementMaker::give(const Statement& statement, const facts::Evidence& evidence,
                          std::optional<std::uint32_t> position) {
  if (std::exchange(refused_, false)) {
    ++learned_.facts_refused;
    return;
  }
  sink_(statement, evidence, position);
}

}  // namespace backlot::guide
