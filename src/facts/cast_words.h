// The words of a claim about a part: who stands in the place of the actor, and which phrases say whom he plays.
//
//   "Ana and Ben play Dre and Cass"      actors: Ana, Ben · phrases: Dre, Cass
//   "Elif and Demir are played by …"     phrases: those before the verb
//   "Baek will take on the role."        phrases: whoever was named last and does not act
#pragma once

#include "backlot/facts/cast_people.h"
#include "backlot/facts/cast_role.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

// Borrows its context and what is known of the people so far. No state.
class ClaimWords {
 public:
  ClaimWords(const Context& context, const Parts& parts) : context_(context), parts_(parts), roles_(context) {}

  // Those before token `read_to` were read as characters already.
  std::vector<const mentions::Mention*> actors(const Claim& claim, std::uint32_t read_to) const;
  std::vector<RolePhrase> phrases(const Claim& claim, std::size_t count) const;
  // Whether the phrase is what the rule asked for: with a name, without, and a part at all.
  bool believed(const Claim& claim, const RolePhrase& role) const;
  // A closing bracket ends what was opened inside it.
  std::uint32_t end_of_bracket(std::uint32_t from, std::uint32_t end) const;

 private:
  std::uint32_t sentence_begin(const Claim& c) const { return context_.text().sentences[c.sentence].first; }
  std::uint32_t sentence_end(const Claim& c) const { return context_.text().sentences[c.sentence].last; }
  bool one_of_them_plays(const Claim& claim, std::uint32_t from) const;
  const mentions::Mention* named_before(const Claim& claim) const;
  const mentions::Mention* told_of_before(const Claim& claim) const;
  std::vector<RolePhrase> names_before(std::uint32_t begin, std::uint32_t end) const;
  std::vector<RolePhrase> phrases_before(const Claim& claim, std::size_t count) const;
  bool is_doing(std::uint32_t token) const;

  const Context& context_;
  const Parts& parts_;
  RoleReader roles_;
};

}  // namespace backlot::facts
