// Whom "she", "the actress", "the pair" and "the director" mean.
//
//   Referents referents(context, roles);            // one pass over the document
//   for (std::uint32_t person : referents.of(mention)) …
//
// One walk over the mentions in the order of the text keeps who was spoken of last. A pronoun or role takes the person
// who agrees in gender, part (actor, crew) and number and stands out most: the subject of the sentence before rather
// than its object, the nearer rather than the farther, and for "him" and "his co-star" not the subject of the same
// sentence. What it took is spoken of from then on. Words inside quotations are not looked at: the speaker's "I" and "you" are
// nobody's news.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::facts {

class Referents {
 public:
  // Borrows both.
  Referents(const Context& context, const Roles& roles);

  // Entity indices of persons; empty where nobody fits or nobody in particular is meant ("the crew").
  std::span<const std::uint32_t> of(const mentions::Mention& mention) const;

 private:
  // Someone spoken of.
  struct Seen {
    std::uint32_t entity = 0;
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
    std::uint32_t block = 0;
    bool subject = false;
  };
  // What a pronoun or role asks of the person it means.
  struct Wanted {
    mentions::Gender gender = mentions::Gender::unknown;
    bool gender_must_be_known = false;
    Part part = Part::unknown;
    std::uint32_t count = 1;       // 0: any number from two
    bool subject = false;          // it is the subject of its own sentence
    bool not_subject = false;      // it cannot be the subject of its own sentence
  };

  void walk();
  void see(const mentions::Mention& m, std::uint32_t index);
  void remember(std::uint32_t entity, std::uint32_t token);
  std::vector<std::uint32_t> find(const mentions::Mention& m, const Wanted& wanted) const;
  std::vector<std::uint32_t> resolve_pronoun(const mentions::Mention& m) const;
  std::vector<std::uint32_t> resolve_role(const mentions::Mention& m) const;
  bool fits(std::uint32_t entity, const Wanted& wanted) const;
  float salience(const Seen& seen, const mentions::Mention& m, const Wanted& wanted) const;
  bool is_subject_place(std::uint32_t token) const;

  const Context& context_;
  const Roles& roles_;
  std::vector<Seen> seen_;                                    // the last time each was spoken of, oldest first
  std::vector<std::vector<std::uint32_t>> referents_;         // by mention
  std::uint32_t subject_sentence_ = 0xFFFFFFFF;               // the sentence whose subject is known
};

}  // namespace backlot::facts
