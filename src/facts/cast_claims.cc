#include "backlot/facts/cast_claims.h"

#include "backlot/facts/cast_work.h"

#include "backlot/facts/cast_words.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

bool yes(const Claim& claim, std::string_view field) { return claim.constant(field) == "yes"; }

class Reader {
 public:
  Reader(const Context& context, const Works& works, Parts& parts, std::vector<Casting>& out)
      : context_(context), works_(works), parts_(parts), words_(context, parts), roles_(context), out_(out) {}

  void cast(const Claim& claim);
  void pair(const Claim& claim);
  void pair(const Claim& claim, const Mention* outer, const Mention* inner);
  void star(const Claim& claim);
  void past(const Claim& claim);
  void past(const Claim& claim, const Mention& actor, const RolePhrase& role);

 private:
  std::uint32_t sentence_begin(const Claim& c) const { return context_.text().sentences[c.sentence].first; }
  std::uint32_t sentence_end(const Claim& c) const { return context_.text().sentences[c.sentence].last; }
  void add(const Claim& claim, const Mention& actor, const RolePhrase& role);
  std::optional<std::uint32_t> work_of(const Claim& claim, std::uint32_t at) const;
  bool says_future(const Claim& claim) const;
  bool is_hearsay(const Claim& claim) const;
  bool is_somebody_in(const Claim& claim, std::uint32_t actor) const;
  bool is_namesake_of_crew(const Mention& name) const;
  void vote(const Casting& casting);

  const Context& context_;
  const Works& works_;
  Parts& parts_;
  ClaimWords words_;
  RoleReader roles_;
  std::vector<Casting>& out_;
  std::uint32_t read_to_ = 0;  // words before this belong to a character that was read already
};

std::optional<std::uint32_t> Reader::work_of(const Claim& claim, std::uint32_t at) const {
  const Mention* work = claim.mention("work");
  if (work != nullptr && work->kind == Kind::work) return work->entity;
  return works_.at(at);
}

// "created by Roger Goldby … Roger will be played by": half a name of somebody behind the camera is somebody else's.
bool Reader::is_namesake_of_crew(const Mention& name) const {
  return name.entity != no_entity && parts_.crew[name.entity] > 0 && name.last - name.first == 1 &&
         context_.is_full_name(name.entity);
}

// Between the actor and the part: "will play", "would take on the role of".
bool Reader::says_future(const Claim& claim) const {
  const Words w = claim.extent();
  const auto& tokens = context_.text().tokens;
  return std::any_of(tokens.begin() + w.first, tokens.begin() + w.last, [](const text::Token& t) {
    return t.word == "will" || t.word == "would" || t.word == "'ll" || t.word == "'d";
  });
}

bool Reader::is_hearsay(const Claim& claim) const {
  return std::ranges::any_of(context_.claims("hearsay", claim.sentence), [&](const Claim& said) {
    return said.extent().last <= claim.extent().first && said.items.data() == claim.items.data();
  });
}

void Reader::vote(const Casting& c) {
  if (!c.sure || c.reversible) return;
  // A director who stands in for somebody is none.
  if (parts_.crew[c.actor] > 0 && c.character == no_entity && c.character_name.empty()) return;
  const bool named = c.character != no_entity || !c.character_name.empty();
  if (!named && yes(*c.claim, "faint")) return;  // "Gyeong as a journalist" may well be told of a part
  parts_.acts[c.actor] += c.weight;
  if (c.character != no_entity) parts_.played[c.character] += c.weight;
}

