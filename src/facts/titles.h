// Which titles of a document are works, which of them are one, and what each is.
//
// Mentions finds what stands like a title; here the words around it decide: "her single “Daze”" is none, "Kırlangıç
// Sokağı (“Swallow Street”)" is one work, "the prison film “Sparrow Count”" is a film.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

class Titles {
 public:
  // Reads the context's mentions and the claims `work-is`, `not-a-work` and `alias`.
  explicit Titles(const Context& context);

  bool is_work(std::uint32_t entity) const { return entity < known_.size() && known_[entity].work; }
  // The entity whose title stands for the work (the one named first), or the entity itself.
  std::uint32_t canonical(std::uint32_t entity) const { return known_[entity].canonical; }
  // Series where nothing else is said.
  WorkType type(std::uint32_t entity) const { return known_[canonical(entity)].type; }
  // The work that a mention names; no_entity where it names none.
  std::uint32_t work_of(const mentions::Mention& mention) const;

 private:
  struct Known {
    bool work = false;
    std::uint32_t canonical = 0;
    WorkType type = WorkType::series;
    bool typed = false;
  };
  void read_types(const Context& context);
  void reject(const Context& context);
  void join_aliases(const Context& context);

  std::vector<Known> known_;  // by entity
};

}  // namespace backlot::facts
