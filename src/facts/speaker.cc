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

// The one person a mention means, as printed in full.
std::optional<std::string> only_person(const Context& context, const Referents& referents, const Mention& m) {
  const auto people = referents.of(m);
  if (people.size() != 1) return std::nullopt;
  return context.mentions().entities[people.front()].name;
}

}  // namespace

std::optional<std::string> speaker_name(const Context& context, const Referents& referents, Words words) {
  const auto inside = context.mentions_in(words);
  const Mention* last = inside.empty() ? nullptr : inside.back();
  if (last == nullptr || last->last != words.last) return unnamed(context, words);
  switch (last->kind) {
    case Kind::person: return context.entity(*last)->name;
    case Kind::organization:
    case Kind::group:
    case Kind::network:
      if (last->first == words.first) return context.entity(*last)->name;
      return unnamed(context, words);  // "a person from SBS"
    case Kind::pronoun: return only_person(context, referents, *last);
    case Kind::role:
      if (auto person = only_person(context, referents, *last)) return person;
      return unnamed(context, words);
    default: return unnamed(context, words);
  }
}

std::optional<std::string> first_actor(const Context& context, const Referents& referents, Words words) {
  for (const Mention* m : context.mentions_in(words)) {
    if (!referents.of(*m).empty()) {
      return speaker_name(context, referents, {m->first, m->last});
    }
  }
  return std::nullopt;
}

}  // namespace backlot::facts
