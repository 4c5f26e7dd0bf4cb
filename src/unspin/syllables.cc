#include "backlot/unspin/syllables.h"

#include <algorithm>
#include <ranges>

extern "C" {
extern const char backlot_names_begin;
extern const char backlot_names_end;
extern const char backlot_world_names_begin;
extern const char backlot_world_names_end;
}

namespace backlot::unspin {

void Syllables::read(std::string_view tsv) {
  for (const auto part : std::views::split(tsv, '\n')) {
    const std::string_view line(part);
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const std::string_view trait = line.substr(0, tab);
    const bool korean = trait == "korean_family" || trait == "korean_syllable";
    if (!korean && !trait.starts_with("given_")) continue;
    PhraseTable& table = korean ? table_ : given_;
    for (const auto word : std::views::split(line.substr(tab + 1), ' '))
      if (!word.empty()) {
        table.insert(key_of(std::string_view(word)), 0);
        longest_ = std::max(longest_, std::string_view(word).size());
      }
  }
}

const Syllables& Syllables::shipped() {
  static const Syllables syllables = [] {
    Syllables all;
    all.read({&backlot_names_begin, &backlot_names_end});
    all.read({&backlot_world_names_begin, &backlot_world_names_end});
    return all;
  }();
  return syllables;
}

bool Syllables::is_name_piece(std::string_view word) const {
  if (word.size() > 2 * longest_ + 1) return false;
  if (is_syllable(word)) return true;
  for (std::size_t cut = 2; cut + 2 <= word.size(); ++cut) {
    const bool hyphen = word[cut] == '-';
    const std::string_view rest = word.substr(cut + (hyphen ? 1 : 0));
    if (is_syllable(word.substr(0, cut)) && is_syllable(rest)) return true;
  }
  return false;
}

}  // namespace backlot::unspin
