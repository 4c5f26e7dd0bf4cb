// Where damaged syllables may stand: in runs of capitals that are pieces of a Korean name, or what spinners write for
// such pieces ("Ki Solar Kyum", "Na Younger Okay", "Web optimization Received Jae").
#pragma once

#include "backlot/unspin/inventory.h"
#include "backlot/unspin/surroundings.h"

#include <cstdint>
#include <vector>

namespace backlot::unspin {

class NameRuns {
 public:
  // What a run of name pieces has in it beside the damaged ones.
  enum class Support : std::uint8_t {
    none,      // no name
    stranger,  // a capital that no list and no model knows ("Tune Iru")
    syllable,  // a syllable
  };

  // Tells `around` of the names.
  void read(const text::Text& text, Surroundings& around, const Inventory& inventory, const LanguageModel& model);

  // Whether a damaged piece that begins at the token belongs to a name.
  Support support(std::uint32_t token) const { return support_[token]; }

 private:
  std::vector<Support> support_;
};

}  // namespace backlot::unspin
