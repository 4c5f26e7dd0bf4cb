#include "backlot/facts/referents.h"

#include "backlot/facts/name_hints.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::Gender;
using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

// What makes somebody stand out. A sentence farther away costs as much as any place in it can give back.
constexpr float per_line = 3.0F;
constexpr float for_subject = 2.5F;
constexpr float for_object = 0.8F;
constexpr float for_owner = 0.6F;
constexpr float for_oblique = 0.4F;
constexpr float for_subordinate = -0.5F;
constexpr float for_subject_to_subject = 1.0F;
constexpr float for_same_sentence = 1.0F;
constexpr float for_same_block = 2.0F;
constexpr float for_known_gender = 1.5F;
constexpr float for_known_part = 1.5F;
constexpr float for_character =
    -1.5F;                           // "the actress" for a character; the parts may have been read the wrong way round
constexpr float for_partner = 4.5F;  // two leads of one work
constexpr float for_pronoun = 0.5F;
constexpr float for_crew_on_set = -1.5F;  // a making-of watches the actors: “The director agrees. She glides past”
constexpr float for_wrong_world = -2.5F;  // a character among actors, an actor among characters
constexpr float for_no_name = -1.6F;
constexpr float for_staff_alone = -4.5F;    // “the director asks her, and she answers”
constexpr float for_fronted = -2.5F;        // “About Pyo, she says”: not Pyo
constexpr float for_elsewhere = -2.5F;      // “Kwon sneaks up, and the actress turns”: not Kwon
constexpr float for_having_spoken = -4.0F;  // whoever spoke last does not reply
constexpr float for_member = 4.5F;          // "the idol" for somebody of a group
constexpr float for_introduced = 5.0F;      // "the young actor" for "child actor Song"
constexpr float for_leaning = 0.8F;         // "the actor" is rather a man
constexpr std::uint32_t longest_order = 8;  // words from "the stylist" to "her"
constexpr std::uint32_t farthest_line = 8;
constexpr std::uint32_t farthest_crew = 3;
constexpr std::uint32_t farthest_lead = 3;  // "they" are the leads, however long ago they were named
constexpr std::size_t enough_seen = 48;     // beyond this those too far back are forgotten

// Beliefs about gender, and what adds to them.
constexpr float told = 20.0F;
constexpr float hinted = 0.8F;
constexpr float from_role = 1.0F;
constexpr float from_subject = 1.0F;
constexpr float from_other_place = 0.4F;
constexpr float clear_lead = 2.0F;  // a pronoun that could as well mean another says little
constexpr float firm_belief = 3.0F;
constexpr float excluding_belief = 8.0F;
constexpr int walks = 3;

constexpr int enough_for_topic = 3;  // times the subject
constexpr float for_topic = 1.5F;
constexpr float for_asked = 12.0F;  // “Would she return?” asks whoever the article is about

Gender gender_of(std::string_view pronoun) {
  if (pronoun.starts_with("she") || pronoun.starts_with("her")) return Gender::female;
  if (pronoun == "he" || pronoun == "him" || pronoun == "his" || pronoun == "himself") return Gender::male;
  return Gender::unknown;
}

bool is_plural(std::string_view pronoun) { return pronoun.starts_with("the"); }  // they, them, their, themselves

bool is_reflexive(std::string_view pronoun) { return pronoun.ends_with("self") || pronoun.ends_with("selves"); }

float for_place(Place place) {
  switch (place) {
    case Place::subject: return for_subject;
    case Place::object: return for_object;
    case Place::owner: return for_owner;
    case Place::oblique: return for_oblique;
    default: return 0;
  }
}

// The job that a noun of the same trade stands for.
std::string_view same_job(std::string_view noun) {
  if (noun == "pd" || noun == "helmer" || noun == "filmmaker") return "director";
  if (noun == "screenwriter" || noun == "scriptwriter") return "writer";
  return noun;
}

