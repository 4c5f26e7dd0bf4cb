// What sort of word stands at each token of a page, as one small number: what a learned model knows of the words around
// a name (title_clues.h). Words of one kind are interchangeable to it.
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>
#include <vector>

namespace backlot::mentions {

// The order is part of the model's format.
enum class WordKind : std::uint8_t {
  edge,         // of a sentence inside its line
  line_edge,    // of a line
  titled_edge,  // of a headline
  open,
  close,
  comma,
  colon,
  dash,
  stop,
  quote,
  mark,
  possessive,
  bang,
  bar,
  network,
  named,  // an organization, a band
  year,
  hour,
  decimal,
  integer,
  weekday,
  month,
  // With a capital:
  given,
  family,
  korean,
  place,
  demonym,
  rank,
  plain,
  unknown,
  work,
  article,
  small,
  acronym,
  part,    // "Season", "Finale"
  person,  // "Star", "Director"
  firm,    // "Management", "Pictures"
  // Without one:
  work_noun,
  work_verb,
  actor_noun,
  crew_noun,
  person_noun,
  genre,
  title,
  speech_verb,
  portrays,
  speech_noun,
  network_noun,
  part_noun,  // "season", "finale"
  outlet,
  airs,
  number_word,
  tagged = 64,  // plus the tag of the word
};

// Asked for by token; only words beside capitals ever are, so that a kind is found when it is first asked for.
class WordKinds {
 public:
  // Borrows the page until the next start().
  void start(const Page& page);
  WordKind of(std::uint32_t t) const;

 private:
  static constexpr auto unasked = static_cast<WordKind>(255);
  const Page* page_ = nullptr;
  mutable std::vector<WordKind> kinds_;  // one thread reads a page
};

}  // namespace backlot::mentions
