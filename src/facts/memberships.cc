#include "backlot/facts/memberships.h"

#include <algorithm>

namespace backlot::facts {

void extract_memberships(const Context& context, Annotation& annotation) {
  using mentions::Kind;
  for (const Claim& claim : context.claims("membership")) {
    const mentions::Mention* group = claim.mention("group");
    if (group == nullptr || group->kind != Kind::group) continue;
    for (const mentions::Mention* person : claim.all_mentions("person")) {
      if (person->kind != Kind::person) continue;
      Membership m{context.entity(*person)->name, context.entity(*group)->name, claim.evidence()};
      const bool said = std::ranges::any_of(
          annotation.memberships, [&](const Membership& o) { return o.person == m.person && o.group == m.group; });
      if (!said) annotation.memberships.push_back(std::move(m));
    }
  }
}

}  // namespace backlot::facts