bool is_company(Kind kind) { return kind == Kind::organization || kind == Kind::network || kind == Kind::group; }

}  // namespace

Referents::Referents(const Context& context, const Clauses& clauses, const Roles& roles)
    : context_(context),
      clauses_(clauses),
      roles_(roles),
      on_set_(!context.claims("making-of").empty()),
      introductions_(context),
      referents_(context.mentions().all.size()) {
  count_lines();
  decide_what_it_is_about();
  find_leads();
  find_topic();
  begin_beliefs();
  share_beliefs();
  for (int i = 0; i < walks; ++i) {
    walk();
    if (i + 1 == walks) break;
    begin_beliefs();
    for (std::size_t e = 0; e < beliefs_.size(); ++e) beliefs_[e] += votes_[e];
    share_beliefs();
  }
}

std::span<const std::uint32_t> Referents::of(const Mention& mention) const {
  return referents_[static_cast<std::size_t>(&mention - context_.mentions().all.data())].people;
}

const Mention* Referents::unnamed(const Mention& mention) const {
  const std::uint32_t found = referents_[static_cast<std::size_t>(&mention - context_.mentions().all.data())].unnamed;
  return found == no_mention ? nullptr : &context_.mentions().all[found];
}

std::uint32_t Referents::block_of(std::uint32_t token) const {
  return context_.sentences()[context_.text().sentence_of(token)].block_index;
}

// Sentences of a long quotation do not make what stands before it far.
void Referents::count_lines() {
  const text::Text& text = context_.text();
  std::uint32_t line = 0;
  std::size_t q = 0;
  for (const text::Sentence& s : text.sentences) {
    while (q < text.quotations.size() && (text.quotations[q].parent >= 0 || text.quotations[q].last <= s.first)) ++q;
    const bool only_speech =
        q < text.quotations.size() && text.quotations[q].first <= s.first + 1 && text.quotations[q].last + 1 >= s.last;
    if (!only_speech) ++line;
    lines_.push_back(line);
  }
}

void Referents::decide_what_it_is_about() {
  int actors = 0;
  int characters = 0;
  for (const Mention& m : context_.mentions().all) {
    if (m.kind != Kind::person || m.entity == no_entity || clauses_.at(m).place != Place::subject) continue;
    if (roles_.part(m.entity) == Part::actor) ++actors;
    if (roles_.part(m.entity) == Part::character) ++characters;
  }
  about_characters_ = characters > actors;
}

// The one whom the article is about: more often the subject than any other two.
void Referents::find_topic() {
  std::vector<int> subjects(context_.mentions().entities.size(), 0);
  for (const Mention& m : context_.mentions().all) {
    if (m.kind == Kind::person && m.entity != no_entity && clauses_.at(m).place == Place::subject) ++subjects[m.entity];
  }
  const auto best = std::ranges::max_element(subjects);
  if (best == subjects.end()) return;
  asked_ = static_cast<std::uint32_t>(best - subjects.begin());
  if (*best < enough_for_topic) return;
  const int most = *best;
  const auto rivals = std::ranges::count_if(subjects, [&](int n) { return 2 * n > most; });
  if (rivals == 1) topic_ = static_cast<std::uint32_t>(best - subjects.begin());
}

std::vector<std::uint32_t> Referents::actors_in(const text::Sentence& s) const {
  std::vector<std::uint32_t> actors;
  for (const Mention* m : context_.mentions_in({s.first, s.last})) {
    const bool acts = m->kind == Kind::person && m->entity != no_entity && roles_.part(m->entity) == Part::actor;
    if (acts && std::ranges::find(actors, m->entity) == actors.end()) actors.push_back(m->entity);
  }
  return actors;
}

