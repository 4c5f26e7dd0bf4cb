// What the columns of a catalogue mean: told by their names, or by whoever imports it.
//
//   auto columns = find_columns({"drama_name", "Original Network"}, "");        // title, network
//   auto columns = find_columns({"a", "b"}, "title=a,person=b");
//
// Names are compared as letters and digits without case: "drama_name" is "Drama Name".
#pragma once

#include "backlot/result/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backlot::catalogue {

enum class Meaning : std::uint8_t { title, person, character, people, network, premiere, also };
inline constexpr std::size_t meanings = 7;

// As --map calls them: "title", "person", "character", "people" (a list of those who act in it), "network", "premiere",
// "also" (other names of the work, or of the person where there is no work).
std::string_view name_of(Meaning meaning);

struct Columns {
  std::array<std::optional<std::size_t>, meanings> at;  // by Meaning
  std::optional<std::size_t> operator[](Meaning meaning) const { return at[static_cast<std::size_t>(meaning)]; }
};

// `map` is "MEANING=COLUMN,…"; it goes before the names; "MEANING=" leaves it out. Errors (invalid): a meaning or
// column that is not there, or neither a title nor a person.
Result<Columns> find_columns(std::span<const std::string> header, std::string_view map);

}  // namespace backlot::catalogue
