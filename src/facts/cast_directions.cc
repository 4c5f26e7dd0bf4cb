// Which of two people acts, where a sentence does not say: "Mok Dan Yi (Seol Ji An)", "Elif is Defne Karasu".
#include "backlot/facts/cast_claims.h"

#include <algorithm>
#include <cmath>

namespace backlot::facts {
namespace {

using mentions::no_entity;

bool yes(const Casting& c, std::string_view field) { return c.claim->constant(field) == "yes"; }

bool is_bracket(const Casting& c) { return c.claim->rule().name == "cast.bracket"; }

// Above 0: the first of the two is the actor as things stand; below 0: the other.
float leaning(const Casting& c, const Parts& parts) {
  return (parts.acts[c.actor] - parts.played[c.actor]) - (parts.acts[c.character] - parts.played[c.character]);
}

// Whether most brackets of which more is known turn out to be "Actor (Character)"; where nothing is known, whether they
// look like it: a full name outside, a first name inside.
bool brackets_turn(const Context& context, const std::vector<Casting>& castings, const Parts& parts) {
  float turned = 0;
  int shaped = 0;  // "Defne Karasu (Elif)"
  for (const Casting& c : castings) {
    if (!c.reversible || !is_bracket(c)) continue;
    turned -= std::clamp(leaning(c, parts), -1.0F, 1.0F);
    shaped += context.is_full_name(c.character) && !context.is_full_name(c.actor) ? 1 : -1;
  }
  constexpr float told = 0.015F;
  return std::abs(turned) > told ? turned > 0 : shaped > 0;
}

// "Elif is Defne Karasu": where nothing else is known, the full name is the actor’s.
bool turns_by_name(const Context& context, const Casting& c) {
  return !is_bracket(c) && !context.is_full_name(c.actor) && context.is_full_name(c.character);
}

// "Necip Ateş (Reha) … and Gül (Seda Altan)": one name outside and a full one inside is no turned bracket, whatever the
// others are.
bool stands_by_name(const Context& context, const Casting& c) {
  return is_bracket(c) && context.is_full_name(c.actor) && !context.is_full_name(c.character);
}

void settle(const Context& context, Casting& c, Parts& parts, bool brackets) {
  constexpr float sign = 0.1F;  // less than that is a breath: the brackets of a text all turn one way
  const float leans = leaning(c, parts);
  const float lean = is_bracket(c) && std::abs(leans) < sign ? 0 : leans;
  if (lean < 0 ||
      (lean == 0 && ((brackets && is_bracket(c) && !stands_by_name(context, c)) || turns_by_name(context, c)))) {
    std::swap(c.actor, c.character);
    std::swap(c.description, c.other_description);
  }
  parts.acts[c.actor] += c.weight;
  parts.played[c.character] += c.weight;
  c.sure = true;
}

// "We last saw her in X, where she played Nihan": the part belongs to the work that is named with it.
bool of_earlier_work(const Casting& c, const std::vector<Casting>& all) {
  if (c.form != Casting::Form::part || c.character == no_entity) return false;
  return std::ranges::any_of(all, [&](const Casting& o) {
    return o.form == Casting::Form::past && o.actor == c.actor && o.character == c.character &&
           o.claim->sentence == c.claim->sentence;
  });
}

// One of several in a row: "Defne Karasu, a seamstress; Kerem, the heir; …".
bool in_list(const Casting& c, const std::vector<Casting>& all) {
  return yes(c, "listed") && std::ranges::count_if(all, [&](const Casting& o) {
                               return o.claim->sentence == c.claim->sentence &&
                                      o.claim->match->rule == c.claim->match->rule;
                             }) > 1;
}

// Directors play nobody unless the text names whom; and what is open is believed of those who are known to act.
bool believable(const Context& context, const Casting& c, const Parts& parts) {
  if (parts.is_character(c.actor)) return false;
  if (parts.crew[c.actor] > 0 && c.character == no_entity && !parts.is_actor(c.actor)) return false;
  if (c.sure || parts.is_actor(c.actor)) return true;
  // "Nadia Rahim’s Glasgow detective": a full name, of which nothing else is said.
  return yes(c, "open") && parts.crew[c.actor] == 0 && context.is_full_name(c.actor);
}

// "Damon Roe (Aladdin)", in a text that tells what people were in by such brackets: one word, that is never named
// again.
bool is_credit_in_brackets(const Context& context, const Casting& c) {
  return c.reversible && is_bracket(c) && context.is_full_name(c.character) && !context.is_full_name(c.actor) &&
         context.mentions().entities[c.actor].mentions.size() == 1;
}

void drop_credits_in_brackets(const Context& context, std::vector<Casting>& castings) {
  constexpr int habit = 2;
  const auto credits = std::ranges::count_if(castings, [](const Casting& c) {
    return c.form == Casting::Form::past && c.claim->rule().name == "cast_past.work-in-brackets";
  });
  if (credits >= habit) std::erase_if(castings, [&](const Casting& c) { return is_credit_in_brackets(context, c); });
}

}  // namespace

void settle_directions(const Context& context, std::vector<Casting>& castings, Parts& parts) {
  drop_credits_in_brackets(context, castings);
  const bool brackets = brackets_turn(context, castings, parts);
  for (Casting& c : castings) {
    if (c.reversible) settle(context, c, parts, brackets);
  }
  std::vector<Casting> kept;
  for (const Casting& c : castings) {
    if (of_earlier_work(c, castings)) continue;
    kept.push_back(c);
    kept.back().sure = c.sure || in_list(c, castings);
    if (!believable(context, kept.back(), parts)) kept.pop_back();
  }
  for (Casting& c : kept) {
    if (c.character != no_entity && parts.is_actor(c.character)) c.character = no_entity;
  }
  castings = std::move(kept);
}

}  // namespace backlot::facts
