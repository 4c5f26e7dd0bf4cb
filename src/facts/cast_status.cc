#include "backlot/facts/cast_status.h"

#include "backlot/facts/cast_role.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

Status status_of(std::string_view word) {
  if (word == "turned_down") return Status::turned_down;
  if (word == "rumored") return Status::rumored;
  return Status::in_talks;
}

// How much a word on the state of things weighs against another of the same actor and work.
int rank(Status s) {
  switch (s) {
    case Status::turned_down: return 3;
    case Status::in_talks: return 2;
    case Status::rumored: return 1;
    case Status::confirmed: return 0;
  }
  return 0;
}

// A character that is meant by what he is: "the part of the chef", where another row has "hot-tempered chef".
std::uint32_t character_like(std::string_view description, CastRows& rows, std::optional<std::uint32_t> work) {
  if (description.empty()) return no_entity;
  const std::string_view head = description.substr(description.find_last_of(' ') + 1);
  for (const CastRow& r : rows.all()) {
    if (r.character == no_entity || r.work != work) continue;
    const std::size_t at = r.description.find(head);
    if (at == std::string::npos) {
      std::string low(r.description.substr(0, head.size()));
      if (!low.empty()) low[0] = static_cast<char>(low[0] | 0x20);
      if (low != head) continue;
    }
    return r.character;
  }
  return no_entity;
}

// “… decided against coming back, since he has signed on for ‘Second Umbrella’”: the work is only the reason.
bool is_reason(const Context& context, const Claim& claim, std::uint32_t work) {
  const auto& tokens = context.text().tokens;
  const std::uint32_t from = claim.extent().last;
  const text::Sentence& sentence = context.text().sentences[claim.sentence];
  for (const Mention* m : context.mentions_in({sentence.first, sentence.last})) {
    if (m->kind != Kind::work || m->entity != work) continue;
    return m->first > from && std::any_of(tokens.begin() + from, tokens.begin() + m->first, [](const text::Token& t) {
             return t.word == "since" || t.word == "because" || t.word == "due";
           });
  }
  return false;
}

Standing read(const Context& context, const Works& works, const Parts& parts, const RoleReader& roles,
              const Claim& claim) {
  Standing s;
  s.claim = &claim;
  s.sentence = claim.sentence;
  s.status = status_of(claim.constant("status"));
  s.weak = !claim.constant("weak").empty();
  s.same = claim.constant("same") == "yes";
  const Mention* actor = claim.mention("actor");
  if (actor == nullptr) return s;
  s.actor = who_acts(context, parts, *actor);
  s.at = actor->first;
  s.work = works.at(claim.extent().last - 1);
  if (s.work && is_reason(context, claim, *s.work)) s.work = works.main();
  if (const Words w = claim.words("role"); !w.empty()) {
    const std::uint32_t end = context.text().sentences[claim.sentence].last;
    const RolePhrase role = roles.after(w.first, claim.constant("exact") == "yes" ? w.last : end);
    if (role.name != nullptr && role.name->entity != s.actor) s.character = role.name->entity;
    if (role.name == nullptr) s.character_name = context.written(role.name_words);
    s.description = role.description;
  }
  return s;
}

bool same(const Standing& a, const Standing& b) { return a.actor == b.actor; }

// The row whose part is meant: of whoever was named last before, here or in the two sentences before.
const CastRow* part_before(const Context& context, const Parts& parts, const Standing& s, CastRows& rows) {
  const text::Text& text = context.text();
  const std::uint32_t back = s.sentence > 1 ? s.sentence - 2 : 0;
  const CastRow* found = nullptr;
  for (const Mention* m : context.mentions_in({text.sentences[back].first, s.at})) {
    if (m->kind != Kind::person || m->entity == no_entity || m->entity == s.actor || parts.is_crew(m->entity)) continue;
    const auto row = std::ranges::find_if(rows.all(), [&](const CastRow& r) {
      return (r.actor == m->entity || r.character == m->entity) && r.actor != s.actor &&
             (r.character != no_entity || !r.description.empty());
    });
    if (row != rows.all().end()) found = &*row;
  }
  return found;
}

}  // namespace

