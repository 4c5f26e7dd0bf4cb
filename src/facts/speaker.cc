#include "backlot/facts/speaker.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

// The noun phrase without article, possessor or leading adjective of quantity: "an SBS official" → "SBS official".
std::string unnamed(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  for (std::uint32_t t = w.last; t-- > w.first;) {
    if (tokens[t].word == "'s" || tokens[t].word == "'") {
      w.first = t + 1;
      break;
    }
  }
  while (w.first + 1 < w.last) {
    const text::Tag tag = tokens[w.first].tag;
    if (tag != text::Tag::det && tag != text::Tag::pron) break;
    ++w.first;
  }
  return std::string(context.written(w));
}

// The last mention of a person that stands before token `t`, outside quotations.
std::optional<std::string> nearest_person(const Context& context, std::uint32_t t) {
  const mentions::Entity* found = nullptr;
  for (const Mention& m : context.mentions().all) {
    if (m.first >= t) break;
    if (m.kind == Kind::person && context.text().quotation_of(m.first) < 0) found = context.entity(m);
  }
  return found == nullptr ? std::nullopt : std::optional(found->name);
}

}  // namespace

std::optional<std::string> speaker_name(const Context& context, const Roles& /*roles*/, Words words) {
  const auto inside = context.mentions_in(words);
  const Mention* last = inside.empty() ? nullptr : inside.back();
  if (last == nullptr || last->last != words.last) return unnamed(context, words);
  switch (last->kind) {
    case Kind::person:
    case Kind::organization:
    case Kind::group:
    case Kind::network: return context.entity(*last)->name;
    case Kind::pronoun:
    case Kind::role: return nearest_person(context, last->first);
    default: return unnamed(context, words);
  }
}

std::optional<std::string> first_actor(const Context& context, const Roles& roles, Words words) {
  for (const Mention* m : context.mentions_in(words)) {
    if (m->kind == Kind::person || m->kind == Kind::pronoun || m->kind == Kind::role) {
      return speaker_name(context, roles, {m->first, m->last});
    }
  }
  return std::nullopt;
}

}  // namespace backlot::facts
