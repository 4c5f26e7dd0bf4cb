// Who was spoken of so far on a walk through the text, and where last: what a pronoun or role may choose from.
//
//   SpokenOf spoken(context, clauses);
//   spoken.remember(person, mention, false);        // "Tak" of “Tak pats his back”
//   for (const Seen& s : spoken.oldest_first()) …   // each person once, at the last place he was spoken of
//
// Somebody without a name ("the waiter", "the agency") is remembered too. Distance is counted in lines: sentences in
// which the writer says something, so that a long quotation does not make what stands before it far.
#pragma once

#include "backlot/facts/clauses.h"
#include "backlot/facts/context.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::facts {

// Whoever stands farther back is meant by nobody, but for the leads of a work.
inline constexpr std::uint32_t farthest_line = 8;

// Where a mention stands.
struct Spot {
  std::uint32_t line = 0;
  std::uint32_t block = 0;   // into Document::blocks
  std::uint32_t clause = 0;  // ClauseRole::clause
  std::uint32_t token = 0;
};

// Someone spoken of.
struct Seen {
  std::uint32_t entity = 0;   // of a person; no_entity for somebody unnamed
  std::uint32_t mention = 0;  // the last one, into Mentions::all
  std::uint32_t line = 0;
  std::uint32_t block = 0;
  ClauseRole standing;
  bool by_pronoun = false;
  mentions::Gender called = mentions::Gender::unknown;  // by the last pronoun: "she", "his"
  bool fronted = false;                                 // before the subject of its sentence: “About Pyo, she says”
  bool spoke = false;                                   // the last who said something in quotation marks
};

// How much a place in a clause makes somebody stand out.
float prominence(Place place);

// Groups, networks and organizations: "they" may mean one.
bool is_company(mentions::Kind kind);

class SpokenOf {
 public:
  // Borrows both.
  SpokenOf(const Context& context, const Clauses& clauses);

  Spot spot(const mentions::Mention& mention) const;
  std::span<const Seen> oldest_first() const { return seen_; }

  // Mention number `index` speaks of `entity` (no_entity: of somebody without a name).
  void remember(std::uint32_t entity, std::uint32_t index, bool by_pronoun,
                mentions::Gender called = mentions::Gender::unknown);
  // For another walk.
  void forget() {
    seen_.clear();
    subject_line_ = none;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void count_lines();
  bool sentence_has_speech(std::uint32_t token) const;
  std::uint32_t line_of(std::uint32_t token) const { return lines_[context_.text().sentence_of(token)]; }
  std::uint32_t block_of(std::uint32_t token) const;

  const Context& context_;
  const Clauses& clauses_;
  std::vector<std::uint32_t> lines_;   // by sentence
  std::vector<Seen> seen_;             // the last time each was spoken of, oldest first
  std::uint32_t subject_line_ = none;  // the last line with a subject
};

}  // namespace backlot::facts
