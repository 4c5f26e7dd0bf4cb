// Where damaged syllables may stand: in runs of capitals that are pieces of a Korean name, or what spinners write for
// such pieces ("Ki Solar Kyum", "Na Younger Okay", "Web optimization Received Jae").
#pragma once

#include "backlot/unspin/inventory.h"
#include "backlot/unspin/surroundings.h"

#include <cstdint>
#include <string>
#include <string_view>
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

  // The names of the headline: of titled segments, and of one that the text does not hold.
  void read_headline(const text::Text& text, std::string_view headline);
  // Those of the URL, where syllables side by side are a name.
  void read_address(std::string_view address, const Syllables& syllables);
  // Whether a piece of a name ("Sun") stands whole in either.
  bool stands_in_headline(std::string_view piece) const;

  // Whether a damaged piece that begins at the token belongs to a name.
  Support support(std::uint32_t token) const { return support_[token]; }

 private:
  std::vector<Support> support_;
  std::vector<std::string> headline_;  // its words with capitals
  std::vector<std::string> address_;   // its syllables, folded
};

}  // namespace backlot::unspin
