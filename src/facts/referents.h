// Whom "she", "the actress", "the pair" and "the director" mean.
//
//   Referents referents(context, clauses, roles);   // one pass over the document
//   for (std::uint32_t person : referents.of(mention)) …
//
// A walk over the mentions in the order of the text keeps who was spoken of last. A pronoun or role takes whoever
// agrees in gender, part (actor, crew) and number and stands out most: the subject of the sentence before rather than
// its object, an earlier clause of the same sentence rather than another sentence, an actor rather than a character
// where actors are the news; "him" and "his co-star" are not the subject of their own clause, nor "his" himself. What
// it took is spoken of from then on. Somebody without a name ("the waiter") stands out too, so that a pronoun may mean
// nobody known by name.
//
// The gender of a person whom the words around the name leave open is a belief: a hint from the name, and in each of a
// few walks the pronouns that most likely mean him; an actor and the character share it.
//
// Words inside quotations are not looked at: the speaker's "I" and "you" are nobody's news.
#pragma once

#include "backlot/facts/clauses.h"
#include "backlot/facts/context.h"
#include "backlot/facts/introductions.h"
#include "backlot/facts/roles.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::facts {

class Referents {
 public:
  // Borrows all three.
  Referents(const Context& context, const Clauses& clauses, const Roles& roles);

  // Entity indices of persons; empty where nobody fits or nobody in particular is meant ("the crew").
  std::span<const std::uint32_t> of(const mentions::Mention& mention) const;

  // The role or company without a person's name that a pronoun means: “The production team hinted … They added”.
  // nullptr where it means somebody else.
  const mentions::Mention* unnamed(const mentions::Mention& mention) const;

  // Whether the text tells what characters do (a recap, a preview) rather than actors.
  bool about_characters() const { return about_characters_; }

  const Clauses& clauses() const { return clauses_; }
  const Roles& roles() const { return roles_; }

 private:
  static constexpr std::uint32_t no_mention = 0xFFFFFFFF;
  // Someone spoken of.
  struct Seen {
    std::uint32_t entity = 0;   // of a person; no_entity for somebody unnamed
    std::uint32_t mention = 0;  // the last one
    std::uint32_t line = 0;     // counts sentences in which the writer says something
    std::uint32_t block = 0;
    ClauseRole standing;
    bool by_pronoun = false;
    bool fronted = false;  // before the subject of its sentence: “About Pyo, she says”
    bool spoke = false;    // the last who said something in quotation marks
  };
  // What a pronoun or role asks of the person it means.
  struct Wanted {
    mentions::Gender gender = mentions::Gender::unknown;
    Part part = Part::unknown;
    std::uint32_t count = 1;  // 0: any number from two
    bool subject = false;
    bool partner = false;                                  // the other of two who belong together
    bool other = false;                                    // not the subject of its own clause
    bool role = false;                                     // no pronoun
    const mentions::Mention* described = nullptr;          // the role whose words may be those of an introduction
    bool member = false;                                   // somebody of a group
    bool replies = false;                                  // to whoever spoke last
    mentions::Gender leaning = mentions::Gender::unknown;  // rather so
    bool unnamed = false;                                  // may mean somebody without a name
    bool asked = false;                                    // in a question of the writer’s
    std::uint32_t told = 0xFFFFFFFF;                       // mention that acts between the subject and "her"
    std::uint32_t except = mentions::no_entity;            // "his co-star" is not he
  };
  struct Found {
    std::vector<std::uint32_t> people;
    std::uint32_t unnamed = no_mention;
    float lead = 0;  // of the first before the second
  };
  // Where the pronoun or role stands, looked up once.
  struct Here {
    std::uint32_t line = 0;
    std::uint32_t block = 0;
    std::uint32_t clause = 0;
    std::uint32_t token = 0;
  };

  bool sentence_has_speech(std::uint32_t token) const;
  bool begins_with_speech(std::uint32_t token) const;
  bool replies(const mentions::Mention& m) const;
  bool is_performer(const mentions::Mention& m, const mentions::Role& role) const;
  bool is_another_job(const mentions::Mention& m, const mentions::Role& role) const;
  void count_lines();
  void decide_what_it_is_about();
  void begin_beliefs();
  void share_beliefs();
  void walk();
  void see(std::uint32_t index);
  void remember(std::uint32_t entity, std::uint32_t index, bool by_pronoun);
  void vote(const mentions::Mention& m, const Wanted& wanted, std::uint32_t entity, float lead);
  bool is_question(std::uint32_t token) const;
  bool is_own_act(std::uint32_t pronoun) const;
  float agreement(std::uint32_t entity, mentions::Gender gender) const;
  std::vector<std::uint32_t> actors_in(const text::Sentence& s) const;
  void find_leads();
  void find_topic();
  bool may_be_beside_himself(std::uint32_t token) const;
  std::uint32_t named_beside(std::uint32_t role) const;
  std::uint32_t person_with_job(const mentions::Mention& m, std::string_view job) const;
  std::uint32_t member_of(std::uint32_t group) const;
  std::uint32_t likely_crew(const mentions::Mention& m) const;
  Found find(const mentions::Mention& m, const Wanted& wanted) const;
  Found resolve(const mentions::Mention& m);
  bool want(const mentions::Mention& m, Wanted& wanted) const;
  bool want_of_role(const mentions::Mention& m, Wanted& wanted) const;
  std::uint32_t told_before(const mentions::Mention& m) const;
  std::uint32_t owner_of(const mentions::Mention& role) const;
  bool fits(const Seen& seen, const Here& here, const Wanted& wanted) const;
  bool unnamed_fits(const Seen& seen, const Here& here, const Wanted& wanted) const;
  bool has_spoken(const Seen& seen, const Here& here) const;
  float salience(const Seen& seen, const Here& here, const Wanted& wanted) const;
  bool is_lead(std::uint32_t entity) const {
    return entity != mentions::no_entity && (entity == leads_[0] || entity == leads_[1]);
  }
  std::uint32_t line_of(std::uint32_t token) const { return lines_[context_.text().sentence_of(token)]; }
  std::uint32_t block_of(std::uint32_t token) const;

  const Context& context_;
  const Clauses& clauses_;
  const Roles& roles_;
  bool about_characters_ = false;
  bool on_set_ = false;  // the text calls itself a making-of
  Introductions introductions_;
  std::vector<std::uint32_t> lines_;  // by sentence
  std::vector<float> beliefs_;        // by entity: a woman above 0, a man below; far beyond 1 where told
  std::vector<float> first_beliefs_;  // what is told, and hinted at by names
  std::vector<float> votes_;          // of the present walk
  std::uint32_t topic_ = mentions::no_entity;
  std::uint32_t asked_ = mentions::no_entity;  // the most frequent subject, rivals or not
  std::array<std::uint32_t, 2> leads_{};       // the two actors that are named together first
  std::uint32_t subject_line_ = 0xFFFFFFFF;    // the last line with a subject
  std::vector<Seen> seen_;                     // the last time each was spoken of, oldest first
  std::vector<Found> referents_;               // by mention
};

}  // namespace backlot::facts