// The two whom a sentence first names without others: a guest star may have the headline to himself.
void Referents::find_leads() {
  leads_ = {no_entity, no_entity};
  for (const text::Sentence& s : context_.text().sentences) {
    const std::vector<std::uint32_t> actors = actors_in(s);
    if (actors.size() == 2) {
      leads_ = {actors[0], actors[1]};
      return;
    }
    for (const std::uint32_t e : actors) {
      if (leads_[1] == no_entity && !is_lead(e)) (leads_[0] == no_entity ? leads_[0] : leads_[1]) = e;
    }
  }
}

void Referents::begin_beliefs() {
  if (!first_beliefs_.empty()) {
    beliefs_ = first_beliefs_;
    return;
  }
  const auto& entities = context_.mentions().entities;
  beliefs_.assign(entities.size(), 0);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind != Kind::person) continue;
    if (entities[e].gender_told)
      beliefs_[e] = entities[e].gender == Gender::female ? told : -told;
    else
      beliefs_[e] = hinted * static_cast<float>(gender_hint(entities[e].name));
  }
  first_beliefs_ = beliefs_;
}

// Women play women, as a rule.
void Referents::share_beliefs() {
  for (std::uint32_t e = 0; e < beliefs_.size(); ++e) {
    const std::uint32_t actor = roles_.actor_of(e);
    if (actor == e) continue;
    if (std::abs(beliefs_[actor]) < told) beliefs_[actor] += beliefs_[e] / 2;
    if (std::abs(beliefs_[e]) < told) beliefs_[e] += beliefs_[actor] / 2;
  }
}

void Referents::walk() {
  seen_.clear();
  votes_.assign(beliefs_.size(), 0);
  const auto& all = context_.mentions().all;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Kind kind = all[i].kind;
    if (kind != Kind::person && kind != Kind::pronoun && kind != Kind::role && !is_company(kind)) continue;
    const bool quoted = context_.text().quotation_of(all[i].first) >= 0;
    if (kind == Kind::person && quoted && all[i].entity != no_entity) referents_[i].people.assign(1, all[i].entity);
    if (!quoted) see(i);
  }
}

void Referents::see(std::uint32_t index) {
  const Mention& m = context_.mentions().all[index];
  Found& found = referents_[index];
  found = m.kind == Kind::person || is_company(m.kind) ? Found{} : resolve(m);
  if (m.kind == Kind::person && m.entity != no_entity) found.people.push_back(m.entity);
  for (const std::uint32_t entity : found.people) remember(entity, index, m.kind == Kind::pronoun);
  if (found.people.empty() && m.kind != Kind::person && m.kind != Kind::pronoun) remember(no_entity, index, false);
  if (found.people.empty() && found.unnamed != no_mention) remember(no_entity, found.unnamed, true);
}

// Whether words are quoted in the sentence of `token`.
bool Referents::sentence_has_speech(std::uint32_t token) const {
  const text::Text& text = context_.text();
  const text::Sentence& s = text.sentences[text.sentence_of(token)];
  const auto q =
      std::ranges::partition_point(text.quotations, [&](const text::Quotation& x) { return x.last <= s.first; });
  return q != text.quotations.end() && q->first < s.last;
}

// “‘I did not want to wake it,’ she explains.”
bool Referents::begins_with_speech(std::uint32_t token) const {
  const text::Text& text = context_.text();
  const std::uint32_t first = text.sentences[text.sentence_of(token)].first;
  return text.quotation_of(first) >= 0 || (first + 1 < text.tokens.size() && text.quotation_of(first + 1) >= 0);
}

// “…, the actress replies”: a verb after the mention that answers another's words.
bool Referents::replies(const Mention& m) const {
  const auto& tokens = context_.text().tokens;
  for (std::uint32_t t = m.last; t < tokens.size() && t < m.last + 3; ++t) {
    const std::string_view lemma = tokens[t].lemma;
    if (lemma == "reply" || lemma == "answer" || lemma == "respond" || lemma == "retort" || lemma == "counter")
      return true;
  }
  return false;
}

