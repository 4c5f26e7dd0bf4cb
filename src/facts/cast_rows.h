// Castings to rows: one for each actor and work, with the fullest that the document says.
#pragma once

#include "backlot/facts/cast_people.h"
#include "backlot/facts/casting.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

// One row of the cast before it is written down.
struct CastRow {
  std::uint32_t actor = mentions::no_entity;
  std::uint32_t character = mentions::no_entity;
  std::string character_name;  // of a character that is no entity
  std::optional<std::uint32_t> work;
  std::string description;
  bool headline_description = false;  // gives way to what the article says
  Status status = Status::confirmed;
  float weight = 0;      // of the claim that named the character
  bool on_set = false;   // nothing is said but what he does there
  bool settled = false;  // somebody said that he plays it, not only that he might
  std::uint32_t at = 0;
  std::uint32_t standing_sentence = 0xFFFFFFFF;  // that said last how things stand
  const Claim* claim = nullptr;
};

class CastRows {
 public:
  explicit CastRows(const Context& context) : context_(&context) {}

  void add(const Casting& casting);
  CastRow& row(std::uint32_t actor, std::optional<std::uint32_t> work, std::uint32_t at);
  CastRow* find(std::uint32_t actor, std::optional<std::uint32_t> work);
  // Any row of that actor, or nullptr.
  CastRow* find(std::uint32_t actor);

  std::vector<CastRow>& all() { return rows_; }
  // Whether another settled actor than `actor` has the character.
  bool played_by_other(std::uint32_t character, std::uint32_t actor) const;

 private:
  void take(CastRow& row, const Casting& casting);

  const Context* context_;
  std::vector<CastRow> rows_;
};

}  // namespace backlot::facts
