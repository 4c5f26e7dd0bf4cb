// What the things of a guide are known by. Numbers are given once, in the order in which things were learned; they
// never change and are never given again.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::guide {

using DocumentId = std::int64_t;
using EntityId = std::int64_t;
using FactId = std::int64_t;

// Stored as numbers: append, never renumber.
enum class EntityKind : std::uint8_t { work = 1, person = 2, character = 3, group = 4, network = 5 };

// Stored as numbers: append, never renumber. A work of an annotation becomes several facts (that it exists and its
// type; each network, genre, season and premise), so that each has its own support; who a character is, is one too.
enum class FactKind : std::uint8_t {
  work = 1,
  network,
  genre,
  season,
  premise,
  cast,
  description,
  crew,
  airing,
  rating,
  membership,
  quote,
  moment
};

// One that somebody typed: a whole number from 1 on, and nothing beside it.
std::optional<std::int64_t> id_in(std::string_view text);

std::string_view name(EntityKind kind);  // "work", "person", …
std::string_view name(FactKind kind);    // "work", "network", …

}  // namespace backlot::guide