void Referents::remember(std::uint32_t entity, std::uint32_t index, bool by_pronoun) {
  const Mention& m = context_.mentions().all[index];
  const std::uint32_t line = line_of(m.first);
  Seen now{.entity = entity,
           .mention = index,
           .line = line,
           .block = block_of(m.first),
           .standing = clauses_.at(m),
           .by_pronoun = by_pronoun};
  if (now.standing.place == Place::subject) {
    subject_line_ = line;
    now.spoke = sentence_has_speech(m.first);
    if (now.spoke) std::ranges::for_each(seen_, [](Seen& s) { s.spoke = false; });
  } else {
    now.fronted = subject_line_ != line;
  }
  const auto old = std::ranges::find_if(
      seen_, [&](const Seen& s) { return entity == no_entity ? s.mention == index : s.entity == entity; });
  if (old != seen_.end()) {
    // Named again in its own sentence in a lesser place, it remains what that sentence is about.
    now.spoke = now.spoke || old->spoke;
    if (old->line == line && for_place(old->standing.place) > for_place(now.standing.place))
      now.standing = old->standing;
    seen_.erase(old);
  }
  seen_.push_back(now);
  if (seen_.size() > enough_seen) std::erase_if(seen_, [&](const Seen& s) { return line - s.line > farthest_line; });
}

float Referents::agreement(std::uint32_t entity, Gender gender) const {
  return gender == Gender::unknown ? 0 : gender == Gender::female ? beliefs_[entity] : -beliefs_[entity];
}

bool Referents::unnamed_fits(const Seen& seen, const Here& here, const Wanted& wanted) const {
  const Mention& last = context_.mentions().all[seen.mention];
  if (!wanted.unnamed || (last.first <= here.token && here.token < last.last))
    return false;  // "its director" is not in itself
  if (is_company(last.kind)) return wanted.count != 1 && seen.standing.place == Place::subject;
  const mentions::Role& role = context_.mentions().roles[last.value];
  const text::Token& noun = context_.text().tokens[role.noun];
  if (wanted.count == 1 && noun.word.ends_with("s") && noun.lemma != noun.word) return false;  // "4.4 million viewers"
  if (last.first > 0 && context_.text().tokens[last.first - 1].word == "as") return false;  // “cast as a strong woman”
  const bool many = role.count != 1 || role.kind == mentions::Role::Kind::staff;
  if (many != (wanted.count != 1)) return false;
  return role.gender == Gender::unknown || wanted.gender == Gender::unknown || role.gender == wanted.gender;
}

bool Referents::fits(const Seen& seen, const Here& here, const Wanted& wanted) const {
  if (wanted.other && seen.standing.clause == here.clause && seen.line == here.line) {
    if (wanted.told == no_mention ? seen.standing.place == Place::subject : seen.mention == wanted.told) return false;
  }
  if (seen.entity == no_entity) return unnamed_fits(seen, here, wanted);
  if (seen.entity == wanted.except || agreement(seen.entity, wanted.gender) <= -excluding_belief) return false;
  return wanted.part == Part::unknown || roles_.part(seen.entity) != Part::crew;
}

// “The director tells Roe that he needs more fire, and the actor replies, ‘…’”: nobody has said anything yet.
bool Referents::has_spoken(const Seen& seen, const Here& here) const {
  if (seen.line != here.line) return true;
  const std::uint32_t named = context_.mentions().all[seen.mention].first;
  const std::uint32_t first = context_.text().sentences[context_.text().sentence_of(named)].first;
  return std::ranges::any_of(context_.text().quotations,
                             [&](const text::Quotation& q) { return q.first > first && q.last <= here.token; });
}

