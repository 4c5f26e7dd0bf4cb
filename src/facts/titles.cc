#include "backlot/facts/titles.h"

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

WorkType type_of(std::string_view name) {
  if (name == "film") return WorkType::film;
  return name == "variety" ? WorkType::variety : WorkType::series;
}

// The entity of the first work captured as `field`.
std::uint32_t work_in(const Claim& claim, std::string_view field) {
  for (const Mention* m : claim.all_mentions(field)) {
    if (m->kind == Kind::work) return m->entity;
  }
  return mentions::no_entity;
}

}  // namespace

Titles::Titles(const Context& context) : known_(context.mentions().entities.size()) {
  for (std::uint32_t e = 0; e < known_.size(); ++e) {
    known_[e].canonical = e;
    known_[e].work = context.mentions().entities[e].kind == Kind::work;
  }
  join_aliases(context);
  read_types(context);
  reject(context);
}

std::uint32_t Titles::work_of(const Mention& mention) const {
  const bool work = mention.kind == Kind::work && mention.entity != mentions::no_entity && is_work(mention.entity);
  return work ? canonical(mention.entity) : mentions::no_entity;
}

// A variety show is called a show, a series or a program as well; that it is one is never said by the way.
void Titles::read_types(const Context& context) {
  for (const Claim& claim : context.claims("work-is")) {
    const std::uint32_t entity = work_in(claim, "work");
    if (entity == mentions::no_entity) continue;
    Known& known = known_[canonical(entity)];
    const WorkType type = type_of(claim.constant("type"));
    if (known.typed && type != WorkType::variety) continue;
    known.type = type;
    known.typed = true;
  }
}

void Titles::reject(const Context& context) {
  for (const Claim& claim : context.claims("not-a-work")) {
    const std::uint32_t entity = work_in(claim, "work");
    if (entity != mentions::no_entity && !known_[canonical(entity)].typed) known_[entity].work = false;
  }
}

void Titles::join_aliases(const Context& context) {
  for (const Claim& claim : context.claims("alias")) {
    const std::uint32_t work = work_in(claim, "work");
    const std::uint32_t alias = work_in(claim, "alias");
    if (work == mentions::no_entity || alias == mentions::no_entity) continue;
    const std::uint32_t target = canonical(work);
    if (canonical(alias) == alias && alias != target) known_[alias].canonical = target;
  }
}

}  // namespace backlot::facts
