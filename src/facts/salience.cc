#include "backlot/facts/salience.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Gender;
using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

// By where somebody was spoken of.
constexpr float per_line = 3.0F;
constexpr float for_subordinate = -0.5F;
constexpr float for_subject_to_subject = 1.0F;
constexpr float for_same_sentence = 1.0F;
constexpr float for_same_block = 2.0F;
constexpr float for_pronoun = 0.5F;
constexpr float for_fronted = -2.5F;        // “About Pyo, she says”: not Pyo
constexpr float for_elsewhere = -2.5F;      // “Kwon sneaks up, and the actress turns”: not Kwon
constexpr float for_having_spoken = -4.0F;  // whoever spoke last does not reply
constexpr std::uint32_t farthest_lead = 3;  // "they" are the leads, however long ago they were named

// By who he is.
constexpr float for_no_name = -1.6F;
constexpr float for_staff_alone = -4.5F;  // “the director asks her, and she answers”
constexpr float for_known_gender = 1.5F;
constexpr float for_leaning = 0.8F;  // "the actor" is rather a man
constexpr float for_known_part = 1.5F;
constexpr float for_character =
    -1.5F;  // "the actress" for a character; the parts may have been read the wrong way round
constexpr float for_wrong_world = -2.5F;       // a character among actors, an actor among characters
constexpr float for_member = 4.5F;             // "the idol" for somebody of a group
constexpr float for_introduced = 5.0F;         // "the young actor" for "child actor Song"
constexpr float for_called_otherwise = -4.0F;  // “Song complains, rubbing his side. She apologizes”: not Song
constexpr float for_crew_on_set = -1.5F;       // a making-of watches the actors: “The director agrees. She glides past”
constexpr float for_topic = 1.5F;
constexpr float for_asked = 12.0F;   // “Would she return?” asks whoever the article is about
constexpr float for_partner = 4.5F;  // two leads of one work

// Of a gender.
constexpr float firm_belief = 3.0F;
constexpr float excluding_belief = 8.0F;

}  // namespace

bool Salience::fits(const Seen& seen, const Spot& here, const Wanted& wanted) const {
  if (wanted.other && seen.standing.clause == here.clause && seen.line == here.line) {
    if (wanted.told == no_mention ? seen.standing.place == Place::subject : seen.mention == wanted.told) return false;
  }
  if (seen.entity == no_entity) return unnamed_fits(seen, here, wanted);
  if (seen.entity == wanted.except || beliefs_.agreement(seen.entity, wanted.gender) <= -excluding_belief) return false;
  return wanted.part == Part::unknown || roles_.part(seen.entity) != Part::crew;
}

bool Salience::unnamed_fits(const Seen& seen, const Spot& here, const Wanted& wanted) const {
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

// “The director tells Roe that he needs more fire, and the actor replies, ‘…’”: nobody has said anything yet.
bool Salience::has_spoken(const Seen& seen, const Spot& here) const {
  if (seen.line != here.line) return true;
  const std::uint32_t named = context_.mentions().all[seen.mention].first;
  const std::uint32_t first = context_.text().sentences[context_.text().sentence_of(named)].first;
  return std::ranges::any_of(context_.text().quotations,
                             [&](const text::Quotation& q) { return q.first > first && q.last <= here.token; });
}

// “‘I did not want to wake it,’ she explains.”
bool Salience::begins_with_speech(std::uint32_t token) const {
  const text::Text& text = context_.text();
  const std::uint32_t first = text.sentences[text.sentence_of(token)].first;
  return text.quotation_of(first) >= 0 || (first + 1 < text.tokens.size() && text.quotation_of(first + 1) >= 0);
}

float Salience::of_place(const Seen& seen, const Spot& here, const Wanted& wanted) const {
  const bool belongs = wanted.partner && protagonists_.is_lead(seen.entity) &&
                       (wanted.count == 2 || (wanted.count == 1 && protagonists_.is_lead(wanted.except)));
  const std::uint32_t distance = std::min(here.line - seen.line, belongs ? farthest_lead : farthest_line);
  float score = -per_line * static_cast<float>(distance) + prominence(seen.standing.place);
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
  return score;
}

float Salience::of_unnamed(const Seen& seen, const Wanted& wanted) const {
  const Mention& last = context_.mentions().all[seen.mention];
  const bool crew = last.kind == Kind::role && context_.mentions().roles[last.value].kind == mentions::Role::Kind::crew;
  return wanted.count == 1 && crew ? for_staff_alone : for_no_name;
}

float Salience::score(const Seen& seen, const Spot& here, const Wanted& wanted) const {
  float score = of_place(seen, here, wanted);
  if (seen.entity == no_entity) return score + of_unnamed(seen, wanted);
  score += for_leaning * std::clamp(beliefs_.agreement(seen.entity, wanted.leaning), -firm_belief, 1.0F);
  score += for_known_gender * std::clamp(beliefs_.agreement(seen.entity, wanted.gender), -firm_belief, 1.0F);
  const bool called_otherwise =
      seen.called != Gender::unknown && wanted.gender != Gender::unknown && seen.called != wanted.gender;
  if (called_otherwise && here.line - seen.line <= 1) score += for_called_otherwise;
  const Part part = roles_.part(seen.entity);
  if (wanted.part != Part::unknown && part == wanted.part) score += for_known_part;
  if (wanted.part == Part::actor && part == Part::character) score += for_character;
  if (part == (protagonists_.about_characters() ? Part::actor : Part::character)) score += for_wrong_world;
  if (wanted.member && introductions_.group_of(seen.entity) != no_entity) score += for_member;
  if (wanted.described != nullptr && introductions_.shares_words(*wanted.described, seen.entity))
    score += for_introduced;
  if (protagonists_.on_set() && !wanted.role && part == Part::crew && here.line != seen.line &&
      !begins_with_speech(here.token))
    score += for_crew_on_set;
  if (seen.entity == protagonists_.topic()) score += for_topic;
  if (wanted.asked && seen.entity == protagonists_.most_frequent()) score += for_asked;
  if (wanted.partner && protagonists_.is_lead(seen.entity) &&
      (wanted.count != 1 || protagonists_.is_lead(wanted.except)))
    score += for_partner;
  return score;
}

}  // namespace backlot::facts
