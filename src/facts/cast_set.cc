#include "backlot/facts/cast_set.h"

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

// A full name, or a performer’s single one; a first name alone may be anybody’s.
bool known_by_name(const Context& context, const Parts& parts, const Mention& m) {
  return parts.acts[m.entity] > 0 || context.entity(m)->name.find(' ') != std::string::npos;
}

}  // namespace

void add_people_on_set(const Context& context, const Works& works, const Parts& parts, CastRows& rows) {
  if (context.claims("making").empty() || !works.main()) return;
  for (const Claim& claim : context.claims("onset")) {
    for (const Mention* m : claim.all_mentions("actor")) {
      if (m->kind != Kind::person || m->entity == no_entity) continue;
      if (parts.is_character(m->entity) || parts.crew[m->entity] > 0) continue;
      if (rows.find(m->entity) != nullptr || !known_by_name(context, parts, *m)) continue;
      CastRow& row = rows.row(m->entity, works.main(), m->first);
      row.claim = &claim;
    }
  }
}

}  // namespace backlot::facts
