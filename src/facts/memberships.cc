#include "backlot/facts/memberships.h"

#include <algorithm>

namespace backlot::facts {

void extract_memberships(const Context& context, Annotation& annotation) {
  using mentions::Kind;
  for (const Claim& claim : context.claims("membership")) {
    const mentions::Mention* person = claim.mention("person");
    const mentions::Mention* group = claim.mention("group");
    if (person == nullptr || group == nullptr || person->kind != Kind::person || group->kind != Kind::group) continue;
    Membership m{context.entity(*person)->name, context.entity(*group)->name, claim.evidence()};
    const bool said = std::ranges::any_of(annotation.memberships,
                                          [&](const Membership& o) { return o.person == m.person && o.group == m.group; });
    if (!said) annotation.memberships.push_back(std::move(m));
  }
}

}  // namespace backlot::facts
