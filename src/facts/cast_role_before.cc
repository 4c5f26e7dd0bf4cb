// The phrase that ends at a place: "Eli Dukes, the sheriff who hopes, is played by".
#include "backlot/facts/cast_role.h"

#include "backlot/mentions/lexicon.h"

namespace backlot::facts {

using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

// "Gagumber, Memempu’s father, will be": a name that nobody has found, and what is said of him.
Words RoleReader::unknown_before(std::uint32_t start, std::uint32_t last) const {
  const auto unknown = [&](std::uint32_t i) {
    const Token& t = token(i);
    return t.tag == Tag::propn && capitalized(i) && context().mention_at(i) == nullptr && !t.is(text::in_titled) &&
           !mentions::lexicon::find(t.word).traits.any(mentions::Traits(mentions::Trait::rank) |
                                                       mentions::Trait::title | mentions::Trait::person_noun);
  };
  for (std::uint32_t i = start; i < last; ++i) {
    if (!unknown(i)) continue;
    std::uint32_t end = i + 1;
    while (end < last && unknown(end)) ++end;
    const bool apposed = is(end, last, ",") && (apposition_at(end + 1, last) || relative(end + 1, last));
    if (end == last || apposed) return {i, end};
    i = end;
  }
  return {};
}

// "Kang Hoon’s father, Chairman Kang,": nobody is his own father, so that the two of one family are two people. What
// stands before the comma, or nothing.
Words RoleReader::owned_by_himself(std::uint32_t title, const mentions::Mention& name, std::uint32_t limit) const {
  if (title <= limit + 1 || token(title - 1).word != ",") return {};
  constexpr std::uint32_t farthest = 8;
  for (std::uint32_t i = title - 1; i > limit && title - i < farthest; --i) {
    const Mention* m = context().mention_at(i - 1);
    if (m != nullptr && m->kind == Kind::person && m->last == i && possessive(i, title))
      return m->entity == name.entity ? Words{m->first, title - 1} : Words{};
  }
  return {};
}

RolePhrase RoleReader::before(std::uint32_t last, std::uint32_t limit) const {
  while (last > limit && (token(last - 1).word == "," || token(last - 1).tag == Tag::adv)) --last;
  // The nearest name that is not somebody’s own, with no other clause between.
  const Mention* name = nullptr;
  std::uint32_t start = last;
  for (std::uint32_t i = last; i > limit; --i) {
    const Token& t = token(i - 1);
    if (stop(i - 1) && t.word != ")") break;
    start = i - 1;
    const Mention* m = context().mention_at(i - 1);
    if (m == nullptr || m->kind != Kind::person || m->last != i) continue;
    if (possessive(i, last)) continue;
    name = m;
    break;
  }
  RolePhrase role;
  role.last = last;
  if (name != nullptr) {
    std::uint32_t title = name->first;
    while (title > limit &&
           (modifier(title - 1) || possessive(title - 1, last) ||
            (context().mention_at(title - 1) != nullptr && possessive(context().mention_at(title - 1)->last, last) &&
             context().mention_at(title - 1)->kind == Kind::person))) {
      --title;
    }
    const bool beside = name->last == last;
    const bool apposed =
        is(name->last, last, ",") && (apposition_at(name->last + 1, last) || relative(name->last + 1, last));
    if (beside || apposed) {
      role.first = title;
      role.name = name;
      read_after_name(role, {title, name->first}, name->last, last);
      if (const Words own = owned_by_himself(title, *name, limit); !own.empty()) {
        role.name = nullptr;
        role.name_words = {title, name->last};
        role.description = text_of(own);
        role.last = last;
        return role;
      }
      if (role.description.empty() && title > limit + 1 && token(title - 1).word == ",") {
        // "The captain of the ferry, Woo Jae Pil, is played by"
        std::uint32_t noun = title - 1;
        while (noun > limit && !stop(noun - 1) && token(noun - 1).word != ",") --noun;
        if (article(noun)) role.description = text_of({noun, title - 1});
      }
      role.last = last;
      return role;
    }
  }
  if (const Words unknown = unknown_before(start, last); !unknown.empty()) {
    role.first = unknown.first;
    role.name_words = unknown;
    read_after_name(role, {}, unknown.last, last);
    role.last = last;
    return role;
  }
  // A noun alone: back to its article.
  std::uint32_t noun = last;
  while (noun > start && !article(noun - 1) && token(noun - 1).word != ",") --noun;
  if (noun == start || noun == last) {
    if (name != nullptr && possessive(name->last, last))
      noun = name->first;
    else if (noun != limit)
      return role;
  }
  // "Han-byul’s aunt": what somebody’s own is belongs to it.
  role.first = noun;
  role.description = text_of({noun, last});
  return role;
}

}  // namespace backlot::facts
