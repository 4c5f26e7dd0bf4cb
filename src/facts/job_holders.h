// Whom a role means by what its words say of him: "the director" directs, "the NORTHBEAM member" belongs to that
// group, "the veteran" was named with that word. Where the words tell, nobody else can be meant, however much he stands
// out.
//
//   const JobHolders holders(context, roles, introductions, spoken);
//   holders.named_beside(role)       // “His wife, Min Ok-hee,”: Min
//   holders.crew(role, words)        // "the director": Maeng of “Director Maeng Ji-hoon”
//   holders.described(role, words)   // "the NORTHBEAM member": Siwol of “NORTHBEAM’s Siwol”
//
// Each gives an entity index, or no_entity. `words` are the mentions::Role of the role.
#pragma once

#include "backlot/facts/introductions.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/spoken_of.h"

#include <cstdint>
#include <string_view>

namespace backlot::facts {

class JobHolders {
 public:
  // Borrows all four; `spoken` may go on remembering.
  JobHolders(const Context& context, const Roles& roles, const Introductions& introductions, const SpokenOf& spoken)
      : context_(context), roles_(roles), introductions_(introductions), spoken_(spoken) {}

  // The person whose name stands beside the role.
  std::uint32_t named_beside(const mentions::Mention& role) const;
  // Of one who works behind the camera.
  std::uint32_t crew(const mentions::Mention& role, const mentions::Role& words) const;
  // Of one who is known by a group or by a noun.
  std::uint32_t described(const mentions::Mention& role, const mentions::Role& words) const;

 private:
  bool is_another_job(const mentions::Mention& role, const mentions::Role& words) const;
  std::uint32_t with_job(const mentions::Mention& role, std::string_view job) const;
  std::uint32_t likely_crew(const mentions::Mention& role) const;
  std::uint32_t member_of(std::uint32_t group) const;

  const Context& context_;
  const Roles& roles_;
  const Introductions& introductions_;
  const SpokenOf& spoken_;
};

}  // namespace backlot::facts
