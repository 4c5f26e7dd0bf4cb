// A span whose words a program swapped, and what it said before.
#pragma once

#include "backlot/unicode/span.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::unspin {

enum class DamageKind : std::uint8_t {
  name,   // of a person or a group, reported whole: "Ki Solar Kyum" for "Ki Sun Kyum"
  title,  // of a work, reported whole: "Lovestruck within the Metropolis"
  term,   // a noun with the words that belong to it: "observe and area athlete", "digital camera thief"
  word,   // anything else, the words that were swapped and no more
};

constexpr std::string_view name_of(DamageKind kind) {
  switch (kind) {
    case DamageKind::name: return "name";
    case DamageKind::title: return "title";
    case DamageKind::term: return "term";
    case DamageKind::word: return "word";
  }
  return "word";
}

struct Damage {
  Span span;             // bytes of the text as written
  std::string restored;  // what stood there, in the case and the apostrophes of the text as written
  DamageKind kind = DamageKind::word;
  float confidence = 0;  // share of such restorations that are right, 0 to 1; see Options::least and calibration.h
  std::string why{};     // one sentence for a reader: "‘Solar’ is no syllable of a Korean name; ‘Sun’ is, …"
};

}  // namespace backlot::unspin