void Reader::add(const Claim& claim, const Mention& actor, const RolePhrase& role) {
  Casting c;
  c.claim = &claim;
  c.actor = who_acts(context_, parts_, actor);
  if (c.actor == no_entity) return;
  if (role.name != nullptr && !is_namesake_of_crew(*role.name)) c.character = role.name->entity;
  if (c.character == c.actor) return;
  if (role.name == nullptr) c.character_name = context_.written(role.name_words);
  if (role.name != nullptr && c.character == no_entity)
    c.character_name = context_.written({role.name->first, role.name->last});
  c.description = role.description;
  c.at = actor.first;
  c.work = work_of(claim, claim.extent().last > claim.extent().first ? claim.extent().last - 1 : actor.first);
  const bool passive = actor.first >= role.last;  // "Tam Rennie, played by Callum Strachan on “Red Harbour”"
  const std::uint32_t told = passive ? actor.last : role.last;
  const bool open = claim.mention("work") == nullptr;
  const Mention* behind = open && !passive && role.name != nullptr ? work_behind(context_, role.name->last) : nullptr;
  if (behind == nullptr && open) behind = work_behind(context_, told);
  if (behind == nullptr) behind = work_joined(context_, claim);
  if (behind == nullptr) behind = work_before(context_, claim.extent().first);
  if (behind != nullptr) c.work = works_.of(*behind);
  if (behind == nullptr && open && role.name != nullptr && names_unknown_behind(context_, role.name->last))
    c.work.reset();
  c.weight = claim.rule().weight;
  c.sure = claim.constant("sure") != "no" ||
           (actor.kind == Kind::person && context_.is_full_name(actor.entity) && role.name == nullptr && role.named() &&
            !role.description.empty() && parts_.crew[c.actor] == 0);
  c.future = says_future(claim);
  c.hearsay = is_hearsay(claim);
  c.reversible = !c.sure && c.character != no_entity && !yes(claim, "described");
  read_to_ = std::max(read_to_, role.last);
  vote(c);
  out_.push_back(std::move(c));
}

void Reader::cast(const Claim& claim) {
  const auto people = words_.actors(claim, read_to_);
  if (people.empty()) return;
  // "Dr. Stone's Taiju Oki": half a name that nobody acts under owns no part.
  const Mention& owner = *people.front();
  if (yes(claim, "possessive") && owner.kind == Kind::person && owner.entity != no_entity &&
      !context_.is_full_name(owner.entity) && parts_.acts[owner.entity] == 0)
    return;
  std::vector<RolePhrase> read = words_.phrases(claim, people.size());
  std::erase_if(read, [&](const RolePhrase& r) { return !words_.believed(claim, r); });
  if (read.empty()) return;
  for (std::size_t i = 0; i < people.size(); ++i) {
    RolePhrase role = read[std::min(i, read.size() - 1)];
    if (i >= read.size() && !yes(claim, "before"))
      role.name = nullptr, role.name_words = {};  // "three detectives, played by A, B and C"
    if (people.size() > read.size() && read.size() == 1 && role.named() && !yes(claim, "before") &&
        i + 1 < people.size())
      continue;
    add(claim, *people[i], role);
  }
}

void Reader::pair(const Claim& claim) {
  const auto outer = claim.all_mentions("outer");
  const auto inner = claim.all_mentions("inner");
  for (std::size_t i = 0; i < outer.size() && outer.size() == inner.size(); ++i) pair(claim, outer[i], inner[i]);
}

void Reader::pair(const Claim& claim, const Mention* outer, const Mention* inner) {
  if (outer->kind != Kind::person || inner->kind != Kind::person || outer->entity == inner->entity) return;
  const std::uint32_t begin = sentence_begin(claim);
  if (parts_.crew[outer->entity] > 0 && parts_.crew[inner->entity] > 0) return;  // "for Brightman/Cho Productions"
  // What is said before the name and after the bracket, of the one who turns out to be the character.
  RolePhrase role = roles_.before(outer->last, begin);
  if (role.name != outer) role = {};
  RolePhrase after = roles_.after(outer->first, sentence_end(claim));
  after.add_before(role.description);
  const bool owner = context_.text().tokens[outer->last].word == "'s";  // "Mok’s (Seol’s) mother": of the mother
  role.description = owner ? std::string() : after.description;
  role.name = outer;
  Casting c;
  c.claim = &claim;
  c.actor = inner->entity;
  c.character = outer->entity;
  c.description = role.description;
  c.other_description =
      roles_.after(inner->first, words_.end_of_bracket(inner->first, sentence_end(claim))).description;
  c.at = outer->first;
  c.work = works_.at(outer->first);
  c.weight = claim.rule().weight;
  c.sure = false;
  c.reversible = true;
  out_.push_back(std::move(c));
}

void Reader::star(const Claim& claim) {
  for (const Mention* m : words_.actors(claim, read_to_)) {
    Casting c;
    c.form = Casting::Form::star;
    c.claim = &claim;
    c.actor = who_acts(context_, parts_, *m);
    if (c.actor == no_entity) continue;
    c.at = m->first;
    c.work = work_of(claim, claim.extent().last - 1);
    if (const Mention* before = work_before(context_, claim.extent().first)) c.work = works_.of(*before);
    c.weight = claim.rule().weight;
    c.sure = !yes(claim, "open") && claim.constant("sure") != "no";
    c.hearsay = is_hearsay(claim);
    if (c.sure) parts_.acts[c.actor] += c.weight / 4;
    out_.push_back(std::move(c));
  }
}

