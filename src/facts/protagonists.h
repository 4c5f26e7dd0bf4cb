// Whom a text is about: the one at its centre, the two leads of its work, and whether it tells what actors do or what
// characters do.
//
//   const Protagonists protagonists(context, clauses, roles);
//   protagonists.topic()        // more often the subject than any other two; no_entity where nobody is
//   protagonists.is_lead(e)     // one of the two actors that a sentence first names without others
#pragma once

#include "backlot/facts/clauses.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"

#include <array>
#include <cstdint>

namespace backlot::facts {

class Protagonists {
 public:
  // Looks through the mentions once; keeps nothing borrowed.
  Protagonists(const Context& context, const Clauses& clauses, const Roles& roles);

  // Whether the text tells what characters do (a recap, a preview) rather than actors.
  bool about_characters() const { return about_characters_; }
  // Whether it calls itself a making-of.
  bool on_set() const { return on_set_; }
  // The one whom the article is about.
  std::uint32_t topic() const { return topic_; }
  // The most frequent subject, rivals or not.
  std::uint32_t most_frequent() const { return most_frequent_; }
  // Both no_entity where there are none; the second alone, where there is one.
  const std::array<std::uint32_t, 2>& leads() const { return leads_; }
  bool is_lead(std::uint32_t entity) const {
    return entity != mentions::no_entity && (entity == leads_[0] || entity == leads_[1]);
  }

 private:
  void find_topic(const Context& context, const Clauses& clauses);
  void find_leads(const Context& context, const Roles& roles);

  bool about_characters_;
  bool on_set_;
  std::uint32_t topic_ = mentions::no_entity;
  std::uint32_t most_frequent_ = mentions::no_entity;
  std::array<std::uint32_t, 2> leads_ = {mentions::no_entity, mentions::no_entity};
};

}  // namespace backlot::facts
