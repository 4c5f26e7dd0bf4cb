// What a text says of a person beside the name, as far as it tells two people of one name apart.
//
//   traits_of("Kim Min-jae (김민재, born 1996), a footballer, …", "Kim Min-jae", published)
//   // {native, "김민재"}, {born, "1996"}, {field, "sport"}
//
// Only what stands right beside the name counts: in brackets or between commas after it, or as the words before it
// ("28-year-old footballer Kim Min-jae").
#pragma once

#include "backlot/article/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

// Stored as numbers: append, never renumber.
enum class TraitKind : std::uint8_t { native = 1, born, field, topic };

struct Trait {
  TraitKind kind = TraitKind::native;
  // "김민재"; "1996", of an age the year that it makes; "stage", "sport" or "politics"; of the document "sport"
  std::string value;
  friend auto operator<=>(const Trait&, const Trait&) = default;
};

// Each once, in order. A name in Hangul counts where `name` may be a romanisation of it, an age where the day of the
// text is known. At most the first twenty places of the name are looked at.
std::vector<Trait> traits_of(std::string_view text, std::string_view name,
                             const std::optional<article::Date>& published);

// Whether a text is on sport: five different words of it that hardly stand elsewhere. Of one that also tells of films
// and series this says nothing about whom it names.
bool is_on_sport(std::string_view text);

}  // namespace backlot::guide