// "a secret courtesy of Ben in EastEnders": with no more than a first name, as likely a part.
bool Reader::is_somebody_in(const Claim& claim, std::uint32_t actor) const {
  const Mention* work = claim.mention("work");
  if (work == nullptr || claim.rule().name != "cast_past.of-work" || context_.is_full_name(actor)) return false;
  for (std::uint32_t t = claim.extent().first; t < work->first; ++t) {
    if (context_.text().tokens[t].word == "in") return true;
  }
  return false;
}

void Reader::past(const Claim& claim) {
  RolePhrase role;
  if (const auto read = words_.phrases(claim, 1); !read.empty()) role = read.front();
  for (const Mention* m : words_.actors(claim, read_to_)) past(claim, *m, role);
}

void Reader::past(const Claim& claim, const Mention& actor, const RolePhrase& role) {
  std::vector<const Mention*> titles = claim.all_mentions("work");
  std::erase_if(titles, [](const Mention* m) { return m->kind != Kind::work; });
  const std::size_t rows = std::max<std::size_t>(titles.size(), 1);
  for (std::size_t i = 0; i < rows; ++i) {
    Casting c;
    c.form = Casting::Form::past;
    c.claim = &claim;
    c.actor = who_acts(context_, parts_, actor);
    if (c.actor == no_entity || is_somebody_in(claim, c.actor)) return;
    if (role.name != nullptr && role.name->entity != c.actor) c.character = role.name->entity;
    if (role.name == nullptr) c.character_name = context_.written(role.name_words);
    c.description = role.description;
    c.at = actor.first;
    c.sure = claim.constant("sure") != "no";
    c.work = titles.empty() ? works_.at(c.at) : std::optional(titles[i]->entity);
    c.weight = claim.rule().weight;
    if (c.character != no_entity) parts_.played[c.character] += c.weight / 2;
    out_.push_back(std::move(c));
  }
}

// "previously starred in “Old Roads”" is told of that work and of no other.
void drop_stars_of_the_past(std::vector<Casting>& castings) {
  const auto inside = [&](const Casting& star) {
    const Words w = star.claim->extent();
    return std::ranges::any_of(castings, [&](const Casting& past) {
      if (past.form != Casting::Form::past || past.actor != star.actor || !past.work) return false;
      const Words all = past.claim->extent();
      return all.first <= w.first && w.last <= all.last && past.claim->items.data() == star.claim->items.data();
    });
  };
  const auto dropped = std::ranges::stable_partition(
      castings, [&](const Casting& c) { return c.form != Casting::Form::star || !inside(c); });
  castings.erase(dropped.begin(), dropped.end());
}

// "character actor Root will appear as her father on “Raising Hope”": the noun before his name says no other work.
void drop_nouns_beside_parts(std::vector<Casting>& castings) {
  std::erase_if(castings, [&](const Casting& star) {
    if (star.form != Casting::Form::star || !yes(*star.claim, "noun")) return false;
    return std::ranges::any_of(castings, [&](const Casting& part) {
      return part.form == Casting::Form::part && part.actor == star.actor && part.work && part.work != star.work &&
             part.claim->sentence == star.claim->sentence;
    });
  });
}

}  // namespace

std::vector<Casting> read_castings(const Context& context, const Works& works, Parts& parts) {
  std::vector<Casting> castings;
  Reader reader(context, works, parts, castings);
  for (const Claim& claim : context.claims("cast")) {
    if (!yes(claim, "same")) reader.cast(claim);
  }
  for (const Claim& claim : context.claims("cast")) {
    if (yes(claim, "same")) reader.cast(claim);  // who is not an actor is known by now
  }
  for (const Claim& claim : context.claims("actor")) {
    if (const Mention* m = claim.mention("actor"); m != nullptr && m->kind == Kind::person)
      parts.acts[m->entity] += 0.5F;
  }
  for (const Claim& claim : context.claims("pair")) reader.pair(claim);
  for (const Claim& claim : context.claims("star")) reader.star(claim);
  for (const Claim& claim : context.claims("credit")) reader.past(claim);
  drop_stars_of_the_past(castings);
  drop_nouns_beside_parts(castings);
  return castings;
}

}  // namespace backlot::facts
