#include "backlot/facts/memberships.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

// Girls’ Generation and Girls' Generation
bool same_name(const std::string& a, const std::string& b) { return a == b || unicode::fold(a) == unicode::fold(b); }

void add(std::string person, std::string group, const Claim& claim, Annotation& annotation) {
  const bool said = std::ranges::any_of(
      annotation.memberships, [&](const Membership& o) { return o.person == person && same_name(o.group, group); });
  if (!said) annotation.memberships.push_back({std::move(person), std::move(group), claim.evidence()});
}

// Whom the sentence before begins with: "Juhwa refuses to cry. The Sugar Atlas member …".
const Mention* named_before(const Context& context, const Roles& roles, std::uint32_t sentence) {
  if (sentence == 0) return nullptr;
  const text::Sentence& before = context.text().sentences[sentence - 1];
  for (const Mention* m : context.mentions_in({before.first, before.last})) {
    if (m->kind == Kind::person && roles.part(m->entity) != Part::character) return m;
  }
  return nullptr;
}

// "The Sugar Atlas member" is one mention: the capitals inside it, where there are any.
std::string_view group_inside(const Context& context, const Mention& role) {
  Words w{role.first + 1, role.last};
  while (!w.empty() && !context.text().tokens[w.first].is(text::capitalized)) ++w.first;
  while (!w.empty() && !context.text().tokens[w.last - 1].is(text::capitalized)) --w.last;
  return w.empty() ? std::string_view() : context.written(w);
}

void add_anaphor(const Context& context, const Roles& roles, const Claim& claim, Annotation& annotation) {
  const Mention* person = named_before(context, roles, claim.sentence);
  if (person == nullptr || person->entity == mentions::no_entity) return;
  const bool known = std::ranges::any_of(
      annotation.memberships, [&](const Membership& m) { return m.person == context.entity(*person)->name; });
  if (known) return;
  const Mention* group = claim.mention("group");
  const Mention* role = claim.mention("person");
  if (group != nullptr && group->kind == Kind::group)
    add(context.entity(*person)->name, context.entity(*group)->name, claim, annotation);
  else if (role != nullptr && role->kind == Kind::role && !group_inside(context, *role).empty())
    add(context.entity(*person)->name, std::string(group_inside(context, *role)), claim, annotation);
}

}  // namespace

void extract_memberships(const Context& context, const Roles& roles, Annotation& annotation) {
  for (const Claim& claim : context.claims("membership")) {
    if (claim.constant("same") == "yes") {
      add_anaphor(context, roles, claim, annotation);
      continue;
    }
    const Mention* group = claim.mention("group");
    if (group == nullptr || group->kind != Kind::group) continue;
    for (const Mention* person : claim.all_mentions("person")) {
      if (person->kind == Kind::person)
        add(context.entity(*person)->name, context.entity(*group)->name, claim, annotation);
    }
  }
}

}  // namespace backlot::facts