std::vector<Standing> read_standings(const Context& context, const Works& works, const Parts& parts) {
  const RoleReader roles(context);
  std::vector<Standing> all;
  for (const Claim& claim : context.claims("status")) {
    Standing s = read(context, works, parts, roles, claim);
    if (s.actor != no_entity && !parts.is_character(s.actor) && !parts.is_crew(s.actor)) all.push_back(std::move(s));
  }
  for (Standing& s : all) {
    if (!s.weak) continue;
    const bool part = s.claim->constant("weak") == "part";
    const bool backed = std::ranges::any_of(all, [&](const Standing& o) {
      if (part && o.status != Status::turned_down) return false;
      return (!o.weak || o.claim->match->rule != s.claim->match->rule) && same(o, s) && o.sentence <= s.sentence + 1;
    });
    s.void_ = !backed;
  }
  for (const Claim& claim : context.claims("denial")) {
    for (Standing& s : all) {
      if (s.status != Status::rumored && s.status != Status::in_talks) continue;
      if (s.sentence == claim.sentence || s.sentence + 1 == claim.sentence) s.void_ = true;
    }
  }
  return all;
}

namespace {

// "An outlet reported that Ahn had been cast, but the company denied it": in the same sentence or the one behind it.
bool denied(const Context& context, const Casting& c) {
  return c.hearsay && std::ranges::any_of(context.claims("denial"), [&](const Claim& d) {
           if (d.sentence == c.claim->sentence) return d.extent().first >= c.claim->extent().first;
           return d.sentence == c.claim->sentence + 1;
         });
}

}  // namespace

void weigh(const Context& context, std::vector<Casting>& castings, const std::vector<Standing>& standings,
           Parts& parts) {
  for (Casting& c : castings) {
    if (c.form == Casting::Form::past) continue;
    if (denied(context, c)) c.weight = parts.acts[c.actor] = 0;
    for (const Claim& claim : context.claims("conditional")) {
      const Mention* m = claim.mention("actor");
      if (claim.sentence == c.claim->sentence && m != nullptr && m->first == c.at) c.status = Status::in_talks;
    }
    for (const Standing& s : standings) {
      if ((s.weak && s.void_) || c.claim->constant("firm") == "last") continue;
      if (s.work && c.work && s.work != c.work && c.form == Casting::Form::part) continue;
      if (s.actor != c.actor || s.sentence != c.claim->sentence || s.at > c.claim->extent().last) continue;
      c.status = s.status;
      if (s.void_) c.weight = 0;
    }
  }
  std::erase_if(castings, [](const Casting& c) { return c.weight == 0; });
}

void add_standings(const Context& context, const Parts& parts, const std::vector<Standing>& standings, CastRows& rows) {
  for (const Standing& s : standings) {
    if (s.void_) continue;
    const CastRow* const before = s.same ? part_before(context, parts, s, rows) : nullptr;
    const std::uint32_t character = before == nullptr ? s.character : before->character;
    const std::string description = before == nullptr || character != no_entity ? s.description : before->description;
    CastRow* found = rows.find(s.actor, s.work);
    CastRow& row = found != nullptr ? *found : rows.row(s.actor, s.work, s.at);
    if (row.settled) continue;
    if (row.claim == nullptr) row.claim = s.claim;
    // The last word holds; within one sentence the firmer. Hearsay does not undo what is known.
    const bool later = row.standing_sentence != s.sentence && !s.weak && s.status != Status::rumored;
    if (later || rank(s.status) > rank(row.status)) row.status = s.status;
    row.standing_sentence = s.sentence;
    if (row.character == no_entity && row.character_name.empty()) {
      row.character = character;
      if (character == no_entity) row.character_name = s.character_name;
    }
    if (row.description.empty()) row.description = description;
    if (row.character == no_entity && s.status == Status::turned_down) {
      row.character = character_like(s.description, rows, s.work);
    }
    if (row.status == Status::turned_down && row.character != no_entity &&
        rows.played_by_other(row.character, row.actor)) {
      row.description.clear();  // said of the one who plays it
    }
  }
}

}  // namespace backlot::facts
