// With which words a text introduced its people: "NORTHBEAM’s Siwol", "child actor Song Ji Oh", "Boo Yeong-ja, the
// veteran". A later "the NORTHBEAM member", "the young actor", "the veteran" means whom they were said of.
//
//   Introductions introductions(context);
//   introductions.group_of(entity)            // of NORTHBEAM, or no_entity
//   introductions.group_named_with(role)      // NORTHBEAM for “the NORTHBEAM member”, “NORTHBEAM’s youngest member”
//   introductions.shares_words(role, entity)  // "veteran" stood beside a name before
#pragma once

#include "backlot/facts/context.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace backlot::facts {

class Introductions {
 public:
  // Borrows `context`.
  explicit Introductions(const Context& context);

  std::uint32_t group_of(std::uint32_t person) const;
  std::uint32_t group_named_with(const mentions::Mention& role) const;
  // Whether a describing word of the role stood beside a name of `person` before the role.
  bool shares_words(const mentions::Mention& role, std::uint32_t person) const;

 private:
  bool describes(const mentions::Mention& role, std::uint32_t token) const;

  const Context& context_;
  std::unordered_map<std::uint32_t, std::uint32_t> groups_;  // by person
};

}  // namespace backlot::facts
