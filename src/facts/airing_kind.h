// Whether a slot is a premiere, a finale, a release or a plain airing: what the rule says, and what the words around
// it, the work and the rest of the text make of it ("returns Sept. 30" starts a season where the text speaks of no
// break).
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/slot_claims.h"
#include "backlot/facts/works.h"
#include "backlot/mentions/lexicon.h"

#include <cstdint>
#include <string_view>

namespace backlot::facts {

class AiringKinds {
 public:
  // Borrows all three.
  AiringKinds(const Context& context, const Works& works, const SlotClaims& claims);

  // The kind of slot `index` of a claim about `work`; `slot` is that slot, with the day of its section.
  AiringKind of(const SlotClaim& c, std::size_t index, const Slot& slot, const EpisodeSaid& which,
                std::uint32_t work) const;

  // Whether the headline announces the grid of a season, where a bare weekday is the day of every week.
  bool grid_page() const { return grid_page_; }
  // Whether the document announces a list of premieres.
  bool premieres_page() const { return premieres_page_; }

 private:
  AiringKind by_heading(const SlotClaim& c, const Slot& slot) const;
  bool opens(const SlotClaim& c, const Slot& slot, std::uint32_t work) const;
  bool closes(const SlotClaim& c) const;
  bool says_premiere(const SlotClaim& c) const;
  bool comes_back(const SlotClaim& c, const Slot& slot, std::uint32_t work) const;
  bool is_streamer(const mentions::Mention& m) const;
  bool is_on_streamer(const SlotClaim& c, std::uint32_t work) const;

  const Context* context_;
  const Works* works_;
  const SlotClaims* claims_;
  bool grid_page_ = false;
  bool premieres_page_ = false;
};

// What the lexicon knows of a network; nothing where it does not know it.
mentions::lexicon::Network known_network(std::string_view name);

}  // namespace backlot::facts