float Referents::salience(const Seen& seen, const Here& here, const Wanted& wanted) const {
  const bool belongs =
      wanted.partner && is_lead(seen.entity) && (wanted.count == 2 || (wanted.count == 1 && is_lead(wanted.except)));
  const std::uint32_t distance = std::min(here.line - seen.line, belongs ? farthest_lead : farthest_line);
  float score = -per_line * static_cast<float>(distance) + for_place(seen.standing.place);
  const bool subject = seen.standing.place == Place::subject;
  if (seen.standing.subordinate && distance > 0) score += for_subordinate;
  if (subject && wanted.subject) score += for_subject_to_subject;
  if (distance == 0) score += for_same_sentence;
  if (seen.block == here.block) score += for_same_block;
  if (seen.by_pronoun) score += for_pronoun;
  if (wanted.subject && seen.fronted && seen.line == here.line) score += for_fronted;
  // “The director tells Kwon that he should turn, and the actor replies”: Kwon did nothing himself.
  if (wanted.role && subject && distance == 0 && !seen.by_pronoun) score += for_elsewhere;
  if (wanted.replies && seen.spoke && has_spoken(seen, here)) score += for_having_spoken;
  if (seen.entity == no_entity) {
    const Mention& last = context_.mentions().all[seen.mention];
    return score + (wanted.count == 1 && last.kind == Kind::role &&
                            context_.mentions().roles[last.value].kind == mentions::Role::Kind::crew
                        ? for_staff_alone
                        : for_no_name);
  }
  score += for_leaning * std::clamp(agreement(seen.entity, wanted.leaning), -firm_belief, 1.0F);
  score += for_known_gender * std::clamp(agreement(seen.entity, wanted.gender), -firm_belief, 1.0F);
  const Part part = roles_.part(seen.entity);
  if (wanted.part != Part::unknown && part == wanted.part) score += for_known_part;
  if (wanted.part == Part::actor && part == Part::character) score += for_character;
  if (part == (about_characters_ ? Part::actor : Part::character)) score += for_wrong_world;
  if (wanted.member && introductions_.group_of(seen.entity) != no_entity) score += for_member;
  if (wanted.described != nullptr && introductions_.shares_words(*wanted.described, seen.entity))
    score += for_introduced;
  if (on_set_ && !wanted.role && part == Part::crew && distance > 0 && !begins_with_speech(here.token))
    score += for_crew_on_set;
  if (seen.entity == topic_) score += for_topic;
  if (wanted.asked && seen.entity == asked_) score += for_asked;
  if (wanted.partner && is_lead(seen.entity) && (wanted.count != 1 || is_lead(wanted.except))) score += for_partner;
  return score;
}

Referents::Found Referents::find(const Mention& m, const Wanted& wanted) const {
  struct Ranked {
    float score;
    const Seen* seen;
  };
  std::vector<Ranked> ranked;
  const Here here{line_of(m.first), block_of(m.first), clauses_.at(m).clause, m.first};
  for (auto s = seen_.rbegin(); s != seen_.rend() && here.line - s->line <= farthest_line; ++s) {
    if (fits(*s, here, wanted)) ranked.push_back({salience(*s, here, wanted), &*s});
  }
  std::ranges::stable_sort(ranked, std::greater<>(), &Ranked::score);
  Found found;
  if (ranked.empty()) return found;
  found.lead = ranked.size() == 1 ? clear_lead : ranked[0].score - ranked[1].score;
  if (wanted.count != 1) {
    // “The production team hinted … They added”
    const auto staff = std::ranges::find_if(ranked, [&](const Ranked& r) {
      return r.seen->entity == no_entity && r.seen->standing.place == Place::subject && here.line - r.seen->line <= 2;
    });
    if (staff != ranked.end() && wanted.subject && staff->seen->spoke) std::iter_swap(ranked.begin(), staff);
  }
  if (ranked.front().seen->entity == no_entity) {
    found.unnamed = ranked.front().seen->mention;
    return found;
  }
  const std::size_t count = wanted.count == 0 ? 2 : wanted.count;
  for (const Ranked& r : ranked) {
    if (r.seen->entity != no_entity && found.people.size() < count) found.people.push_back(r.seen->entity);
  }
  if (found.people.size() < count) found.people.clear();
  return found;
}

