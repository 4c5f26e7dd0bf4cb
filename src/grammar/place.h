// Where in a source something stands, and errors that say so.
#pragma once

#include "backlot/grammar/grammar.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::grammar {

struct Place {
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // from 1, in code points
};

// The place of a byte offset. Linear in the offset; meant for errors and for rules, not for every token.
Place place_of(std::string_view text, std::size_t offset);

Error error_at(const Source& source, std::size_t offset, std::string message);

// "actor, character or work"
std::string listed(std::span<const std::string> names, std::string_view last_word = "or");

// The name among `names` that `wanted` is most likely a misspelling of; empty where none is near.
std::string_view nearest(std::string_view wanted, std::span<const std::string> names);

// ", did you mean 'x'?" or nothing.
std::string suggestion(std::string_view wanted, std::span<const std::string> names);

}  // namespace backlot::grammar
