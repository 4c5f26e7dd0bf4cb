// The works a document names, and which of them a sentence is about.
//
//   Works works(context);
//   works.title_at(claim.extent().first);      // "By the Way": the work that these words are about
//   works.title_of(*claim.mention("work"));    // the work that a mention names
//
// A sentence is about the work it names; else, about the one that the text before it was about (focus.h). Facts without
// a work of their own ("Tak plays Han-byul") ask here.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/channels.h"
#include "backlot/facts/context.h"
#include "backlot/facts/focus.h"
#include "backlot/facts/titles.h"

#include <cstdint>
#include <optional>
#include <string>

namespace backlot::facts {

class Works {
 public:
  // Reads the context's mentions and claims; borrows the context.
  explicit Works(const Context& context)
      : context_(&context), titles_(context), focus_(context, titles_), channels_(context, titles_, focus_) {}
  Works(const Works&) = delete;  // its parts point to each other
  Works& operator=(const Works&) = delete;

  // The work (an entity index) that the document is mostly about; nullopt where it names none.
  std::optional<std::uint32_t> main() const { return focus_.main(); }
  // The work that token `t` is about.
  std::optional<std::uint32_t> at(std::uint32_t t) const { return focus_.at(t); }
  // The work that a mention names (an entity index; other names of a work lead to the one that stands for it).
  std::optional<std::uint32_t> of(const mentions::Mention& mention) const;
  // The title of a work entity.
  const std::string& title(std::uint32_t entity) const;
  // at(t) and of(m) as titles.
  std::optional<std::string> title_at(std::uint32_t t) const;
  std::optional<std::string> title_of(const mentions::Mention& mention) const;

  WorkType type(std::uint32_t entity) const { return titles_.type(entity); }
  // Whether a mention names a work only by the way ("best known for …").
  bool passing(const mentions::Mention& mention) const { return focus_.passing(mention); }
  // Entities of the networks that carry a work.
  const std::vector<std::uint32_t>& networks(std::uint32_t entity) const { return channels_.of(entity); }

  // Fills annotation.works: type, networks, genres, season, premise. Called last.
  void extract(Annotation& annotation) const;

 private:
  const Context* context_;
  Titles titles_;
  Focus focus_;
  Channels channels_;
};

}  // namespace backlot::facts