// “…,” Roe complains, rubbing his side: his own.
bool Referents::is_own_act(std::uint32_t pronoun) const {
  const auto& tokens = context_.text().tokens;
  return pronoun > 1 && tokens[pronoun - 1].word.ends_with("ing") && tokens[pronoun - 2].word == ",";
}

void Referents::vote(const Mention& m, const Wanted& wanted, std::uint32_t entity, float lead) {
  if (wanted.gender == Gender::unknown) return;
  const float weight = m.kind == Kind::role                    ? from_role
                       : wanted.subject || is_own_act(m.first) ? from_subject
                                                               : from_other_place;
  const float sure = std::clamp(lead / clear_lead, 0.1F, 1.0F);
  votes_[entity] += wanted.gender == Gender::female ? weight * sure : -weight * sure;
}

// “His wife, Min Ok-hee,” and “Rian, the singer”: the person whose name stands beside the role.
std::uint32_t Referents::named_beside(std::uint32_t role) const {
  const auto& all = context_.mentions().all;
  const auto& tokens = context_.text().tokens;
  const Mention& m = all[role];
  for (std::uint32_t i = role + 1; i < all.size() && all[i].first <= m.last + 1; ++i) {
    if (all[i].kind == Kind::person && all[i].first == m.last + 1 && tokens[m.last].word == ",") return all[i].entity;
  }
  if (role == 0 || m.first == 0 || tokens[m.first - 1].word != ",") return no_entity;
  const Mention& before = all[role - 1];
  const bool ends_aside = m.last >= tokens.size() || tokens[m.last].is(text::punctuation) ||
                          tokens[m.last].tag == text::Tag::adp || tokens[m.last].word == "who";
  return before.kind == Kind::person && before.last + 1 == m.first && ends_aside ? before.entity : no_entity;
}

// "the assistant director", "the art director" is not the director.
bool Referents::is_another_job(const Mention& m, const mentions::Role& role) const {
  static constexpr std::array<std::string_view, 10> same = {"film", "drama", "series", "show",    "movie",
                                                            "head", "chief", "rookie", "veteran", "star"};
  if (role.noun == m.first) return false;
  const text::Token& before = context_.text().tokens[role.noun - 1];
  return before.tag == text::Tag::noun && std::ranges::find(same, before.lemma) == same.end();
}

// “Director Jegal Min”, “Jegal Min, the film’s director”: whoever is most spoken of beside that word.
std::uint32_t Referents::person_with_job(const Mention& m, std::string_view job) const {
  const auto& tokens = context_.text().tokens;
  for (auto s = seen_.rbegin(); s != seen_.rend(); ++s) {
    if (s->entity == no_entity || roles_.part(s->entity) == Part::character) continue;
    for (const std::uint32_t index : context_.mentions().entities[s->entity].mentions) {
      const Mention& name = context_.mentions().all[index];
      if (name.first >= m.first) break;
      if (name.first == 0) continue;
      const text::Token& before = tokens[name.first - 1];
      if (before.lemma == job || before.word == job) return s->entity;
    }
  }
  return no_entity;
}

// “NORTHBEAM’s Siwol … The NORTHBEAM member”
std::uint32_t Referents::member_of(std::uint32_t group) const {
  for (auto s = seen_.rbegin(); s != seen_.rend(); ++s) {
    if (s->entity != no_entity && introductions_.group_of(s->entity) == group) return s->entity;
  }
  return no_entity;
}

