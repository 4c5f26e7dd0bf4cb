// The works a document names, and which of them a sentence is about.
//
// A sentence is about the work it names; else, about the one that the text before it was about: a paragraph opens with
// the work that the rest of it speaks of, and the work that the whole document is about comes back with each new
// paragraph that names none. Facts without a work of their own ("Tak plays Han-byul") ask here.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace backlot::facts {

class Works {
 public:
  // Reads the context's mentions; borrows the context.
  explicit Works(const Context& context);

  // The work (an entity index) that the document is mostly about; nullopt where it names none.
  std::optional<std::uint32_t> main() const { return main_; }
  // The work that token `t` is about.
  std::optional<std::uint32_t> at(std::uint32_t t) const;
  // The title of a work entity.
  const std::string& title(std::uint32_t entity) const;
  // at(t) as a title.
  std::optional<std::string> title_at(std::uint32_t t) const;

  // Fills annotation.works: type, networks, genres, season, premise. Called last: a work that a fact names is a work.
  void extract(Annotation& annotation) const;

 private:
  const Context* context_;
  std::optional<std::uint32_t> main_;
  std::vector<std::uint32_t> focus_;  // by sentence: the work it starts with
};

}  // namespace backlot::facts