// “Jegal had considered an idol. “She’d have been very good,” the director concedes”: where nobody is said to direct,
// whoever acted last in the paragraph and is no actor (who wrote it may direct it).
std::uint32_t Referents::likely_crew(const Mention& m) const {
  const std::uint32_t line = line_of(m.first);
  for (auto s = seen_.rbegin(); s != seen_.rend() && line - s->line <= farthest_crew; ++s) {
    if (s->entity == no_entity || s->block != block_of(m.first) || s->standing.place != Place::subject) continue;
    const bool full = context_.mentions().entities[s->entity].name.find(' ') != std::string::npos;  // no brand
    const Part part = roles_.part(s->entity);
    if (full && (part == Part::unknown || part == Part::crew)) return s->entity;
  }
  return no_entity;
}

Referents::Found Referents::resolve(const Mention& m) {
  if (m.kind == Kind::role && m.value < context_.mentions().roles.size()) {
    const mentions::Role& role = context_.mentions().roles[m.value];
    const std::uint32_t beside =
        role.count == 1 ? named_beside(static_cast<std::uint32_t>(&m - context_.mentions().all.data())) : no_entity;
    if (beside != no_entity) {
      if (role.gender != Gender::unknown) votes_[beside] += role.gender == Gender::female ? told : -told;
      return {{beside}, no_mention, 0};
    }
    if (role.count != 1 && context_.text().tokens[role.noun].lemma == "lead" && leads_[1] != no_entity)
      return {{leads_[0], leads_[1]}, no_mention, 0};
    const bool one = role.definite && role.count == 1;
    const std::string_view noun = context_.text().tokens[role.noun].word;
    if (one && role.kind == mentions::Role::Kind::crew) {
      if (is_another_job(m, role)) return {};
      const auto crew = roles_.crew(std::string(same_job(noun)));
      std::uint32_t person = crew.empty() ? person_with_job(m, noun) : crew.front();
      if (person == no_entity && same_job(noun) == "director") person = likely_crew(m);
      return person == no_entity ? Found{} : Found{{person}, no_mention, 0};
    }
    if (const std::uint32_t group = one ? introductions_.group_named_with(m) : no_entity; group != no_entity) {
      if (const std::uint32_t person = member_of(group); person != no_entity) return {{person}, no_mention, 0};
    }
    if (one && role.kind == mentions::Role::Kind::person && !role.other) {
      if (const std::uint32_t person = person_with_job(m, noun); person != no_entity) return {{person}, no_mention, 0};
    }
  }
  Wanted wanted;
  if (!want(m, wanted)) return {};
  Found found = find(m, wanted);
  if (found.people.size() == 1) vote(m, wanted, found.people.front(), found.lead);
  return found;
}

bool Referents::want(const Mention& m, Wanted& wanted) const {
  const ClauseRole& standing = clauses_.at(m);
  wanted.subject = standing.place == Place::subject;
  wanted.replies = wanted.subject && replies(m);
  if (m.kind == Kind::role) return want_of_role(m, wanted);
  const std::string_view word = context_.text().tokens[m.first].word;
  wanted.gender = gender_of(word);
  if (wanted.gender == Gender::unknown && !is_plural(word)) return false;
  wanted.count = is_plural(word) ? 2 : 1;
  wanted.other = standing.place == Place::object && !is_reflexive(word) && !may_be_beside_himself(m.first);
  wanted.partner = wanted.count == 2;
  if (wanted.other) wanted.told = told_before(m);
  wanted.unnamed = true;
  wanted.asked = wanted.subject && wanted.count == 1 && is_question(m.first);
  return true;
}

// A question of the writer's: “Does she worry about that?”
bool Referents::is_question(std::uint32_t token) const {
  const text::Sentence& s = context_.text().sentences[context_.text().sentence_of(token)];
  constexpr std::uint32_t last_place = 3;  // "Would she", "What has she"
  return context_.text().tokens[s.last - 1].word == "?" && token > s.first && token <= s.first + last_place;
}

// “a form in front of her”: after a preposition of place the one who acts may be meant.
bool Referents::may_be_beside_himself(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 12> words = {"of",    "behind", "beside", "before", "around", "above",
                                                             "below", "with",   "near",   "over",   "on",     "under"};
  return token > 0 && std::ranges::find(words, context_.text().tokens[token - 1].word) != words.end();
}

// “asks the stylist to teach her”: the stylist teaches, so that "her" may be the one who asks.
std::uint32_t Referents::told_before(const Mention& m) const {
  const auto& all = context_.mentions().all;
  const auto& tokens = context_.text().tokens;
  auto i = static_cast<std::uint32_t>(&m - all.data());
  while (i > 0 && clauses_.at(all[i - 1]).place == Place::none && all[i - 1].first + longest_order > m.first) --i;
  if (i == 0 || all[i - 1].last + longest_order < m.first || clauses_.at(all[i - 1]).clause != clauses_.at(m).clause)
    return no_mention;
  if (clauses_.at(all[i - 1]).place != Place::object) return no_mention;
  for (std::uint32_t t = all[i - 1].last; t < m.first; ++t) {
    if (tokens[t].word == "to" && tokens[t].tag == text::Tag::part) return i - 1;
  }
  return no_mention;
}

// "the veteran", "the rookie", "the birthday boy": nouns that the news have for actors.
bool Referents::is_performer(const Mention& m, const mentions::Role& role) const {
  static constexpr std::array<std::string_view, 14> nouns = {
      "veteran",   "rookie",      "newcomer", "comedian", "performer", "artist", "entertainer",
      "youngster", "first-timer", "oldster",  "senior",   "junior",    "singer", "model"};
  const auto& tokens = context_.text().tokens;
  if (std::ranges::find(nouns, tokens[role.noun].lemma) != nouns.end()) return true;
  for (std::uint32_t t = m.first; t < role.noun; ++t) {
    const std::string_view w = tokens[t].word;
    if (w == "birthday" || w == "leading" || w == "older" || w == "younger") return true;
  }
  return false;
}

bool Referents::want_of_role(const Mention& m, Wanted& wanted) const {
  if (m.value >= context_.mentions().roles.size()) return false;
  const mentions::Role& role = context_.mentions().roles[m.value];
  using RoleKind = mentions::Role::Kind;
  if (!role.definite || role.kind == RoleKind::staff || role.kind == RoleKind::crew) return false;
  if (role.kind == RoleKind::relative && !role.other) return false;
  if (role.kind == RoleKind::person && role.count == 1 && !role.other && !is_performer(m, role)) return false;
  wanted.role = true;
  wanted.gender = role.gender;
  if (context_.text().tokens[role.noun].word == "actor") wanted.leaning = Gender::male;
  wanted.count = role.count;
  wanted.other = role.other;
  const std::string_view noun = context_.text().tokens[role.noun].word;
  wanted.partner = role.other || role.count == 2 || noun == "leads" || noun == "couple";
  if (role.other) wanted.except = owner_of(m);
  wanted.part = Part::actor;
  wanted.member = role.kind == RoleKind::member;
  if (role.count == 1 && !role.other) wanted.described = &m;
  return true;
}

// "his" of "his co-star", "Yoon" of "Yoon's partner".
std::uint32_t Referents::owner_of(const Mention& role) const {
  const auto& all = context_.mentions().all;
  const auto index = static_cast<std::size_t>(&role - all.data());
  for (std::size_t i = index; i-- > 0 && all[i].last + 1 >= role.first;) {
    if (all[i].last + 1 == role.first && all[i].kind == Kind::person) return all[i].entity;
  }
  if (index + 1 >= all.size() || all[index + 1].first != role.first || all[index + 1].kind != Kind::pronoun)
    return no_entity;
  Wanted wanted;
  if (!want(all[index + 1], wanted)) return no_entity;
  const Found found = find(all[index + 1], wanted);
  return found.people.size() == 1 ? found.people.front() : no_entity;
}

}  // namespace backlot::facts
